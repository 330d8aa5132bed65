import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RawDispatch } from '../gateway/protocol';

type Listener = (dispatch: RawDispatch) => void;

const listeners = new Set<Listener>();

/** Hands a dispatch on to those who wait for events that the state does not follow. */
export function tellListeners(dispatch: RawDispatch): void {
  for (const listener of listeners) listener(dispatch);
}

/**
 * Asks again for what a query knows when the gateway tells one of these events, and after a new
 * session, in which events may have been missed.
 *
 * @param names events, joined by blanks
 * @param guildId only events of this guild; null for those of every guild
 */
export function useRefreshOn(names: string, guildId: string | null, queryKey: QueryKey): void {
  const queries = useQueryClient();
  const key = JSON.stringify(queryKey);
  useEffect(() => {
    const wanted = new Set(names.split(' '));
    const listener: Listener = ({ t, d }) => {
      const here = guildId === null || (d as { guild_id?: string } | null)?.guild_id === guildId;
      if (t !== 'READY' && !(wanted.has(t) && here)) return;
      void queries.invalidateQueries({ queryKey: JSON.parse(key) as QueryKey });
    };
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [names, guildId, key, queries]);
}
