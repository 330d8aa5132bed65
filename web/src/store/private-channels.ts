import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { compareIds } from '../lib/snowflake';
import { useRealtime } from './realtime';
import { displayName, isMuted, isUnread, type GuildUnread, type UnreadState } from './selectors';
import type { ById, RealtimeState } from './state';
import type { Channel, User } from './types';

/** Whether a channel belongs to no guild. */
function isPrivate(channel: Pick<Channel, 'type'>): boolean {
  return channel.type === 1 || channel.type === 3;
}

/** Whether a channel is a group. */
export function isGroup(channel: Pick<Channel, 'type'> | undefined): boolean {
  return channel?.type === 3;
}

/** Direct messages and groups, the last written to first. */
export function privateChannels(
  state: Pick<RealtimeState, 'channels' | 'lastMessageIds'>,
): Channel[] {
  const newest = (it: Channel) => state.lastMessageIds[it.id] ?? it.id;
  return Object.values(state.channels)
    .filter(isPrivate)
    .sort((a, b) => compareIds(newest(b), newest(a)));
}

/** What a conversation is called: a group by its name or its people, else the other person. */
export function conversationName(channel: Channel, users: ById<User>): string {
  if (channel.name) return channel.name;
  return (channel.recipients ?? []).map((it) => displayName(users[it.id] ?? it)).join(', ');
}

/** The same as a hook; empty for a channel that is not there or has a guild. */
export function useConversationName(channelId: string | undefined): string {
  return useRealtime((it) => {
    const channel = channelId ? it.channels[channelId] : undefined;
    return channel && isPrivate(channel) ? conversationName(channel, it.users) : '';
  });
}

export function usePrivateChannels(): readonly Channel[] {
  const parts = useRealtime(
    useShallow((it) => ({ channels: it.channels, lastMessageIds: it.lastMessageIds })),
  );
  return useMemo(() => privateChannels(parts), [parts]);
}

/** What waits in all direct messages and groups together. */
function privateWaiting(state: UnreadState): GuildUnread {
  const all = Object.values(state.channels).filter((it) => isPrivate(it) && !isMuted(state, it.id));
  return {
    unread: all.some((it) => isUnread(state, it.id)),
    mentions: all.reduce((sum, it) => sum + (state.readStates[it.id]?.mentionCount ?? 0), 0),
  };
}

export function usePrivateWaiting(): GuildUnread {
  return useRealtime(useShallow(privateWaiting));
}

/** The conversations with messages that wait, the newest first. */
export function useWaitingConversations(): readonly Channel[] {
  const all = usePrivateChannels();
  const counts = useRealtime((it) => it.readStates);
  return useMemo(() => all.filter((it) => (counts[it.id]?.mentionCount ?? 0) > 0), [all, counts]);
}
