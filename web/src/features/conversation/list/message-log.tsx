import { useLingui } from '@lingui/react/macro';
import { useState, type MouseEvent, type PointerEvent } from 'react';
import { useRealtime } from '../../../store/realtime';
import type { Message } from '../../../store/types';
import { ContextMenu } from '../../../ui/context-menu';
import { followPress } from '../../../ui/long-press';
import { useConversation } from '../conversation-state';
import { useScope } from '../conversation-context';
import { messageActions } from '../message/message-actions';
import { MessageRow } from '../message/message-row';
import { useTouch } from '../use-touch';
import { Beginning, LogFailure, LogSkeleton } from './log-head';
import type { Row } from './rows';
import type { History } from './use-history';
import type { LogScroll } from './use-log-scroll';
import { useRowFocus } from './use-row-focus';

interface MessageLogProps {
  readonly history: History;
  readonly rows: readonly Row[];
  readonly scroll: LogScroll;
  readonly flashId: string | null;
  readonly onScroll: () => void;
}

/** The message that an element belongs to, if the server knows it already. */
function messageOf(rows: readonly Row[], element: Element | null): Message | null {
  const id = element?.closest<HTMLElement>('article[data-message]')?.dataset.message;
  const row = rows.find((it) => it.message.id === id);
  return row && !row.pending ? row.message : null;
}

/** The browser’s own menu is the better one on links and on text that is selected. */
function wantsOwnMenu(event: MouseEvent): boolean {
  const selected = getSelection()?.isCollapsed === false;
  return selected || (event.target as Element).closest('a, textarea') !== null;
}

function Rows({
  rows,
  flashId,
  tabKey,
}: {
  rows: readonly Row[];
  flashId: string | null;
  tabKey: string | undefined;
}) {
  const touch = useTouch();
  return rows.map((row) => (
    <MessageRow
      key={row.key}
      row={row}
      touch={touch}
      tabbable={row.key === tabKey}
      flash={row.message.id === flashId}
    />
  ));
}

/** What stands above the first message: more to come, a failure, or the channel’s beginning. */
function Top({ history, empty }: { readonly history: History; readonly empty: boolean }) {
  const { window, failure, forbidden, retry } = history;
  if (failure === 'opening' || failure === 'before') {
    return <LogFailure forbidden={forbidden} onRetry={retry} />;
  }
  if (!window.loaded) return <LogSkeleton rows={8} />;
  return window.hasBefore ? <LogSkeleton rows={3} /> : <Beginning empty={empty} />;
}

function Bottom({ history }: { readonly history: History }) {
  const { window, failure, forbidden, retry } = history;
  if (failure === 'after') return <LogFailure forbidden={forbidden} onRetry={retry} />;
  const more = window.hasAfter && !window.healing;
  return window.loaded && more ? <LogSkeleton rows={3} /> : null;
}

/** The conversation’s log: rows, what is above and below them, their menus and keys. */
export function MessageLog({ history, rows, scroll, flashId, onScroll }: MessageLogProps) {
  const scope = useScope();
  const { t } = useLingui();
  const touch = useTouch();
  const { scroller, content } = scroll;
  const focus = useRowFocus(scroller, rows, scope);
  const name = useRealtime((it) => it.channels[scope.channelId]?.name ?? '');
  const [target, setTarget] = useState<Message | null>(null);
  const picking = useConversation((it) => it.picked !== null);
  const press = (event: PointerEvent) => {
    if (picking) return;
    followPress(event, {
      onPress: (element) => {
        const message = messageOf(rows, element);
        if (message) useConversation.setState({ sheet: message });
      },
    });
  };
  const log = (
    // Keys and presses are heard here for the rows, which have the focus.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <div
      ref={scroller}
      role="log"
      aria-live="off"
      aria-label={t`Messages in ${name}`}
      onScroll={onScroll}
      onKeyDown={focus.onKeyDown}
      onFocus={focus.onFocus}
      onContextMenuCapture={(event) => {
        const message = messageOf(rows, event.target as Element);
        if (touch) event.preventDefault();
        if (!message || touch || picking || wantsOwnMenu(event)) event.stopPropagation();
        else setTarget(message);
      }}
      {...(touch ? { onPointerDown: press } : {})}
      className="relative flex min-h-0 flex-1 flex-col overflow-x-hidden overflow-y-auto overscroll-contain [overflow-anchor:none] touch:select-none touch:[-webkit-touch-callout:none]"
    >
      <div ref={content} className="mt-auto pb-1.5">
        <Top history={history} empty={rows.length === 0} />
        <Rows rows={rows} flashId={flashId} tabKey={focus.tabKey} />
        <Bottom history={history} />
      </div>
    </div>
  );
  return (
    <ContextMenu groups={target ? messageActions(target, scope) : []} disabled={touch}>
      {log}
    </ContextMenu>
  );
}
