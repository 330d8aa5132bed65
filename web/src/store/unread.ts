import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useRealtime } from './realtime';
import {
  isMuted,
  isUnread,
  unreadByGuild,
  waitingChannels,
  type GuildUnread,
  type UnreadState,
} from './selectors';
import type { Channel } from './types';

/** What unread marks are computed from; the same object until a part of it has changed. */
function useUnreadState(): UnreadState {
  return useRealtime(
    useShallow((it) => ({
      meId: it.meId,
      guilds: it.guilds,
      channels: it.channels,
      roles: it.roles,
      members: it.members,
      viewAs: it.viewAs,
      lastMessageIds: it.lastMessageIds,
      readStates: it.readStates,
      guildSettings: it.guildSettings,
    })),
  );
}

/** What waits in each guild; computed again only when something that counts has changed. */
export function useUnreadByGuild(): Record<string, GuildUnread> {
  const parts = useUnreadState();
  return useMemo(() => unreadByGuild(parts), [parts]);
}

/** Every channel where something waits, whatever its guild. */
export function useWaitingChannels(): readonly Channel[] {
  const parts = useUnreadState();
  return useMemo(() => waitingChannels(parts), [parts]);
}

export interface ChannelMarks {
  readonly unread: boolean;
  readonly mentions: number;
  readonly muted: boolean;
}

/** What a channel's row shows beside its name. */
export function useChannelMarks(channelId: string): ChannelMarks {
  return useRealtime(
    useShallow((it) => {
      const muted = isMuted(it, channelId);
      return {
        muted,
        unread: !muted && isUnread(it, channelId),
        mentions: it.readStates[channelId]?.mentionCount ?? 0,
      };
    }),
  );
}

/** Which of some channels have something waiting. */
export function useUnreadChannels(channels: readonly Channel[]): ReadonlySet<string> {
  const waiting = useRealtime(
    useShallow((it) =>
      channels
        .filter(({ id }) => (it.readStates[id]?.mentionCount ?? 0) > 0 || waits(it, id))
        .map(({ id }) => id),
    ),
  );
  return useMemo(() => new Set(waiting), [waiting]);
}

function waits(state: UnreadState, channelId: string): boolean {
  return !isMuted(state, channelId) && isUnread(state, channelId);
}
