import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useState } from 'react';
import { VList } from 'virtua';
import type { MemberSort } from '../../../api/members';
import { Permission } from '../../../lib/permissions';
import { useMayInGuild } from '../../../store/hooks';
import { useMemberSearch } from '../../../store/use-member-search';
import { useErrorText } from '../../../store/use-request';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Skeleton } from '../../../ui/skeleton';
import { BulkBar } from './bulk-bar';
import { MemberRow } from './member-row';
import { MembersFilter, type Filter } from './members-filter';

const rowHeight = 56;

/** The chosen members, by id. */
function useChoice() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return { chosen, toggle, clear: () => setChosen(new Set()) };
}

/** What this person may do to several members at once. */
function useMay(guildId: string) {
  const rank = useMayInGuild(guildId, Permission.ManageRoles);
  const ban = useMayInGuild(guildId, Permission.BanMembers | Permission.ManageGuild);
  return { rank, ban, any: rank || ban };
}

/** Who belongs to a guild: found by name and role, in the order of joining, changed one or many. */
export function MembersPage({ guildId }: { readonly guildId: string }) {
  const { t } = useLingui();
  const text = useErrorText();
  const [filter, setFilter] = useState<Filter>({ typed: '', roleId: null, sort: 1 });
  const name = useDeferredValue(filter.typed.trim());
  const sort: MemberSort = filter.sort;
  const roleIds = filter.roleId ? [filter.roleId] : [];
  const members = useMemberSearch(guildId, { name, roleIds, sort });
  const may = useMay(guildId);
  const choice = useChoice();
  const onScrollEnd = () => {
    if (members.hasNextPage && !members.isFetchingNextPage) void members.fetchNextPage();
  };
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col px-8 pt-5 phone:px-4 phone:pt-3">
      <h1 className="mb-3 pr-24 text-title font-[650] tracking-[-0.01em] phone:hidden">
        <Trans>Members</Trans>
      </h1>
      <MembersFilter guildId={guildId} filter={filter} onFilter={setFilter} />
      <p role="status" className="pb-2 text-second text-text-3">
        {members.isSuccess && <Plural value={members.total} one="# member" other="# members" />}
      </p>
      {members.isPending && <Skeleton rows={6} disc={36} two />}
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
      {members.isSuccess && members.list.length === 0 && (
        <EmptyState>
          <Trans>Nobody here fits.</Trans>
        </EmptyState>
      )}
      <div role="list" aria-label={t`Members`} className="-mx-2 min-h-0 flex-1">
        <VList data={members.list} itemSize={rowHeight} onScrollEnd={onScrollEnd}>
          {(member) => (
            <MemberRow
              key={member.user.id}
              guildId={guildId}
              member={member}
              {...(may.any && {
                chosen: choice.chosen.has(member.user.id),
                onToggle: () => choice.toggle(member.user.id),
              })}
            />
          )}
        </VList>
      </div>
      {choice.chosen.size > 0 && (
        <BulkBar guildId={guildId} userIds={[...choice.chosen]} may={may} onDone={choice.clear} />
      )}
    </div>
  );
}
