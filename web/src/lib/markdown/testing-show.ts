import type { Block, Inline } from './index';

const spanNames = { strong: 'b', em: 'i', underline: 'u', strike: 's', spoiler: 'spoiler' };

function showInline(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'emoji':
      return `emoji(${node.text})`;
    case 'code':
      return `code(${node.text})`;
    case 'codeBlock':
      return `fence:${node.lang ?? ''}(${node.text})`;
    case 'link':
      return `${node.masked ? 'masked' : 'link'}:${node.url}(${showAll(node.children)})`;
    case 'user':
    case 'role':
    case 'channel':
      return `${node.type}(${node.id})`;
    case 'everyone':
      return `everyone(${node.name})`;
    case 'customEmoji':
      return `${node.animated ? 'moving' : 'custom'}:${node.name}(${node.id})`;
    case 'timestamp':
      return `time:${node.style}(${node.seconds})`;
    default:
      return `${spanNames[node.type]}(${showAll(node.children)})`;
  }
}

const showAll = (nodes: readonly Inline[]): string => nodes.map(showInline).join('');

function showBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `${'^'.repeat(block.gap)}p(${showAll(block.children)})`;
    case 'heading':
      return `h${block.level}(${showAll(block.children)})`;
    case 'subtext':
      return `small(${showAll(block.children)})`;
    case 'quote':
      return `quote(${show(block.children)})`;
    case 'codeBlock':
      return `fence:${block.lang ?? ''}(${block.text})`;
    case 'list': {
      const items = block.items.map((it) => `li(${show(it)})`).join(' ');
      return `${block.start === null ? 'ul' : `ol:${block.start}`}(${items})`;
    }
  }
}

/** A tree in one line, for tables of tests: `p(b(bold))`; `^` marks an empty line before. */
export function show(blocks: readonly Block[]): string {
  return blocks.map(showBlock).join(' ');
}
