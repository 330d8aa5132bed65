import type { Inline, SpanType } from './nodes';

/** Characters that may open or close spans, as they stood in the text. */
export interface Delimiter {
  readonly char: '*' | '_' | '~' | '|';
  /** How many are left. */
  count: number;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** A single one may open (or close) here: `2 * 3` is no emphasis. */
  readonly tightBefore: boolean;
  readonly tightAfter: boolean;
}

export type Piece = Inline | { readonly type: 'delimiter'; readonly delimiter: Delimiter };

const wide: Record<Delimiter['char'], SpanType> = {
  '*': 'strong',
  _: 'underline',
  '~': 'strike',
  '|': 'spoiler',
};

/** Deeper spans are shown as their text: nobody reads them, and pages stay quick. */
const depthMax = 40;

const space = /\s|^$/;
const word = /[\p{L}\p{N}]/u;

/** The delimiters at `at`, or null where these characters mean nothing. */
export function delimiterAt(source: string, at: number): Delimiter | null {
  const char = source[at] as Delimiter['char'];
  let end = at;
  while (source[end] === char) end++;
  const length = end - at;
  const before = source[at - 1] ?? '';
  const after = source[end] ?? '';
  if (char === '~' || char === '|') {
    if (length !== 2 && length !== 3) return null;
    return {
      char,
      count: 2,
      length: 2,
      canOpen: after !== '',
      canClose: before !== '',
      tightBefore: true,
      tightAfter: true,
    };
  }
  const tightAfter = !space.test(after);
  const tightBefore = !space.test(before);
  const single = length === 1;
  const closesWord = char === '*' || !word.test(after);
  return {
    char,
    count: length,
    length,
    canOpen: after !== '' && (single ? tightAfter && opensWord(char, before) : true),
    canClose: before !== '' && (single ? tightBefore && closesWord : true),
    tightBefore,
    tightAfter,
  };
}

/** A single underscore within a word is part of it. */
function opensWord(char: string, before: string): boolean {
  return char === '*' || !word.test(before);
}

interface Opener {
  readonly at: number;
  readonly delimiter: Delimiter;
  /** How deep the spans behind it go, as far as the next opener. */
  depth: number;
}

/** How many delimiters a pair uses, or 0 where the two do not belong together. */
function pairWidth(opener: Delimiter, closer: Delimiter): 0 | 1 | 2 {
  if (opener.char !== closer.char) return 0;
  if (opener.char === '~' || opener.char === '|') return 2;
  const ambiguous =
    (opener.canClose || closer.canOpen) && (opener.length + closer.length) % 3 === 0;
  if (ambiguous && (opener.length % 3 !== 0 || closer.length % 3 !== 0)) return 0;
  if (opener.count >= 2 && closer.count >= 2) return 2;
  return opener.tightAfter && closer.tightBefore ? 1 : 0;
}

function literal(piece: Piece): Inline | null {
  if (piece.type !== 'delimiter') return piece;
  const { char, count } = piece.delimiter;
  return count > 0 ? { type: 'text', text: char.repeat(count) } : null;
}

/** Neighbouring texts as one. */
function merged(nodes: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      out[out.length - 1] = { type: 'text', text: last.text + node.text };
    } else if (node.type !== 'text' || node.text !== '') out.push(node);
  }
  return out;
}

/** Pieces that are settled, and the delimiters among them that wait for a partner. */
interface Stack {
  readonly done: Piece[];
  readonly openers: Opener[];
}

/**
 * Pairs the delimiters and wraps what stands between them, inner pairs first; what finds no partner
 * stays text. Linear but for the openers that one closer looks through, which are bounded.
 */
export function resolveSpans(pieces: readonly Piece[]): Inline[] {
  const stack: Stack = { done: [], openers: [] };
  for (const piece of pieces) {
    if (piece.type !== 'delimiter') {
      stack.done.push(piece);
      continue;
    }
    const { delimiter } = piece;
    while (delimiter.canClose && delimiter.count > 0 && close(stack, delimiter));
    if (delimiter.count > 0) {
      if (delimiter.canOpen) stack.openers.push({ at: stack.done.length, delimiter, depth: 0 });
      stack.done.push(piece);
    }
  }
  return settled(stack.done);
}

function settled(pieces: readonly Piece[]): Inline[] {
  return merged(pieces.map(literal).filter((it) => it !== null));
}

const lookBackMax = 64;

/** The nearest opener that a closer belongs to. */
function partnerOf({ done, openers }: Stack, closer: Delimiter): [at: number, width: 1 | 2] | null {
  const last = Math.max(0, openers.length - lookBackMax);
  for (let at = openers.length - 1; at >= last; at--) {
    const opener = openers[at];
    if (!opener || opener.at + 1 >= done.length) continue;
    const width = pairWidth(opener.delimiter, closer);
    if (width > 0) return [at, width as 1 | 2];
  }
  return null;
}

/** Closes one span; whether it did. */
function close(stack: Stack, closer: Delimiter): boolean {
  const { done, openers } = stack;
  const partner = partnerOf(stack, closer);
  const opener = partner && openers[partner[0]];
  if (!opener) return false;
  const [at, width] = partner;
  const depth = openers.slice(at).reduce((deepest, it) => Math.max(deepest, it.depth), 0) + 1;
  if (depth > depthMax) return false;
  const children = settled(done.splice(opener.at + 1));
  openers.length = at + 1;
  opener.delimiter.count -= width;
  closer.count -= width;
  if (opener.delimiter.count === 0) {
    openers.pop();
    done.pop();
  }
  const around = openers.at(-1);
  if (around) around.depth = Math.max(around.depth, depth);
  done.push({ type: width === 2 ? wide[closer.char] : 'em', children });
  return true;
}
