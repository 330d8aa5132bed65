import { http } from './http';

/** Keeps the order of a person's guilds; folders, if any, are given up for it. */
export function saveGuildOrder(guildIds: readonly string[]) {
  return http.patch<unknown>('/users/@me/settings', {
    guild_positions: guildIds,
    guild_folders: guildIds.map((id) => ({ guild_ids: [id], id: null, name: null, color: null })),
  });
}

/** A channel's new place: its position among its kind, and its category. */
export interface ChannelPlace {
  readonly id: string;
  readonly position: number;
  readonly parent_id?: string | null;
}

/** Moves channels of a guild together. */
export function moveChannels(guildId: string, places: readonly ChannelPlace[]) {
  return http.patch<undefined>(`/guilds/${guildId}/channels`, places);
}
