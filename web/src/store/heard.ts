import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RawDispatch } from '../gateway/protocol';

type Listener = (dispatch: RawDispatch) => void;

/** Many changes at once are one question. */
const gatherMs = 300;

const listeners = new Set<Listener>();

/** Hands a dispatch on to those who wait for events that the state does not follow. */
export function tellListeners(dispatch: RawDispatch): void {
  for (const listener of listeners) listener(dispatch);
}

/**
 * Calls back a moment after the first of these events was heard, once for all that were heard in
 * between; also after a new session, before which events may have been missed.
 *
 * @param guildId only events of this guild; null for those of every guild
 * @returns what stops it
 */
export function listenFor(
  names: readonly string[],
  guildId: string | null,
  onHeard: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listener: Listener = ({ t, d }) => {
    const here = guildId === null || (d as { guild_id?: string } | null)?.guild_id === guildId;
    if (t !== 'READY' && !(names.includes(t) && here)) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      onHeard();
    }, gatherMs);
  };
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    clearTimeout(timer);
  };
}

/**
 * Asks again for what a query knows when one of these events is heard.
 *
 * @param names events, joined by blanks
 * @param guildId only events of this guild; null for those of every guild
 */
export function useRefreshOn(names: string, guildId: string | null, queryKey: QueryKey): void {
  const queries = useQueryClient();
  const key = JSON.stringify(queryKey);
  useEffect(
    () =>
      listenFor(
        names.split(' '),
        guildId,
        () => void queries.invalidateQueries({ queryKey: JSON.parse(key) as QueryKey }),
      ),
    [names, guildId, key, queries],
  );
}
