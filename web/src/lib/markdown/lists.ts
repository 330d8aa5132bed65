import { parseBlocks, textLineEnd, type Context, type Found } from './blocks';
import type { Block } from './nodes';

const bullet = /( *)([-*]|\d{1,10}\.) +(?=\S)/y;
const depthMax = 11;

interface Marker {
  readonly indent: number;
  readonly ordered: boolean;
  readonly number: number;
  /** Where the item's text begins. */
  readonly textAt: number;
}

function markerAt(source: string, at: number): Marker | null {
  bullet.lastIndex = at;
  const found = bullet.exec(source);
  if (!found) return null;
  const mark = found[2] ?? '';
  return {
    indent: found[1]?.length ?? 0,
    ordered: mark.endsWith('.'),
    number: Number.parseInt(mark, 10),
    textAt: at + found[0].length,
  };
}

function indentAt(source: string, at: number): number {
  let end = at;
  while (source[end] === ' ') end++;
  return end - at;
}

/** Behind everything that belongs to an item: indented lines, and items deeper than it. */
function itemEnd(source: string, marker: Marker): number {
  let end = Math.min(source.length, textLineEnd(source, marker.textAt) + 1);
  while (end < source.length) {
    const indent = indentAt(source, end);
    if (indent <= marker.indent || source[end + indent] === '\n') break;
    if (!markerAt(source, end) && indent < marker.indent + 2) break;
    end = Math.min(source.length, textLineEnd(source, end) + 1);
  }
  return end;
}

/** An item's text with the indentation of its first deeper line taken from every line. */
function dedent(text: string): string {
  const newline = text.indexOf('\n');
  if (newline < 0) return text;
  const width = indentAt(text, newline + 1);
  const lines = text.slice(newline + 1).split('\n');
  const inner = lines.map((it) => it.slice(Math.min(width, indentAt(it, 0))));
  return [text.slice(0, newline), ...inner].join('\n');
}

/** The list that begins on the line at `at`: items of one kind and one depth. */
export function listAt(source: string, at: number, context: Context): Found | null {
  const first = markerAt(source, at);
  if (!first || context.listDepth >= depthMax) return null;
  const items: Block[][] = [];
  const inside = { ...context, listDepth: context.listDepth + 1 };
  let end = at;
  for (let marker: Marker | null = first; marker; marker = markerAt(source, end)) {
    if (marker.ordered !== first.ordered || marker.indent > first.indent + 1) break;
    if (items.length > 0 && marker.indent < first.indent) break;
    end = itemEnd(source, marker);
    const text = source.slice(marker.textAt, end).replace(/\n$/, '');
    items.push(parseBlocks(dedent(text), inside));
    if (end >= source.length) break;
  }
  return { block: { type: 'list', start: first.ordered ? first.number : null, items }, end };
}
