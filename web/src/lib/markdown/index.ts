import { parseBlocks } from './blocks';
import type { Block, Inline } from './nodes';

export type { Block, Inline, TimestampStyle } from './nodes';

/** Longer texts are not read as Markdown: no message is, and time stays bounded. */
const sourceMax = 8_000;

/**
 * The meaning of a message's text in Discord's Markdown. It never fails: what means nothing is text.
 * Source: https://support.discord.com/hc/en-us/articles/210298617
 */
export function parseMarkdown(source: string): Block[] {
  const text = source.replaceAll('\r\n', '\n');
  if (text.length > sourceMax) {
    return [{ type: 'paragraph', gap: 0, children: [{ type: 'text', text }] }];
  }
  return parseBlocks(text, { inQuote: false, listDepth: 0 });
}

const jumboMax = 30;

/** Whether a message is nothing but emoji, and few enough to be shown large. */
export function isJumbo(blocks: readonly Block[]): boolean {
  let count = 0;
  for (const block of blocks) {
    if (block.type !== 'paragraph') return false;
    for (const node of block.children) {
      if (node.type === 'emoji' || node.type === 'customEmoji') count++;
      else if (node.type !== 'text' || node.text.trim() !== '') return false;
    }
  }
  return count > 0 && count <= jumboMax;
}

/** How a plain text names what a message mentions. */
export interface Names {
  readonly user: (id: string) => string;
  readonly role: (id: string) => string;
  readonly channel: (id: string) => string;
  readonly timestamp: (seconds: number) => string;
}

function inlineText(nodes: readonly Inline[], names: Names): string {
  return nodes.map((it) => nodeText(it, names)).join('');
}

function nodeText(node: Inline, names: Names): string {
  switch (node.type) {
    case 'text':
    case 'code':
    case 'codeBlock':
    case 'emoji':
      return node.text;
    case 'user':
      return `@${names.user(node.id)}`;
    case 'role':
      return `@${names.role(node.id)}`;
    case 'channel':
      return `#${names.channel(node.id)}`;
    case 'everyone':
      return `@${node.name}`;
    case 'customEmoji':
      return `:${node.name}:`;
    case 'timestamp':
      return names.timestamp(node.seconds);
    case 'spoiler':
      return '▇'.repeat(Math.min(12, inlineText(node.children, names).length));
    default:
      return inlineText(node.children, names);
  }
}

function blockText(block: Block, names: Names): string {
  switch (block.type) {
    case 'codeBlock':
      return block.text;
    case 'quote':
      return block.children.map((it) => blockText(it, names)).join(' ');
    case 'list':
      return block.items
        .flat()
        .map((it) => blockText(it, names))
        .join(' ');
    default:
      return inlineText(block.children, names);
  }
}

/** A message as one line of plain words, for previews and screen readers; spoilers stay hidden. */
export function toPlainText(blocks: readonly Block[], names: Names): string {
  return blocks
    .map((it) => blockText(it, names))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
