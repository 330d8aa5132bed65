import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Report } from '../../api/reports';
import { avatarUrl } from '../../lib/cdn';
import { formatClock, formatExact, formatSince } from '../../lib/timestamps';
import { usePerson } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import { displayName } from '../../store/selectors';
import { Avatar } from '../../ui/avatar';
import { Tag } from '../../ui/badge';
import type { ReportGroup } from './group-reports';
import { useReadable } from './use-readable';
import { useCategoryWords, useOutcomeWords } from './use-report-words';

interface ReportCardProps {
  readonly group: ReportGroup;
  /** Where it happened, if it is to be said. */
  readonly place?: ReactNode;
  /** Under the words: the talk around, and what can be done. */
  readonly children?: ReactNode;
}

/** Whom or what a report is about, who told it and why, and how it stands. */
export function ReportCard({ group, place, children }: ReportCardProps) {
  const { t } = useLingui();
  const { report, all } = group;
  const { target } = report;
  const name = displayName(target);
  const readable = useReadable(report.guild_id);
  return (
    <article
      aria-label={t`Report about ${name}`}
      className="rounded-tile bg-raised p-4 shadow-line [--surface:var(--raised)]"
    >
      <header className="flex items-start gap-3">
        <Avatar id={target.id} src={avatarUrl(target.id, target.avatar, 36)} size={36} />
        <div className="min-w-0 flex-1">
          <h2 className="flex flex-wrap items-baseline gap-x-2 font-sans text-ui font-semibold">
            <span className="wrap-anywhere">{name}</span>
            <span className="text-second font-normal text-text-3">@{target.username}</span>
          </h2>
          <p className="text-second text-text-3">
            {report.message_id ? <Trans>A message</Trans> : <Trans>The person</Trans>}
            {place}
          </p>
        </div>
        <Tag className="mt-0.5 px-1.5 py-0.5">
          <Plural value={all.length} one="# report" other="# reports" />
        </Tag>
      </header>
      {report.content !== null && (
        <blockquote className="mt-3 max-h-60 overflow-y-auto rounded-field bg-well px-3.5 py-2.5 text-message wrap-anywhere whitespace-pre-wrap">
          {readable(report.content, [target, report.reporter]) || (
            <Trans>The message had no words.</Trans>
          )}
        </blockquote>
      )}
      <ul aria-label={t`Who reported it`} className="mt-3 grid gap-1.5">
        {all.map((it) => (
          <li key={it.id} className="text-second wrap-anywhere">
            <Told report={it} />
          </li>
        ))}
      </ul>
      {report.outcome && <Resolved report={report} />}
      {children}
    </article>
  );
}

/** What one person told. */
function Told({ report }: { readonly report: Report }) {
  const words = useCategoryWords();
  const ms = Date.parse(report.created_at);
  return (
    <>
      <b className="font-semibold">{words[report.category]}</b>
      <span className="text-text-3">
        {' · '}
        <Trans>told by {displayName(report.reporter)}</Trans>
        {' · '}
        <time dateTime={report.created_at} title={formatExact(ms)}>
          {formatClock(ms)}
        </time>
      </span>
      {report.comment && <p className="text-text-2">{report.comment}</p>}
    </>
  );
}

function Resolved({ report }: { readonly report: Report }) {
  const { t } = useLingui();
  const outcomes = useOutcomeWords();
  const by = usePerson(report.resolved_by ?? '', report.guild_id).name || t`a moderator`;
  const self = useRealtime((it) => it.meId === report.resolved_by);
  const outcome = report.outcome && outcomes[report.outcome];
  const when = report.resolved_at ? formatSince(Date.parse(report.resolved_at)) : '';
  return (
    <p className="mt-3 border-t border-line pt-3 text-second text-text-2">
      <b className="font-semibold">{outcome}</b>{' '}
      {self ? (
        <Trans>by you, {when}</Trans>
      ) : (
        <Trans>
          by {by}, {when}
        </Trans>
      )}
    </p>
  );
}
