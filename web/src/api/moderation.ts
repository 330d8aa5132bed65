import type { APIBan, APIUser } from 'discord-api-types/v10';
import { http } from './http';

/** One change that the log tells: a field, what it was, what it is. */
export interface AuditChange {
  readonly key: string;
  readonly old_value?: unknown;
  readonly new_value?: unknown;
}

export interface AuditEntry {
  readonly id: string;
  readonly action_type: number;
  readonly user_id: string | null;
  readonly target_id: string | null;
  readonly reason?: string;
  readonly changes?: readonly AuditChange[];
  readonly options?: Readonly<Record<string, string>>;
}

export interface AuditPage {
  readonly audit_log_entries: readonly AuditEntry[];
  readonly users: readonly APIUser[];
}

export interface AuditQuery {
  readonly user_id?: string | undefined;
  readonly action_type?: number | undefined;
  readonly target_id?: string | undefined;
  readonly before?: string | undefined;
  readonly limit: number;
}

function because(reason: string) {
  return reason.trim() ? { reason: reason.trim() } : {};
}

/** Moderation: https://discord.com/developers/docs/resources/guild#create-guild-ban */
export const moderationApi = {
  bans: (guildId: string, after: string | undefined, limit: number, signal?: AbortSignal) =>
    http.get<APIBan[]>(`/guilds/${guildId}/bans`, {
      query: { limit, after },
      ...(signal ? { signal } : {}),
    }),
  findBans: (guildId: string, query: string, signal?: AbortSignal) =>
    http.get<APIBan[]>(`/guilds/${guildId}/bans/search`, {
      query: { query, limit: 10 },
      ...(signal ? { signal } : {}),
    }),
  /** `deleteSeconds`: how far back their messages go too, at most a week. */
  ban: (guildId: string, userId: string, deleteSeconds: number, reason: string) =>
    http.put<undefined>(
      `/guilds/${guildId}/bans/${userId}`,
      { delete_message_seconds: deleteSeconds },
      because(reason),
    ),
  /** Bans all that can be banned; those who cannot are named. */
  banMany: (guildId: string, userIds: readonly string[], deleteSeconds: number, reason: string) =>
    http.post<{ readonly banned_users: string[]; readonly failed_users: string[] }>(
      `/guilds/${guildId}/bulk-ban`,
      { user_ids: userIds, delete_message_seconds: deleteSeconds },
      because(reason),
    ),
  unban: (guildId: string, userId: string) =>
    http.delete<undefined>(`/guilds/${guildId}/bans/${userId}`),
  /** Until an ISO time, at most 28 days from now, or null to end it. */
  timeOut: (guildId: string, userId: string, until: string | null, reason: string) =>
    http.patch<unknown>(
      `/guilds/${guildId}/members/${userId}`,
      { communication_disabled_until: until },
      because(reason),
    ),
  rename: (guildId: string, userId: string, nick: string | null) =>
    http.patch<unknown>(`/guilds/${guildId}/members/${userId}`, { nick }),
  auditLog: (guildId: string, query: AuditQuery, signal?: AbortSignal) =>
    http.get<AuditPage>(`/guilds/${guildId}/audit-logs`, {
      query: { ...query },
      ...(signal ? { signal } : {}),
    }),
};
