import { useCallback, useEffect, useState, type RefObject } from 'react';
import { markRead, markUnread } from '../../../store/history';
import { useRealtime } from '../../../store/realtime';
import { lineAbove, lineAfterArrival, lineOnOpening, type UnreadLine } from './unread-line';

/** Whether the person looks at this page, and this part of it is on the screen. */
export function useLooking(element: RefObject<HTMLElement | null>): boolean {
  const [focused, setFocused] = useState(() => document.hasFocus());
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const update = () => setFocused(document.hasFocus() && document.visibilityState === 'visible');
    const events = ['focus', 'blur'] as const;
    for (const it of events) addEventListener(it, update);
    document.addEventListener('visibilitychange', update);
    return () => {
      for (const it of events) removeEventListener(it, update);
      document.removeEventListener('visibilitychange', update);
    };
  }, []);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => setShown(entries.at(-1)?.isIntersecting === true),
      { threshold: 0.5 },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return focused && shown;
}

interface Newest {
  readonly id: string | null;
  readonly mine: boolean;
}

function useNewest(channelId: string): Newest {
  const id = useRealtime((it) => it.lastMessageIds[channelId] ?? null);
  const mine = useRealtime((it) => {
    const last = it.messages[channelId]?.messages.at(-1);
    return last?.id === it.lastMessageIds[channelId] && last?.author.id === it.meId;
  });
  return { id, mine };
}

export interface Reading {
  /** The newest message that was read when the separator was set; null for no separator. */
  readonly unreadAfterId: string | null;
  /** Marks everything after a message unread. */
  readonly unreadFrom: (beforeId: string) => void;
}

/**
 * Follows what a person has read: marks the channel read while they look at its foot, and keeps the
 * separator where they were until they leave.
 */
export function useReading(channelId: string, present: boolean): Reading {
  const newest = useNewest(channelId);
  const readId = useRealtime((it) => it.readStates[channelId]?.lastMessageId ?? null);
  const mentions = useRealtime((it) => it.readStates[channelId]?.mentionCount ?? 0);
  const [held, setHeld] = useState(false);
  const [line, setLine] = useState<UnreadLine>(() =>
    lineOnOpening({ readId, newestId: newest.id }),
  );
  const next = lineAfterArrival(line, {
    newestId: newest.id,
    mine: newest.mine,
    present,
    readId,
  });
  if (next !== line) {
    setLine(next);
    setHeld(false);
  }
  useEffect(() => {
    // Tried again with the next message or look: nothing is lost but the mark.
    if (present && !held) markRead(channelId).catch(() => undefined);
  }, [present, held, channelId, newest.id, mentions]);

  const unreadFrom = useCallback(
    (beforeId: string) => {
      setHeld(true);
      setLine((it) => lineAbove(it, beforeId));
      markUnread(channelId, beforeId).catch(() => setHeld(false));
    },
    [channelId],
  );
  return { unreadAfterId: line.afterId, unreadFrom };
}
