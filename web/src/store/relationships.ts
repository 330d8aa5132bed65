import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { friend, incoming } from './reducers/relationships';
import { useRealtime } from './realtime';
import { displayName } from './selectors';
import type { RealtimeState } from './state';
import type { Relationship, User } from './types';

/** Somebody who is something to this person, under the name that they go by here. */
export interface Acquaintance {
  readonly user: User;
  readonly name: string;
  readonly type: Relationship['type'];
  /** Whether others see them as online. */
  readonly online: boolean;
}

type Parts = Pick<RealtimeState, 'relationships' | 'users' | 'presences'>;

function isOnline({ presences }: Parts, userId: string): boolean {
  const status = presences[userId]?.status ?? 'offline';
  return status !== 'offline' && status !== 'invisible';
}

/** Everybody who is something to this person, by name. */
export function acquaintances(parts: Parts): Acquaintance[] {
  return Object.entries(parts.relationships)
    .flatMap(([id, { type, nickname }]): Acquaintance[] => {
      const user = parts.users[id];
      if (!user) return [];
      const name = nickname ?? displayName(user);
      return [{ user, name, type, online: isOnline(parts, id) }];
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

export function useAcquaintances(): readonly Acquaintance[] {
  const parts = useRealtime(
    useShallow(({ relationships, users, presences }) => ({ relationships, users, presences })),
  );
  return useMemo(() => acquaintances(parts), [parts]);
}

/** What somebody is to this person; undefined for nothing. */
export function useRelationship(userId: string): Relationship | undefined {
  return useRealtime((it) => it.relationships[userId]);
}

export function isBlocked(state: Pick<RealtimeState, 'relationships'>, userId: string): boolean {
  return state.relationships[userId]?.type === 2;
}

/** How many wait for this person's answer. */
export function useRequestCount(): number {
  return useRealtime(
    (it) => Object.values(it.relationships).filter((one) => one.type === incoming).length,
  );
}

/** Whether this person has anybody here yet. */
export function useHasFriends(): boolean {
  return useRealtime((it) =>
    Object.values(it.relationships).some((one) => one.type === friend || one.type === incoming),
  );
}
