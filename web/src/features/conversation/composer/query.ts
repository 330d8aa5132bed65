/** What is being completed at the caret. */
export interface Query {
  readonly kind: 'person' | 'channel' | 'emoji';
  /** What was typed behind the sign. */
  readonly text: string;
  /** Where the sign stands. */
  readonly from: number;
  readonly to: number;
}

const patterns: readonly [kind: Query['kind'], pattern: RegExp][] = [
  ['person', /(?:^|[\s([{"'*_~|>])@([\p{L}\p{N}_.-]{0,32})$/u],
  ['channel', /(?:^|[\s([{"'*_~|>])#([\p{L}\p{N}_-]{0,64})$/u],
  ['emoji', /(?:^|[^\p{L}\p{N}:])(?<!<a?):([a-zA-Z0-9_+-]{2,32})$/u],
];

/** No sign further off than this is looked for. */
const lookBack = 80;

/** The query that the caret stands behind, or null. Code that is open before it asks nothing. */
export function queryAt(text: string, caret: number): Query | null {
  const before = text.slice(Math.max(0, caret - lookBack), caret);
  if (inCode(text.slice(0, caret))) return null;
  for (const [kind, pattern] of patterns) {
    const found = pattern.exec(before);
    const typed = found?.[1];
    if (typed !== undefined)
      return { kind, text: typed, from: caret - typed.length - 1, to: caret };
  }
  return null;
}

function inCode(before: string): boolean {
  const fences = before.split('```').length - 1;
  if (fences % 2 === 1) return true;
  const line = before.slice(before.lastIndexOf('\n') + 1).replaceAll('```', '');
  return (line.split('`').length - 1) % 2 === 1;
}

/** The text with the query replaced by what was chosen, and where the caret is then. */
export function complete(
  text: string,
  query: Query,
  chosen: string,
): [text: string, caret: number] {
  const rest = text.slice(query.to);
  const insert = /^\s/.test(rest) ? chosen : `${chosen} `;
  const caret = query.from + insert.length + (insert === chosen ? 1 : 0);
  return [text.slice(0, query.from) + insert + rest, caret];
}
