import type { GuildPayload, ReadyPayload } from '../dispatch';
import type { ById } from '../state';
import type { Channel, User } from '../types';
import { compareIds } from '../../lib/snowflake';
import { availableGuilds } from './guilds';
import { byId, channelIdsOf, put, without, type Handlers } from './handlers';

/** The channels of a guild payload, each knowing its guild. */
function channelsOf(guild: GuildPayload): Channel[] {
  return [...guild.channels, ...(guild.threads ?? [])].map((it) => ({ ...it, guild_id: guild.id }));
}

function readyChannels(ready: ReadyPayload): Channel[] {
  return [...availableGuilds(ready).flatMap(channelsOf), ...(ready.private_channels ?? [])];
}

/** Without the newest message, which changes far more often. */
function settled(channel: Channel): Channel {
  const { last_message_id: newest, ...rest } = channel;
  return rest;
}

/** Somebody came to a group, or went. */
function withRecipients(
  slice: ById<Channel>,
  channelId: string,
  change: (recipients: readonly User[]) => readonly User[],
): ById<Channel> {
  const channel = slice[channelId];
  return channel
    ? put(slice, channelId, { ...channel, recipients: change(channel.recipients ?? []) })
    : slice;
}

export const channels: Handlers<ById<Channel>> = {
  READY: (_, data) => byId(readyChannels(data).map(settled)),
  GUILD_CREATE: (slice, data) => ({ ...slice, ...byId(channelsOf(data).map(settled)) }),
  GUILD_DELETE: (slice, data, before) =>
    data.unavailable ? slice : without(slice, ...channelIdsOf(before, data.id)),
  CHANNEL_CREATE: (slice, data) => put(slice, data.id, settled(data)),
  CHANNEL_UPDATE: (slice, data) => put(slice, data.id, settled(data)),
  CHANNEL_DELETE: (slice, data) => without(slice, data.id),
  CHANNEL_RECIPIENT_ADD: (slice, { channel_id: id, user }) =>
    withRecipients(slice, id, (it) => [...it.filter((one) => one.id !== user.id), user]),
  CHANNEL_RECIPIENT_REMOVE: (slice, { channel_id: id, user }) =>
    withRecipients(slice, id, (it) => it.filter((one) => one.id !== user.id)),
  THREAD_CREATE: (slice, data) => put(slice, data.id, settled(data)),
  THREAD_UPDATE: (slice, data) => put(slice, data.id, settled(data)),
  THREAD_DELETE: (slice, data) => without(slice, data.id),
};

function newestOf(list: readonly Channel[]): ById<string> {
  return Object.fromEntries(
    list.flatMap((it) => (it.last_message_id ? [[it.id, it.last_message_id]] : [])),
  );
}

export const lastMessageIds: Handlers<ById<string>> = {
  READY: (_, data) => newestOf(readyChannels(data)),
  GUILD_CREATE: (slice, data) => ({ ...slice, ...newestOf(channelsOf(data)) }),
  GUILD_DELETE: (slice, data, before) =>
    data.unavailable ? slice : without(slice, ...channelIdsOf(before, data.id)),
  CHANNEL_CREATE: (slice, data) =>
    data.last_message_id ? put(slice, data.id, data.last_message_id) : slice,
  CHANNEL_DELETE: (slice, data) => without(slice, data.id),
  THREAD_DELETE: (slice, data) => without(slice, data.id),
  MESSAGE_CREATE: (slice, data) => {
    const last = slice[data.channel_id];
    const newer = last === undefined || compareIds(last, data.id) < 0;
    return newer ? put(slice, data.channel_id, data.id) : slice;
  },
};
