import type {
  APIChannel,
  APIGuild,
  APIGuildMember,
  RESTAPIPartialCurrentUserGuild,
} from 'discord-api-types/v10';
import { http } from './http';

export interface GuildChange {
  readonly name?: string;
  /** A data URI, or null for arms. */
  readonly icon?: string | null;
  readonly description?: string | null;
  readonly system_channel_id?: string | null;
  /** 0 to 4. */
  readonly verification_level?: number;
  /** All that the guild is to have; those that are not chosen by people stay whatever is sent. */
  readonly features?: readonly string[];
  readonly safety_alerts_channel_id?: string | null;
}

export interface NewChannel {
  readonly name: string;
  /** 0 text, 2 voice, 4 category. */
  readonly type: number;
  readonly parent_id?: string | null;
  readonly topic?: string;
}

/** Guilds and their members: https://discord.com/developers/docs/resources/guild */
export const guildsApi = {
  /** The guilds that the signed-in person is in. */
  mine: (signal?: AbortSignal) =>
    http.get<RESTAPIPartialCurrentUserGuild[]>('/users/@me/guilds', signal ? { signal } : {}),
  create: (name: string, icon: string | null) =>
    http.post<APIGuild>('/guilds', icon ? { name, icon } : { name }),
  change: (guildId: string, change: GuildChange) =>
    http.patch<APIGuild>(`/guilds/${guildId}`, change),
  handOver: (guildId: string, ownerId: string, password: string) =>
    http.patch<APIGuild>(`/guilds/${guildId}`, { owner_id: ownerId, password }),
  delete: (guildId: string, password: string) =>
    http.post<undefined>(`/guilds/${guildId}/delete`, { password }),
  members: (guildId: string, after: string | undefined, signal?: AbortSignal) =>
    http.get<APIGuildMember[]>(`/guilds/${guildId}/members`, {
      query: { limit: 100, after },
      ...(signal ? { signal } : {}),
    }),
  findMembers: (guildId: string, query: string, signal?: AbortSignal) =>
    http.get<APIGuildMember[]>(`/guilds/${guildId}/members/search`, {
      query: { query, limit: 100 },
      ...(signal ? { signal } : {}),
    }),
  kick: (guildId: string, userId: string, reason?: string) =>
    http.delete<undefined>(
      `/guilds/${guildId}/members/${userId}`,
      undefined,
      reason ? { reason } : {},
    ),
  createChannel: (guildId: string, channel: NewChannel) =>
    http.post<APIChannel>(`/guilds/${guildId}/channels`, channel),
};
