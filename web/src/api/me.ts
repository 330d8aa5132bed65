import type { APIGuildMember, APIUser } from 'discord-api-types/v10';
import { ApiError } from './errors';
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

/** What is shown of somebody in a guild. */
export interface Card {
  readonly user: APIUser;
  readonly user_profile?: ProfileChange;
  readonly guild_member?: APIGuildMember;
  readonly mutual_guilds?: readonly { readonly id: string; readonly nick: string | null }[];
}

/** The person's own account: https://docs.discord.food/resources/user */
export const meApi = {
  get: (signal?: AbortSignal) => http.get<Me>('/users/@me', signal ? { signal } : {}),
  change: (change: MeChange) => http.patch<Me>('/users/@me', change),
  changeProfile: (change: ProfileChange) => http.patch<ProfileChange>('/users/@me/profile', change),
  /** Somebody's card in a guild: who they are, and where both are. */
  card: (userId: string, guildId: string, signal?: AbortSignal) =>
    http.get<Card>(`/users/${userId}/profile`, {
      query: { guild_id: guildId, with_mutual_guilds: true },
      ...(signal ? { signal } : {}),
    }),
  profile: (userId: string, signal?: AbortSignal) =>
    http.get<{ readonly user_profile?: ProfileChange; readonly user: Me }>(
      `/users/${userId}/profile`,
      signal ? { signal } : {},
    ),
  /** What the person wrote down about somebody; empty where that is nothing. */
  note: async (userId: string, signal?: AbortSignal) => {
    try {
      const { note } = await http.get<{ readonly note: string }>(
        `/users/@me/notes/${userId}`,
        signal ? { signal } : {},
      );
      return note;
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return '';
      throw error;
    }
  },
  setNote: (userId: string, note: string) =>
    http.put<undefined>(`/users/@me/notes/${userId}`, { note }),
  changeSettings: <T extends object>(change: T) => http.patch<T>('/users/@me/settings', change),
  leaveGuild: (guildId: string) =>
    http.delete<undefined>(`/users/@me/guilds/${guildId}`, { lurking: false }),
};
