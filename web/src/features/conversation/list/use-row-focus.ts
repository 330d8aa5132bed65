import { useCallback, useState, type KeyboardEvent, type RefObject } from 'react';
import type { ConversationScope } from '../conversation-context';
import { focusComposer } from '../conversation-state';
import { actByKey } from '../message/message-actions';
import type { Row } from './rows';

function articles(scroller: HTMLElement): HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>('article[data-message]')];
}

function next(list: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  switch (key) {
    case 'ArrowUp':
      return list[at - 1];
    case 'ArrowDown':
      return list[at + 1];
    case 'Home':
      return list[0];
    case 'End':
      return list.at(-1);
    default:
      return undefined;
  }
}

export interface RowFocus {
  /** The row that Tab leads to. */
  readonly tabKey: string | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: React.FocusEvent) => void;
}

/** Tab enters the log at one message; arrows go from message to message, letters act on it. */
export function useRowFocus(
  scroller: RefObject<HTMLDivElement | null>,
  rows: readonly Row[],
  scope: ConversationScope,
): RowFocus {
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const tabKey = (rows.find((it) => it.message.id === focusedId) ?? rows.at(-1))?.key;
  const onFocus = useCallback((event: React.FocusEvent) => {
    const article = (event.target as HTMLElement).closest<HTMLElement>('article[data-message]');
    if (article) setFocusedId(article.dataset.message ?? null);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (!scroller.current || !target.matches('article[data-message]')) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      focusComposer();
      return;
    }
    const list = articles(scroller.current);
    const to = next(list, list.indexOf(target), event.key);
    if (to) {
      event.preventDefault();
      to.focus();
      to.scrollIntoView({ block: 'nearest' });
      return;
    }
    const row = rows.find((it) => it.message.id === target.dataset.message);
    if (row && !row.pending && actByKey(event.nativeEvent, row.message, scope)) {
      event.preventDefault();
    }
  };
  return { tabKey, onKeyDown, onFocus };
}
