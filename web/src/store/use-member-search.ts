import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { APIGuildMember } from 'discord-api-types/v10';
import { membersApi, type MemberCursor, type MemberSort } from '../api/members';
import { useRefreshOn } from './heard';
import { receive } from './realtime';

const pageSize = 50;
const events = 'GUILD_MEMBER_ADD GUILD_MEMBER_UPDATE GUILD_MEMBER_REMOVE';

interface Wanted {
  readonly name: string;
  readonly roleIds?: readonly string[];
  readonly sort?: MemberSort;
}

/** Where the page behind a member begins; null where the server did not say when they joined. */
function cursorOf(member: APIGuildMember | undefined): MemberCursor | null {
  if (!member?.joined_at) return null;
  return { guild_joined_at: Date.parse(member.joined_at), user_id: member.user.id };
}

/** Members of a guild by name and role, page by page; asks again when people or roles change. */
export function useMemberSearch(guildId: string, { name, roleIds = [], sort = 1 }: Wanted) {
  useRefreshOn(events, guildId, ['members', guildId]);
  const query = useInfiniteQuery({
    queryKey: ['members', guildId, name, roleIds, sort],
    queryFn: async ({ signal, pageParam }) => {
      const page = await membersApi.search(
        guildId,
        { name, roleIds, sort, limit: pageSize, after: pageParam ?? undefined },
        signal,
      );
      // What else shows them, as a dialog about one, knows them from now on.
      const members = page.members.map((it) => it.member);
      receive({ t: 'GUILD_MEMBERS_CHUNK', d: { guild_id: guildId, members } });
      return page;
    },
    initialPageParam: null as MemberCursor | null,
    getNextPageParam: (page) =>
      page.members.length < pageSize ? undefined : cursorOf(page.members.at(-1)?.member),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return {
    ...query,
    list: query.data?.pages.flatMap((page) => page.members.map((it) => it.member)) ?? [],
    total: query.data?.pages[0]?.total_result_count ?? 0,
  };
}
