import { createElement, type ReactNode } from 'react';
import { hostOf, innerPlace } from '../../../lib/inner-places';
import type { Inline } from '../../../lib/markdown';
import { cx } from '../../../ui/cx';
import { CodeBlock } from './code-block';
import { ChannelMention, EveryoneMention, RoleMention, UserMention } from './mentions';
import { Spoiler } from './spoiler';
import { Timestamp } from './timestamp';

const spans = { strong: 'strong', em: 'em', underline: 'u', strike: 's' } as const;
const spanLook = { strong: 'font-semibold', em: 'italic', underline: '', strike: '' };

function TextLink({ node }: { readonly node: Extract<Inline, { type: 'link' }> }) {
  const place = innerPlace(node.url, location.origin);
  if (place && !node.masked) {
    return <ChannelMention id={place.channelId} messageId={place.messageId} />;
  }
  return (
    <a
      href={node.url}
      target="_blank"
      rel="noreferrer noopener nofollow ugc"
      title={node.masked ? node.url : undefined}
      className="text-accent underline decoration-accent-edge underline-offset-3 hover:decoration-current"
    >
      {renderInline(node.children)}
      {node.masked && <span className="ml-1 text-meta text-text-3">({hostOf(node.url)})</span>}
    </a>
  );
}

function InlineNode({ node }: { readonly node: Inline }): ReactNode {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'emoji':
      return (
        <span className="text-[1.25em] leading-none in-data-jumbo:text-[1em] in-data-jumbo:leading-[inherit]">
          {node.text}
        </span>
      );
    case 'customEmoji':
      return <span className="text-text-2">:{node.name}:</span>;
    case 'code':
      return (
        <code className="rounded-inline bg-code-bg px-[5px] py-px font-mono text-[0.8125rem] break-words whitespace-pre-wrap shadow-[inset_0_0_0_1px_var(--line)]">
          {node.text}
        </code>
      );
    case 'codeBlock':
      return <CodeBlock lang={node.lang} text={node.text} />;
    case 'link':
      return <TextLink node={node} />;
    case 'user':
      return <UserMention id={node.id} />;
    case 'role':
      return <RoleMention id={node.id} />;
    case 'channel':
      return <ChannelMention id={node.id} />;
    case 'everyone':
      return <EveryoneMention name={node.name} />;
    case 'timestamp':
      return <Timestamp seconds={node.seconds} style={node.style} />;
    case 'spoiler':
      return <Spoiler>{renderInline(node.children)}</Spoiler>;
    default:
      return createElement(
        spans[node.type],
        { className: cx(spanLook[node.type]) },
        renderInline(node.children),
      );
  }
}

/** The pieces of a line. */
export function renderInline(nodes: readonly Inline[]): ReactNode {
  return nodes.map((node, at) =>
    node.type === 'text' ? node.text : <InlineNode key={at} node={node} />,
  );
}
