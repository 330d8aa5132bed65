import { codeEndAt } from '../../../lib/markdown/code';

/** What names in a draft stand for: `@sanne` → `<@12>`. */
export type Tokens = Readonly<Record<string, string>>;

/** The stretches of a text outside of code, in which names are names. */
function* openStretches(text: string): Generator<readonly [from: number, to: number]> {
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const end = codeEndAt(text, at);
    if (end === null) continue;
    yield [from, at];
    from = end;
    at = end - 1;
  }
  yield [from, text.length];
}

export interface TokenPlace {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

const wordEnd = /^(?![\p{L}\p{N}_])/u;

/** Where a draft holds names that stand for something, from left to right; longer names first. */
export function tokenPlaces(text: string, tokens: Tokens): TokenPlace[] {
  const names = Object.keys(tokens).sort((a, b) => b.length - a.length);
  const places: TokenPlace[] = [];
  if (names.length === 0) return places;
  for (const [from, to] of openStretches(text)) {
    for (let at = from; at < to; at++) {
      if (text[at] !== '@' && text[at] !== '#') continue;
      const name = names.find(
        (it) =>
          text.startsWith(it, at) &&
          at + it.length <= to &&
          wordEnd.test(text.slice(at + it.length, at + it.length + 2)),
      );
      if (!name) continue;
      places.push({ from: at, to: at + name.length, name });
      at += name.length - 1;
    }
  }
  return places;
}

/** A draft as it is sent: names replaced by what they stand for. */
export function toContent(text: string, tokens: Tokens): string {
  let out = '';
  let from = 0;
  for (const place of tokenPlaces(text, tokens)) {
    out += text.slice(from, place.from) + (tokens[place.name] ?? '');
    from = place.to;
  }
  return (out + text.slice(from)).trim();
}

/** How long a message counts: in code points, as the server does. */
export function lengthOf(content: string): number {
  return Array.from(content).length;
}

const mention = /<(@!?|@&|#)(\d{1,20})>/g;

/** A name for what `kind` and `id` mention; null leaves the token as it is. */
export type NameOf = (kind: 'user' | 'role' | 'channel', id: string) => string | null;

const kinds = { '@': 'user', '@!': 'user', '@&': 'role', '#': 'channel' } as const;

/** A sent message as a draft: tokens replaced by names that people can read. */
export function toDraft(content: string, nameOf: NameOf): { text: string; tokens: Tokens } {
  const tokens: Record<string, string> = {};
  let text = '';
  let done = 0;
  for (const [from, to] of openStretches(content)) {
    text += content.slice(done, from);
    done = to;
    text += content
      .slice(from, to)
      .replace(mention, (raw, sign: keyof typeof kinds, id: string) => {
        const name = nameOf(kinds[sign], id);
        if (name === null) return raw;
        const shown = (sign === '#' ? '#' : '@') + name;
        if (tokens[shown] !== undefined && tokens[shown] !== raw) return raw;
        tokens[shown] = raw;
        return shown;
      });
  }
  return { text, tokens };
}
