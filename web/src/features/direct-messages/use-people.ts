import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { membersApi } from '../../api/members';
import { privateChannels } from '../../store/private-channels';
import { receive, useRealtime } from '../../store/realtime';
import { displayName } from '../../store/selectors';
import type { RealtimeState } from '../../store/state';
import type { User } from '../../store/types';

/** Somebody whom one may choose. */
export interface Candidate {
  readonly user: User;
  readonly name: string;
}

const shownMax = 50;
const guildsMax = 10;

type Parts = Pick<RealtimeState, 'users' | 'channels' | 'lastMessageIds' | 'meId'>;

/** Those whose names begin or go on as it is typed; with whom one wrote last come first. */
function find(parts: Parts, typed: string, without: ReadonlySet<string>, bots: boolean) {
  const lately = privateChannels(parts).flatMap((it) => (it.recipients ?? []).map(({ id }) => id));
  const place = new Map([...new Set(lately)].map((id, at) => [id, at]));
  const wanted = typed.trim().toLowerCase();
  return Object.values(parts.users)
    .filter((it) => it.id !== parts.meId && !without.has(it.id) && (bots || !it.bot))
    .map((user): Candidate => ({ user, name: displayName(user) }))
    .filter(({ user, name }) => `${name} ${user.username}`.toLowerCase().includes(wanted))
    .sort(
      (a, b) =>
        (place.get(a.user.id) ?? lately.length) - (place.get(b.user.id) ?? lately.length) ||
        a.name.localeCompare(b.name),
    )
    .slice(0, shownMax);
}

/** Asks the guilds for members of that name; the answers become known people. */
function useAsking(typed: string): boolean {
  const name = typed.trim();
  const guildIds = useRealtime(useShallow((it) => Object.keys(it.guilds).slice(0, guildsMax)));
  const query = useQuery({
    queryKey: ['people', name, guildIds],
    queryFn: async ({ signal }) => {
      const found = await Promise.all(
        guildIds.map(async (guildId) => {
          const page = await membersApi.search(guildId, { name, sort: 1, limit: 20 }, signal);
          const members = page.members.map((it) => it.member);
          receive({ t: 'GUILD_MEMBERS_CHUNK', d: { guild_id: guildId, members } });
          return members.length;
        }),
      );
      return found.reduce((sum, it) => sum + it, 0);
    },
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  return query.isPending;
}

/** The people whom one may write to or add, by what is typed. */
export function usePeople(typed: string, without: ReadonlySet<string>, bots: boolean) {
  const searching = useAsking(typed);
  const parts = useRealtime(
    useShallow(({ users, channels, lastMessageIds, meId }) => ({
      users,
      channels,
      lastMessageIds,
      meId,
    })),
  );
  const found = useMemo(() => find(parts, typed, without, bots), [parts, typed, without, bots]);
  return { found, searching };
}
