import { http } from './http';

/** Until when something is paused, as ISO times; null ends a pause, what is absent stays. */
interface Pauses {
  readonly invites_disabled_until?: string | null;
  readonly dms_disabled_until?: string | null;
}

/** Whom a prune reaches: who was not seen for so many days and has no role but these. */
export interface Prune {
  /** 1 to 30. */
  readonly days: number;
  readonly roleIds: readonly string[];
}

interface Pruned {
  readonly pruned: number;
}

/** Safety: https://discord.com/developers/docs/resources/guild#modify-guild-incident-actions */
export const safetyApi = {
  pause: (guildId: string, pauses: Pauses) =>
    http.put<unknown>(`/guilds/${guildId}/incident-actions`, pauses),
  pruneCount: (guildId: string, { days, roleIds }: Prune, signal?: AbortSignal) =>
    http.get<Pruned>(`/guilds/${guildId}/prune`, {
      query: { days, include_roles: roleIds.join(',') || undefined },
      ...(signal ? { signal } : {}),
    }),
  prune: (guildId: string, { days, roleIds }: Prune, reason: string) =>
    http.post<Pruned>(
      `/guilds/${guildId}/prune`,
      { days, include_roles: roleIds, compute_prune_count: true },
      reason.trim() ? { reason: reason.trim() } : {},
    ),
};
