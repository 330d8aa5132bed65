import { lengthOf, toContent, type Tokens } from './draft-text';

/** A message holds so many code points: https://discord.com/developers/docs/resources/message */
const contentMax = 2_000;
/** From so few left on, their number is shown. */
const countFrom = 200;

export interface Length {
  /** What is sent. */
  readonly content: string;
  /** How many code points are left; negative when over. */
  readonly left: number;
  readonly over: boolean;
  /** The number is worth showing. */
  readonly counted: boolean;
  /** Where in the text the limit is crossed. */
  readonly overFrom: number;
}

/** How long a draft is when it is sent. */
export function measureDraft(text: string, tokens: Tokens): Length {
  const content = toContent(text, tokens);
  const left = contentMax - lengthOf(content);
  return {
    content,
    left,
    over: left < 0,
    counted: left <= countFrom,
    overFrom: left < 0 ? Array.from(text).slice(0, left).join('').length : Number.POSITIVE_INFINITY,
  };
}
