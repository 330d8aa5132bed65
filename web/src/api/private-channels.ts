import type { APIUser } from 'discord-api-types/v10';
import { http } from './http';

/** A channel without a guild, as one of its people gets it. */
export interface PrivateChannel {
  readonly id: string;
  /** 1 for two people, 3 for a group. */
  readonly type: number;
  /** The others. */
  readonly recipients: readonly APIUser[];
  readonly last_message_id: string | null;
  readonly name?: string | null;
  readonly icon?: string | null;
  readonly owner_id?: string;
}

export interface GroupChange {
  readonly name?: string | null;
  /** A data URI, or null for none. */
  readonly icon?: string | null;
}

/** Direct messages and groups: https://docs.discord.food/resources/channel */
export const privateChannelsApi = {
  /** Opens the channel with one person, or makes a group with several. */
  open: (userIds: readonly string[]) =>
    http.post<PrivateChannel>('/users/@me/channels', { recipients: userIds }),
  change: (channelId: string, change: GroupChange) =>
    http.patch<PrivateChannel>(`/channels/${channelId}`, change),
  /** Closes a direct message until the next one, or leaves a group. */
  close: (channelId: string) => http.delete<PrivateChannel>(`/channels/${channelId}`),
  /** Adds to a group; a direct message makes a group of its two and the added, which is answered. */
  add: (channelId: string, userId: string) =>
    http.put<PrivateChannel | undefined>(`/channels/${channelId}/recipients/${userId}`, {}),
  remove: (channelId: string, userId: string) =>
    http.delete<undefined>(`/channels/${channelId}/recipients/${userId}`),
};
