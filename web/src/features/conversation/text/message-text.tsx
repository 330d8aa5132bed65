import { useMemo, type ReactNode } from 'react';
import { isJumbo, parseMarkdown, type Block, type Inline } from '../../../lib/markdown';
import type { User } from '../../../store/types';
import { cx } from '../../../ui/cx';
import { CodeBlock } from './code-block';
import { renderInline } from './inline';
import { MessageTextContext } from './message-context';

const headings = {
  1: 'mt-2 mb-1 text-[1.375rem] leading-7 font-[650]',
  2: 'mt-2 mb-1 text-[1.125rem] leading-6 font-[650]',
  3: 'mt-1.5 mb-0.5 text-header font-semibold',
} as const;

function Paragraph({
  block,
  after,
}: {
  block: Extract<Block, { type: 'paragraph' }>;
  after: ReactNode;
}) {
  const style = block.gap > 0 ? { marginTop: `calc(1lh * ${Math.min(block.gap, 20)})` } : undefined;
  const Tag = holdsBlock(block.children) ? 'div' : 'p';
  return (
    <Tag
      dir="auto"
      style={style}
      className="text-start wrap-anywhere whitespace-pre-wrap [unicode-bidi:plaintext] [&:dir(rtl)]:leading-[1.625rem]"
    >
      {renderInline(block.children)}
      {after}
    </Tag>
  );
}

/** A code block within a spoiler cannot stand in a paragraph. */
function holdsBlock(nodes: readonly Inline[]): boolean {
  return nodes.some(
    (it) => it.type === 'codeBlock' || ('children' in it && holdsBlock(it.children)),
  );
}

function BlockNode({ block, after }: { readonly block: Block; readonly after: ReactNode }) {
  switch (block.type) {
    case 'paragraph':
      return <Paragraph block={block} after={after} />;
    case 'heading':
      return (
        <p dir="auto" role="heading" aria-level={block.level + 2} className={headings[block.level]}>
          {renderInline(block.children)}
        </p>
      );
    case 'subtext':
      return (
        <p dir="auto" className="text-second text-text-3">
          {renderInline(block.children)}
        </p>
      );
    case 'quote':
      return (
        <blockquote className="my-0.5 border-s-[3px] border-line-strong ps-3">
          {renderBlocks(block.children)}
        </blockquote>
      );
    case 'codeBlock':
      return <CodeBlock lang={block.lang} text={block.text} />;
    case 'list':
      return <List block={block} />;
  }
}

function List({ block }: { readonly block: Extract<Block, { type: 'list' }> }) {
  const items = block.items.map((item, at) => <li key={at}>{renderBlocks(item)}</li>);
  const look = 'my-0.5 ps-6 marker:text-text-3 [&_&]:my-0';
  return block.start === null ? (
    <ul className={cx(look, 'list-disc [&_ul]:list-[circle]')}>{items}</ul>
  ) : (
    <ol start={block.start} className={cx(look, 'list-decimal')}>
      {items}
    </ol>
  );
}

function renderBlocks(blocks: readonly Block[], after: ReactNode = null): ReactNode {
  return blocks.map((block, at) => (
    <BlockNode key={at} block={block} after={at === blocks.length - 1 ? after : null} />
  ));
}

interface MessageTextProps {
  readonly content: string;
  readonly guildId: string | undefined;
  readonly mentions: readonly User[];
  /** Behind the last word: that it was edited. */
  readonly after?: ReactNode;
}

/** A message's words, as their author marked them up. */
export function MessageText({ content, guildId, mentions, after = null }: MessageTextProps) {
  const blocks = useMemo(() => parseMarkdown(content), [content]);
  const context = useMemo(() => ({ guildId, mentions }), [guildId, mentions]);
  const inText = blocks.at(-1)?.type === 'paragraph';
  return (
    <MessageTextContext value={context}>
      <div
        data-jumbo={isJumbo(blocks) ? '' : undefined}
        className="data-jumbo:text-[3rem] data-jumbo:leading-[1.25]"
      >
        {renderBlocks(blocks, inText ? after : null)}
        {!inText && after}
      </div>
    </MessageTextContext>
  );
}
