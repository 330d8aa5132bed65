import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { APIUser } from 'discord-api-types/v10';
import { useState } from 'react';
import { moderationApi } from '../../../api/moderation';
import { displayName } from '../../../store/selectors';
import { useErrorText } from '../../../store/use-request';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Skeleton } from '../../../ui/skeleton';
import { Select } from '../../../ui/toggle';
import { AuditRow } from './audit-row';
import { auditActions } from './audit-words';

const pageSize = 50;
const any = 'any';

interface Filter {
  readonly user: string;
  readonly action: string;
  /** Whatever was changed, and what it is called. */
  readonly target: { readonly id: string; readonly name: string } | null;
}

function useLog(guildId: string, { user, action, target }: Filter) {
  return useInfiniteQuery({
    queryKey: ['audit-log', guildId, user, action, target?.id],
    queryFn: ({ signal, pageParam }) =>
      moderationApi.auditLog(
        guildId,
        {
          user_id: user === any ? undefined : user,
          action_type: action === any ? undefined : Number(action),
          target_id: target?.id,
          before: pageParam,
          limit: pageSize,
        },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ audit_log_entries: entries }) =>
      entries.length < pageSize ? undefined : entries.at(-1)?.id,
    staleTime: 0,
  });
}

/** Who changed what in a guild, when and why; by actor, action and target. */
export function AuditPage({ guildId }: { readonly guildId: string }) {
  const { t } = useLingui();
  const text = useErrorText();
  const [filter, setFilter] = useState<Filter>({ user: any, action: any, target: null });
  const log = useLog(guildId, filter);
  const entries = log.data?.pages.flatMap((it) => it.audit_log_entries) ?? [];
  const users = new Map(log.data?.pages.flatMap((it) => it.users).map((it) => [it.id, it]));
  return (
    <>
      <Filters filter={filter} onFilter={setFilter} users={users} />
      {log.isPending && <Skeleton rows={6} disc={32} two />}
      {log.isError && <EmptyState>{text(log.error)}</EmptyState>}
      <ul aria-label={t`Entries`}>
        {entries.map((entry) => (
          <li key={entry.id} className="border-line not-first:border-t">
            <AuditRow
              {...{ guildId, entry, users }}
              onTarget={(target) => setFilter({ ...filter, target })}
            />
          </li>
        ))}
      </ul>
      {log.isSuccess && entries.length === 0 && (
        <EmptyState>
          <Trans>Nothing that fits was changed in the last 90 days.</Trans>
        </EmptyState>
      )}
      {log.hasNextPage && (
        <Button
          className="mt-3 self-start"
          busy={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}

interface FiltersProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly users: ReadonlyMap<string, APIUser>;
}

function Filters({ filter, onFilter, users }: FiltersProps) {
  const { t, i18n } = useLingui();
  // Whoever was met stays in the list while it is narrowed to one of them.
  const [met, setMet] = useState<ReadonlyMap<string, string>>(new Map());
  const unknown = [...users.values()].filter((it) => !met.has(it.id));
  if (unknown.length > 0) {
    setMet(new Map([...met, ...unknown.map((it) => [it.id, displayName(it)] as const)]));
  }
  const actions = [...auditActions].map(([number, words]) => ({
    value: String(number),
    label: i18n._(words.name),
  }));
  const people = [...met].map(([value, label]) => ({ value, label }));
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2.5">
      <div className="w-52 phone:w-full">
        <Select
          label={t`By whom`}
          value={filter.user}
          onValueChange={(user) => onFilter({ ...filter, user })}
          options={[{ value: any, label: t`By anyone` }, ...people]}
          className="h-9 touch:h-11"
        />
      </div>
      <div className="w-52 phone:w-full">
        <Select
          label={t`What`}
          value={filter.action}
          onValueChange={(action) => onFilter({ ...filter, action })}
          options={[{ value: any, label: t`Any action` }, ...actions]}
          className="h-9 touch:h-11"
        />
      </div>
      {filter.target && (
        <Button
          variant="outline"
          size="small"
          onClick={() => onFilter({ ...filter, target: null })}
        >
          <Trans>Only about {filter.target.name}: show all</Trans>
        </Button>
      )}
    </div>
  );
}
