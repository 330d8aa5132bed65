import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useErrorText } from '../../store/use-request';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';
import { Select } from '../../ui/toggle';
import { groupReports, type ReportGroup } from './group-reports';
import { useReports } from './use-reports';

type State = 'open' | 'resolved';

interface ReportListProps {
  /** Null for every guild. */
  readonly guildId: string | null;
  readonly card: (group: ReportGroup) => ReactNode;
}

/** Reports that are open, or those that were resolved. */
export function ReportList({ guildId, card }: ReportListProps) {
  const { t } = useLingui();
  const text = useErrorText();
  const [state, setState] = useState<State>('open');
  const reports = useReports(guildId, state === 'open');
  const groups = groupReports(reports.data?.pages.flat() ?? []);
  return (
    <>
      <div className="mb-4 w-52 phone:w-full">
        <Select
          label={t`Which reports`}
          value={state}
          onValueChange={setState}
          options={[
            { value: 'open', label: t`Open` },
            { value: 'resolved', label: t`Resolved` },
          ]}
          className="h-9 touch:h-11"
        />
      </div>
      {reports.isPending && <Skeleton rows={4} disc={36} two />}
      {reports.isError && <EmptyState>{text(reports.error)}</EmptyState>}
      <ul aria-label={t`Reports`} className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {groups.map((group) => (
          <li key={group.key}>{card(group)}</li>
        ))}
      </ul>
      {reports.isSuccess && groups.length === 0 && (
        <EmptyState>
          {state === 'open'
            ? t`Nobody has reported anything that is not looked at yet.`
            : t`Nothing was resolved yet.`}
        </EmptyState>
      )}
      {reports.hasNextPage && (
        <Button
          className="mt-3 self-start"
          busy={reports.isFetchingNextPage}
          onClick={() => void reports.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}
