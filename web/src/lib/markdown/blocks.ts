import { codeEndAt } from './code';
import { parseInline } from './inline';
import { listAt } from './lists';
import type { Block, Inline } from './nodes';
import { splitParagraphs } from './paragraphs';

/** Where a block stands: quotes do not nest, lists only so deep. */
export interface Context {
  readonly inQuote: boolean;
  readonly listDepth: number;
}

export interface Found {
  readonly block: Block;
  readonly end: number;
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}

/** Behind the newline that ends a line. */
function nextLine(source: string, at: number): number {
  return Math.min(source.length, lineEnd(source, at) + 1);
}

const quoteLine = / *>(?!>>) (.*)/y;
const quoteRest = / *>>> (?=[\s\S]*\S)/y;
const heading = / *(#{1,3}) +(\S.*)/y;
const subtext = / *-# +(\S.*)/y;

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function quoteAt(source: string, at: number, context: Context): Found | null {
  if (context.inQuote) return null;
  const inside = { ...context, inQuote: true };
  const rest = match(quoteRest, source, at);
  if (rest) {
    const children = parseBlocks(source.slice(at + rest[0].length), inside);
    return { block: { type: 'quote', children }, end: source.length };
  }
  const lines: string[] = [];
  let end = at;
  for (let line = match(quoteLine, source, end); line; line = match(quoteLine, source, end)) {
    lines.push(line[1] ?? '');
    end = nextLine(source, end);
    if (end >= source.length) break;
  }
  if (lines.length === 0) return null;
  return { block: { type: 'quote', children: parseBlocks(lines.join('\n'), inside) }, end };
}

function headingAt(source: string, at: number): Found | null {
  const found = match(heading, source, at);
  if (!found) return null;
  const level = (found[1]?.length ?? 1) as 1 | 2 | 3;
  const words = (found[2] ?? '').replace(/ +#* *$/, '');
  if (/^#*$/.test(words)) return null;
  return { block: { type: 'heading', level, children: line(words) }, end: nextLine(source, at) };
}

function subtextAt(source: string, at: number): Found | null {
  const found = match(subtext, source, at);
  if (!found) return null;
  return {
    block: { type: 'subtext', children: line(found[1] ?? '') },
    end: nextLine(source, at),
  };
}

/** The words of one line: a fence cannot stand in them. */
function line(words: string): Inline[] {
  return parseInline(words).map((it) =>
    it.type === 'codeBlock' ? { type: 'code', text: it.text } : it,
  );
}

/** The block that begins on the line at `at`, if one does. */
function blockAt(source: string, at: number, context: Context): Found | null {
  return (
    quoteAt(source, at, context) ??
    headingAt(source, at) ??
    subtextAt(source, at) ??
    listAt(source, at, context)
  );
}

/** The end of a line of plain text; code that it opens may carry it over several lines. */
export function textLineEnd(source: string, at: number): number {
  let end = at;
  while (end < source.length && source[end] !== '\n') {
    if (source[end] === '\\') end += 2;
    else if (source[end] === '`') {
      const codeEnd = codeEndAt(source, end);
      if (codeEnd !== null) end = codeEnd;
      else while (source[end] === '`') end++;
    } else end++;
  }
  return Math.min(end, source.length);
}

/** The blocks of a message, or of what a quote or list item holds. */
export function parseBlocks(source: string, context: Context): Block[] {
  const blocks: Block[] = [];
  let textFrom = 0;
  let at = 0;
  const flush = (end: number) => {
    if (end > textFrom) blocks.push(...splitParagraphs(parseInline(source.slice(textFrom, end))));
  };
  while (at < source.length) {
    const found = blockAt(source, at, context);
    if (found) {
      flush(at);
      blocks.push(found.block);
      at = found.end;
      textFrom = at;
    } else at = Math.min(source.length, textLineEnd(source, at) + 1);
  }
  flush(source.length);
  return blocks;
}
