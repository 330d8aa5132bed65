import type { APIUser } from 'discord-api-types/v10';
import { http } from './http';

/** Who may make an account: anybody, those with an invite, or nobody. */
export type Registration = 'open' | 'invite' | 'closed';

/** What the owner decides about this server. */
export interface InstanceSettings {
  readonly name: string;
  readonly registration: Registration;
  /** Whether everybody who registers gives an e-mail address, and a date of birth. */
  readonly ask_email: boolean;
  readonly ask_date_of_birth: boolean;
  readonly guild_creation: 'everyone' | 'owner';
  /** The guild that newcomers join by themselves, or null. */
  readonly default_guild_id: string | null;
}

/** What this server says about itself to anybody. */
export interface Instance extends InstanceSettings {
  readonly smtp: boolean;
  readonly has_owner: boolean;
  readonly owner: APIUser | null;
  readonly version: string;
}

export interface UsernameAnswer {
  readonly available: boolean;
  readonly reason?: 'taken' | 'reserved' | 'invalid' | 'look_alike';
}

/** A person as the owner sees them. */
export interface OwnedUser {
  readonly user: APIUser;
  readonly email: string | null;
  readonly suspended: boolean;
  readonly suspension_reason: string | null;
  readonly instance_owner: boolean;
  readonly created_at: string;
  readonly last_used_at: string | null;
}

export interface OwnedUsers {
  readonly users: readonly OwnedUser[];
  readonly total: number;
}

export interface ResetLink {
  readonly url: string;
  readonly expires_at: string;
}

/** This server and its people, for the sign-in pages and the owner. */
export const instanceApi = {
  get: (signal?: AbortSignal) => http.get<Instance>('/guildhall/instance', withSignal(signal)),
  username: (name: string, signal?: AbortSignal) =>
    http.get<UsernameAnswer>(
      `/guildhall/usernames/${encodeURIComponent(name)}`,
      withSignal(signal),
    ),
  claim: (token: string) => http.post<Instance>('/guildhall/owner-link', { token }),
  settings: () => http.get<InstanceSettings>('/guildhall/owner/settings'),
  change: (change: Partial<InstanceSettings>) =>
    http.patch<InstanceSettings>('/guildhall/owner/settings', change),
  users: (query: string, after: string | undefined, limit: number, signal?: AbortSignal) =>
    http.get<OwnedUsers>('/guildhall/owner/users', {
      query: { query: query || undefined, after, limit },
      ...withSignal(signal),
    }),
  resetLink: (userId: string) =>
    http.post<ResetLink>(`/guildhall/owner/users/${userId}/reset-link`),
  suspend: (userId: string, reason: string) =>
    http.put<undefined>(`/guildhall/owner/users/${userId}/suspension`, reason ? { reason } : {}),
  unsuspend: (userId: string) =>
    http.delete<undefined>(`/guildhall/owner/users/${userId}/suspension`),
};

function withSignal(signal: AbortSignal | undefined) {
  return signal ? { signal } : {};
}
