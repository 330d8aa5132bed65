import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../../api/errors';
import { healGap, loadAfter, loadAround, loadBefore, loadLatest } from '../../../store/history';
import { unloadedWindow, type MessageWindow } from '../../../store/message-window';
import { useRealtime } from '../../../store/realtime';

/** Which part of the history could not be had. */
type HistoryFailure = 'opening' | 'before' | 'after';

export interface History {
  readonly window: MessageWindow;
  readonly failure: HistoryFailure | null;
  /** Whether the server refused for good: one may not read here. */
  readonly forbidden: boolean;
  readonly before: () => void;
  readonly after: () => void;
  /** The newest page in place of what is shown. */
  readonly latest: () => Promise<void>;
  /** A page around a message; false when there is none. */
  readonly around: (messageId: string) => Promise<boolean>;
  readonly retry: () => void;
}

/** The loaded stretch of a channel and ways to have more of it; nothing is asked for twice at once. */
export function useHistory(channelId: string, openAround: string | undefined): History {
  const window = useRealtime((it) => it.messages[channelId]) ?? unloadedWindow;
  const [failure, setFailure] = useState<HistoryFailure | null>(null);
  const [forbidden, setForbidden] = useState(false);
  const busy = useRef(new Set<HistoryFailure>());

  const run = useCallback(async (what: HistoryFailure, load: () => Promise<void>) => {
    if (busy.current.has(what)) return;
    busy.current.add(what);
    try {
      await load();
      setFailure((it) => (it === what ? null : it));
    } catch (error) {
      setForbidden(error instanceof ApiError && error.status === 403);
      setFailure(what);
    } finally {
      busy.current.delete(what);
    }
  }, []);

  const before = useCallback(
    () => void run('before', () => loadBefore(channelId)),
    [run, channelId],
  );
  const after = useCallback(() => void run('after', () => loadAfter(channelId)), [run, channelId]);
  const latest = useCallback(() => run('opening', () => loadLatest(channelId)), [run, channelId]);
  const around = useCallback(
    async (messageId: string) => {
      await run('opening', () => loadAround(channelId, messageId));
      const loaded = useRealtime.getState().messages[channelId]?.messages ?? [];
      return loaded.some((it) => it.id === messageId);
    },
    [run, channelId],
  );
  const heal = useCallback(() => run('after', () => healGap(channelId)), [run, channelId]);
  const { loaded, stale } = window;
  useEffect(() => {
    if (!stale && (loaded || openAround)) return;
    const soon = setTimeout(() => void (stale ? heal() : latest()));
    return () => clearTimeout(soon);
  }, [loaded, stale, openAround, latest, heal]);

  const retry = useCallback(() => {
    setFailure(null);
    if (failure === 'before') before();
    else if (failure === 'after') after();
    else void latest();
  }, [failure, before, after, latest]);
  return { window, failure, forbidden, before, after, latest, around, retry };
}
