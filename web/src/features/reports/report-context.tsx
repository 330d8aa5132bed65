import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reportsApi, type Report } from '../../api/reports';
import { displayName } from '../../store/selectors';
import { useErrorText } from '../../store/use-request';
import { cx } from '../../ui/cx';
import { Skeleton } from '../../ui/skeleton';
import { useReadable } from './use-readable';

interface ReportContextProps {
  readonly report: Report;
  /** Whether the owner of the server looks, who need not be in the guild. */
  readonly owner?: boolean;
}

/** The talk around a reported message, as it is now; asked for when it is opened. */
export function ReportContext({ report, owner = false }: ReportContextProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="mt-2 text-second" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit cursor-pointer rounded-inline text-text-3 hover:text-text touch:py-2.5">
        <Trans>The talk around it</Trans>
      </summary>
      {open && <Talk report={report} owner={owner} />}
    </details>
  );
}

function Talk({ report, owner }: Required<ReportContextProps>) {
  const { t } = useLingui();
  const text = useErrorText();
  const readable = useReadable(report.guild_id);
  const { data, error } = useQuery({
    queryKey: ['report', report.guild_id, report.id, owner],
    queryFn: ({ signal }) =>
      owner
        ? reportsApi.getAsOwner(report.id, signal)
        : reportsApi.get(report.guild_id, report.id, signal),
    staleTime: 0,
  });
  if (error) return <p className="mt-2 text-danger">{text(error)}</p>;
  if (!data) return <Skeleton rows={4} className="mt-3" />;
  const said = data.context.filter((it) => it.content);
  const people = [report.target, report.reporter, ...data.context.map((it) => it.author)];
  const gone = !said.some((it) => it.id === report.message_id);
  return (
    <>
      <ol aria-label={t`Messages`} className="mt-2 grid gap-1 rounded-field bg-well p-2">
        {said.map((it) => (
          <li
            key={it.id}
            className={cx(
              'rounded-small px-2 py-1 wrap-anywhere whitespace-pre-wrap',
              it.id === report.message_id && 'bg-warning-soft',
            )}
          >
            <b className="font-semibold">{it.author ? displayName(it.author) : t`Somebody`}</b>
            {'  '}
            {readable(it.content, people)}
          </li>
        ))}
        {said.length === 0 && (
          <li className="px-2 py-1 text-text-3">
            <Trans>Nothing is left of it.</Trans>
          </li>
        )}
      </ol>
      {gone && said.length > 0 && (
        <p className="mt-1.5 text-text-3">
          <Trans>The reported message itself is deleted.</Trans>
        </p>
      )}
    </>
  );
}
