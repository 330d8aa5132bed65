import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { moderationApi } from '../../../../api/moderation';
import { useRefreshOn } from '../../../../store/heard';
import { useErrorText } from '../../../../store/use-request';
import { Button } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { Skeleton } from '../../../../ui/skeleton';
import { AuditRow } from './audit-row';
import { any, AuditFilters, type Filter } from './audit-filters';

const pageSize = 50;
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

/** The entries that are shown, and who is named in them; asked for anew whenever one is told. */
function useEntries(guildId: string, filter: Filter) {
  const log = useLog(guildId, filter);
  const entries = log.data?.pages.flatMap((it) => it.audit_log_entries) ?? [];
  const users = useMemo(
    () => new Map(log.data?.pages.flatMap((it) => it.users).map((it) => [it.id, it])),
    [log.data],
  );
  useRefreshOn('GUILD_AUDIT_LOG_ENTRY_CREATE', guildId, ['audit-log', guildId]);
  return { log, entries, users };
}

/** Who changed what in a guild, when and why; by actor, action and target. */
export function AuditPage({ guildId }: { readonly guildId: string }) {
  const { t } = useLingui();
  const text = useErrorText();
  const [filter, setFilter] = useState<Filter>({
    user: any,
    userName: '',
    action: any,
    target: null,
  });
  const { log, entries, users } = useEntries(guildId, filter);
  return (
    <>
      <AuditFilters guildId={guildId} filter={filter} onFilter={setFilter} />
      {log.isPending && <Skeleton rows={6} disc={32} two />}
      {log.isError && (
        <EmptyState
          action={
            <Button onClick={() => void log.refetch()}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          {text(log.error)}
        </EmptyState>
      )}
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
