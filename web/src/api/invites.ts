import type { APIExtendedInvite, APIInvite } from 'discord-api-types/v10';
import { http } from './http';

export interface NewInvite {
  /** Seconds until it expires; 0 for never. */
  readonly max_age: number;
  /** How many may use it; 0 for any number. */
  readonly max_uses: number;
}

/** Invites: https://discord.com/developers/docs/resources/invite */
export const invitesApi = {
  get: (code: string, signal?: AbortSignal) =>
    http.get<APIInvite>(`/invites/${encodeURIComponent(code)}`, {
      query: { with_counts: true, with_expiration: true },
      ...(signal ? { signal } : {}),
    }),
  accept: (code: string) => http.post<APIInvite>(`/invites/${encodeURIComponent(code)}`, {}),
  create: (channelId: string, invite: NewInvite) =>
    http.post<APIExtendedInvite>(`/channels/${channelId}/invites`, invite),
  ofGuild: (guildId: string, signal?: AbortSignal) =>
    http.get<APIExtendedInvite[]>(`/guilds/${guildId}/invites`, signal ? { signal } : {}),
  revoke: (code: string) => http.delete<APIInvite>(`/invites/${encodeURIComponent(code)}`),
};
