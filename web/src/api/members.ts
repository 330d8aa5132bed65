import type { APIGuildMember } from 'discord-api-types/v10';
import { http } from './http';

/** 1 newest first, 2 oldest first. */
export type MemberSort = 1 | 2;

/** A place in the order: when a member joined, in milliseconds, and who it is. */
export interface MemberCursor {
  readonly guild_joined_at: number;
  readonly user_id: string;
}

export interface MemberSearch {
  readonly name?: string;
  /** Only members who have all of these. */
  readonly roleIds?: readonly string[];
  readonly sort: MemberSort;
  readonly after?: MemberCursor | undefined;
  readonly limit?: number;
}

export interface FoundMembers {
  readonly members: readonly { readonly member: APIGuildMember }[];
  readonly total_result_count: number;
}

/** Members: https://docs.discord.food/resources/guild#search-guild-members */
export const membersApi = {
  search: (guildId: string, search: MemberSearch, signal?: AbortSignal) =>
    http.post<FoundMembers>(
      `/guilds/${guildId}/members-search`,
      {
        sort: search.sort,
        limit: search.limit ?? 50,
        and_query: {
          ...(search.name && { usernames: { or_query: [search.name] } }),
          ...(search.roleIds?.length && { role_ids: { and_query: search.roleIds } }),
        },
        ...(search.after && { after: search.after }),
      },
      { idempotent: true, ...(signal ? { signal } : {}) },
    ),
  /** Gives and takes roles of up to a hundred members. */
  changeRoles: (
    guildId: string,
    userIds: readonly string[],
    change: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
  ) =>
    http.post<{ readonly changed: readonly string[]; readonly gone: readonly string[] }>(
      `/guildhall/guilds/${guildId}/member-roles`,
      { user_ids: userIds, ...change },
    ),
};
