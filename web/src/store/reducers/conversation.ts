import {
  applyCreated,
  applyDeleted,
  applyUpdated,
  toStale,
  type MessageWindow,
} from '../message-window';
import type { ById } from '../state';
import { availableGuilds } from './guilds';
import { channelIdsOf, put, within, without, type Handlers } from './handlers';

function change(
  slice: ById<MessageWindow>,
  channelId: string,
  by: (window: MessageWindow) => MessageWindow,
): ById<MessageWindow> {
  const window = slice[channelId];
  return window ? put(slice, channelId, by(window)) : slice;
}

export const messages: Handlers<ById<MessageWindow>> = {
  READY: (slice, data) => {
    const there = new Set([
      ...availableGuilds(data).flatMap((it) =>
        [...it.channels, ...(it.threads ?? [])].map((channel) => channel.id),
      ),
      ...(data.private_channels ?? []).map((it) => it.id),
    ]);
    return Object.fromEntries(
      Object.entries(slice)
        .filter(([id]) => there.has(id))
        .map(([id, window]) => [id, toStale(window)]),
    );
  },
  MESSAGE_CREATE: (slice, { fromAnswer, ...message }) =>
    change(slice, message.channel_id, (it) => applyCreated(it, message, !fromAnswer)),
  MESSAGE_UPDATE: (slice, data) => change(slice, data.channel_id, (it) => applyUpdated(it, data)),
  MESSAGE_DELETE: (slice, data) =>
    change(slice, data.channel_id, (it) => applyDeleted(it, [data.id])),
  MESSAGE_DELETE_BULK: (slice, data) =>
    change(slice, data.channel_id, (it) => applyDeleted(it, data.ids)),
  CHANNEL_DELETE: (slice, data) => without(slice, data.id),
  THREAD_DELETE: (slice, data) => without(slice, data.id),
  GUILD_DELETE: (slice, data, before) =>
    data.unavailable ? slice : without(slice, ...channelIdsOf(before, data.id)),
};

/** A typing signal holds this long; the typist renews it every eight seconds or so. */
const typingForMs = 10_000;

export const typing: Handlers<ById<ById<number>>> = {
  READY: () => ({}),
  TYPING_START: (slice, data, before) => {
    if (data.user_id === before.meId) return slice;
    const until = Date.now() + typingForMs;
    return within(slice, data.channel_id, (it) => put(it, data.user_id, until));
  },
  MESSAGE_CREATE: (slice, data) => {
    const typists = slice[data.channel_id];
    return typists && data.author.id in typists
      ? put(slice, data.channel_id, without(typists, data.author.id))
      : slice;
  },
};
