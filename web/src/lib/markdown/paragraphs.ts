import type { Block, Inline } from './nodes';

/** One step on: the text, with how many empty lines stood before it. */
interface Part {
  readonly gap: number;
  readonly nodes: Inline[];
}

const emptyLines = /\n(?:[ \t]*\n)+/g;

function isBlank(nodes: readonly Inline[]): boolean {
  return nodes.every((it) => it.type === 'text' && it.text.trim() === '');
}

/** Takes the newline away that only ends the line before a block or begins the one after it. */
function trimmed(nodes: readonly Inline[], start: boolean, end: boolean): Inline[] {
  const out = [...nodes];
  const first = out[0];
  if (start && first?.type === 'text')
    out[0] = { type: 'text', text: first.text.replace(/^\n/, '') };
  const last = out.at(-1);
  if (end && last?.type === 'text') {
    out[out.length - 1] = { type: 'text', text: last.text.replace(/\n$/, '') };
  }
  return out.filter((it) => it.type !== 'text' || it.text !== '');
}

function splitText(parts: Part[], text: string): void {
  let from = 0;
  for (const found of text.matchAll(emptyLines)) {
    parts.at(-1)?.nodes.push({ type: 'text', text: text.slice(from, found.index) });
    parts.push({ gap: found[0].split('\n').length - 2, nodes: [] });
    from = found.index + found[0].length;
  }
  parts.at(-1)?.nodes.push({ type: 'text', text: text.slice(from) });
}

function paragraphsOf(nodes: readonly Inline[]): Block[] {
  const parts: Part[] = [{ gap: 0, nodes: [] }];
  for (const node of nodes) {
    if (node.type === 'text') splitText(parts, node.text);
    else parts.at(-1)?.nodes.push(node);
  }
  return parts
    .map(({ gap, nodes: children }) => ({ gap, children: trimmed(children, true, true) }))
    .filter(({ children }) => !isBlank(children))
    .map(({ gap, children }) => ({ type: 'paragraph', gap, children }));
}

/**
 * A stretch of text as paragraphs: empty lines outside of spans part them, and code blocks stand
 * between them. Each paragraph then finds its own writing direction.
 */
export function splitParagraphs(nodes: readonly Inline[]): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  nodes.forEach((node, at) => {
    if (node.type !== 'codeBlock') return;
    blocks.push(...paragraphsOf(nodes.slice(from, at)), node);
    from = at + 1;
  });
  blocks.push(...paragraphsOf(nodes.slice(from)));
  return blocks;
}
