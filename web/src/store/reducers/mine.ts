import type { ById, RealtimeState, ViewAs } from '../state';
import type { Message, ReadState, UserGuildSettings, UserSettings } from '../types';
import { compareIds } from '../../lib/snowflake';
import { channelIdsOf, put, without, type Handlers } from './handlers';
import { blocked } from './relationships';

export const meId: Handlers<string | null> = { READY: (_, data) => data.user.id };
export const sessionId: Handlers<string | null> = { READY: (_, data) => data.session_id };

/** Whether a message is meant for this person: by name, by role, by everyone, or directly. */
export function isMentioned(message: Message, state: RealtimeState): boolean {
  const me = state.meId;
  if (!me || message.author.id === me) return false;
  if (state.relationships[message.author.id]?.type === blocked) return false;
  if (message.mention_everyone || message.mentions.some((it) => it.id === me)) return true;
  const channel = state.channels[message.channel_id];
  if (channel && (channel.type === 1 || channel.type === 3)) return true;
  const guildId = message.guild_id ?? channel?.guild_id;
  const roles = guildId ? state.members[guildId]?.[me]?.roles : undefined;
  return roles ? message.mention_roles.some((it) => roles.includes(it)) : false;
}

export const readStates: Handlers<ById<ReadState>> = {
  READY: (_, data) =>
    Object.fromEntries(
      (data.read_state ?? []).map((it) => [
        it.id,
        {
          lastMessageId: it.last_message_id ? String(it.last_message_id) : null,
          mentionCount: it.mention_count ?? 0,
        },
      ]),
    ),
  MESSAGE_CREATE: (slice, data, before) => {
    const state = slice[data.channel_id];
    if (data.author.id === before.meId) {
      return put(slice, data.channel_id, { lastMessageId: data.id, mentionCount: 0 });
    }
    if (!isMentioned(data, before)) return slice;
    return put(slice, data.channel_id, {
      lastMessageId: state?.lastMessageId ?? null,
      mentionCount: (state?.mentionCount ?? 0) + 1,
    });
  },
  MESSAGE_ACK: (slice, data) => {
    const known = slice[data.channel_id]?.lastMessageId;
    const stale =
      data.mention_count == null && known != null && compareIds(data.message_id, known) < 0;
    return stale
      ? slice
      : put(slice, data.channel_id, {
          lastMessageId: data.message_id,
          mentionCount: data.mention_count ?? 0,
        });
  },
  // A direct message is only closed: what was read there still was when it opens again.
  CHANNEL_DELETE: (slice, data) => (data.type === 1 ? slice : without(slice, data.id)),
  GUILD_DELETE: (slice, data, before) =>
    data.unavailable ? slice : without(slice, ...channelIdsOf(before, data.id)),
};

export const guildSettings: Handlers<ById<UserGuildSettings>> = {
  READY: (_, data) =>
    Object.fromEntries((data.user_guild_settings ?? []).map((it) => [it.guild_id ?? '@me', it])),
  USER_GUILD_SETTINGS_UPDATE: (slice, data) => put(slice, data.guild_id ?? '@me', data),
  GUILD_DELETE: (slice, data) => (data.unavailable ? slice : without(slice, data.id)),
};

export const settings: Handlers<UserSettings> = {
  READY: (_, data) => data.user_settings ?? {},
  USER_SETTINGS_UPDATE: (slice, data) => ({ ...slice, ...data }),
};

export const viewAs: Handlers<ViewAs | null> = {
  GUILD_DELETE: (slice, data) => (slice?.guildId === data.id ? null : slice),
};
