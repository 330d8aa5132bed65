import type { APIUser } from 'discord-api-types/v10';
import { http } from './http';

/** The signed-in person, as only they see themselves. */
export interface Me extends APIUser {
  /** Set when a changed password ended the session this client had. */
  readonly token?: string;
  readonly bio?: string;
  readonly pronouns?: string;
  /** Whether this person runs the server. */
  readonly instance_owner?: boolean;
}

export interface MeChange {
  readonly username?: string;
  readonly global_name?: string | null;
  readonly email?: string | null;
  /** A data URI, or null for arms. */
  readonly avatar?: string | null;
  /** The password as it is now; needed to change username, e-mail or password. */
  readonly password?: string;
  readonly new_password?: string;
}

export interface ProfileChange {
  readonly bio?: string;
  readonly pronouns?: string;
}

/** The person's own account: https://docs.discord.food/resources/user */
export const meApi = {
  get: (signal?: AbortSignal) => http.get<Me>('/users/@me', signal ? { signal } : {}),
  change: (change: MeChange) => http.patch<Me>('/users/@me', change),
  changeProfile: (change: ProfileChange) => http.patch<ProfileChange>('/users/@me/profile', change),
  profile: (userId: string, signal?: AbortSignal) =>
    http.get<{ readonly user_profile?: ProfileChange; readonly user: Me }>(
      `/users/${userId}/profile`,
      signal ? { signal } : {},
    ),
  changeSettings: <T extends object>(change: T) => http.patch<T>('/users/@me/settings', change),
  leaveGuild: (guildId: string) =>
    http.delete<undefined>(`/users/@me/guilds/${guildId}`, { lurking: false }),
};
