import type { APIRole } from 'discord-api-types/v10';
import { http } from './http';

interface RoleColours {
  readonly primary_color: number;
  readonly secondary_color: number | null;
  readonly tertiary_color: number | null;
}

export interface RoleChange {
  readonly name?: string;
  readonly colors?: RoleColours;
  readonly hoist?: boolean;
  readonly mentionable?: boolean;
  /** A decimal bit set. */
  readonly permissions?: string;
  /** A data URI, or null for none. */
  readonly icon?: string | null;
  readonly unicode_emoji?: string | null;
}

/** Roles: https://discord.com/developers/docs/topics/permissions#role-object */
export const rolesApi = {
  create: (guildId: string, role: RoleChange) =>
    http.post<APIRole>(`/guilds/${guildId}/roles`, role),
  change: (guildId: string, roleId: string, change: RoleChange) =>
    http.patch<APIRole>(`/guilds/${guildId}/roles/${roleId}`, change),
  delete: (guildId: string, roleId: string) =>
    http.delete<undefined>(`/guilds/${guildId}/roles/${roleId}`),
  reorder: (
    guildId: string,
    places: readonly { readonly id: string; readonly position: number }[],
  ) => http.patch<APIRole[]>(`/guilds/${guildId}/roles`, places),
  /** How many members each role has, without @everyone. */
  counts: (guildId: string, signal?: AbortSignal) =>
    http.get<Record<string, number>>(
      `/guilds/${guildId}/roles/member-counts`,
      signal ? { signal } : {},
    ),
  give: (guildId: string, userId: string, roleId: string) =>
    http.put<undefined>(`/guilds/${guildId}/members/${userId}/roles/${roleId}`),
  take: (guildId: string, userId: string, roleId: string) =>
    http.delete<undefined>(`/guilds/${guildId}/members/${userId}/roles/${roleId}`),
};
