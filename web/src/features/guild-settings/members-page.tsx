import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { APIGuildMember } from 'discord-api-types/v10';
import { Search } from 'lucide-react';
import { useDeferredValue, useEffect, useState } from 'react';
import { guildsApi } from '../../api/guilds';
import { avatarUrl } from '../../lib/cdn';
import { Permission } from '../../lib/permissions';
import { sinceText } from '../../lib/since';
import { openDialog } from '../../store/dialogs';
import { useGuild, useMayInGuild } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import { displayName } from '../../store/selectors';
import { useErrorText } from '../../store/use-request';
import { Avatar } from '../../ui/avatar';
import { Tag } from '../../ui/badge';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Row } from '../../ui/settings-section';
import { Skeleton } from '../../ui/skeleton';

const pageSize = 100;

function useMembers(guildId: string, query: string) {
  const count = useRealtime((it) => it.guilds[guildId]?.member_count);
  const members = useInfiniteQuery({
    queryKey: ['members', guildId, query],
    queryFn: ({ signal, pageParam }) =>
      query
        ? guildsApi.findMembers(guildId, query, signal)
        : guildsApi.members(guildId, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) =>
      query || page.length < pageSize ? undefined : page.at(-1)?.user.id,
    staleTime: 0,
  });
  const { refetch } = members;
  useEffect(() => void refetch(), [count, refetch]);
  return members;
}

/** Who belongs to a guild; those who may, send people away from here. */
export function MembersPage({ guildId }: { readonly guildId: string }) {
  const { t } = useLingui();
  const text = useErrorText();
  const [typed, setTyped] = useState('');
  const members = useMembers(guildId, useDeferredValue(typed.trim()));
  const list = members.data?.pages.flat() ?? [];
  return (
    <>
      <div className="mb-3 max-w-80">
        <Input
          type="search"
          aria-label={t`Find a member`}
          placeholder={t`Find a member`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          before={<Icon icon={Search} size={16} />}
        />
      </div>
      {members.isPending && <Skeleton rows={5} disc={36} two />}
      {members.isError && (
        <EmptyState
          action={
            <Button onClick={() => void members.refetch()}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          {text(members.error)}
        </EmptyState>
      )}
      <ul aria-label={t`Members`}>
        {list.map((member) => (
          <li key={member.user.id} className="border-line not-first:border-t">
            <MemberRow guildId={guildId} member={member} />
          </li>
        ))}
      </ul>
      {members.isSuccess && list.length === 0 && (
        <EmptyState>
          <Trans>Nobody here is called that.</Trans>
        </EmptyState>
      )}
      {members.hasNextPage && (
        <Button
          className="mt-3"
          busy={members.isFetchingNextPage}
          onClick={() => void members.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}

interface MemberRowProps {
  readonly guildId: string;
  readonly member: APIGuildMember;
}

function MemberRow({ guildId, member }: MemberRowProps) {
  const { t } = useLingui();
  const guild = useGuild(guildId);
  const meId = useRealtime((it) => it.meId);
  const mayKick = useMayInGuild(guildId, Permission.KickMembers);
  const { user } = member;
  const isOwner = guild?.owner_id === user.id;
  const name = member.nick ?? displayName(user);
  const joined = member.joined_at ? sinceText(member.joined_at) : '';
  return (
    <Row
      before={<Avatar id={user.id} src={avatarUrl(user.id, user.avatar, 36)} size={36} />}
      title={
        <span className="flex items-center gap-2">
          <span className="truncate">{name}</span>
          {isOwner && (
            <Tag>
              <Trans>Owner</Trans>
            </Tag>
          )}
          {user.bot && (
            <Tag>
              <Trans>Bot</Trans>
            </Tag>
          )}
        </span>
      }
      hint={
        <>
          @{user.username}
          {joined && (
            <>
              {' · '}
              <Trans>joined {joined}</Trans>
            </>
          )}
        </>
      }
    >
      {mayKick && !isOwner && user.id !== meId && (
        <Button
          variant="outline"
          size="small"
          aria-label={t`Kick ${name}`}
          onClick={() => openDialog({ kind: 'kick-member', guildId, userId: user.id })}
        >
          <Trans>Kick</Trans>
        </Button>
      )}
    </Row>
  );
}
