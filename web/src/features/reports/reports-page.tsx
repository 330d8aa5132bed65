import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useChannel } from '../../store/hooks';
import type { Report } from '../../api/reports';
import { ReportActions } from './report-actions';
import { ReportCard } from './report-card';
import { ReportContext } from './report-context';
import { ReportList } from './report-list';

/** What members told this guild's moderators, and what can be done about it. */
export function ReportsPage({ guildId }: { readonly guildId: string }) {
  return (
    <ReportList
      guildId={guildId}
      card={(group) => (
        <ReportCard group={group} place={<Place report={group.report} />}>
          {group.report.message_id && <ReportContext report={group.report} />}
          {!group.report.outcome && <ReportActions report={group.report} />}
        </ReportCard>
      )}
    />
  );
}

/** The channel, with the way to the message. */
function Place({
  report: { guild_id: guildId, channel_id, message_id },
}: {
  readonly report: Report;
}) {
  const channel = useChannel(channel_id ?? undefined);
  if (!channel || !message_id) return null;
  return (
    <>
      {' '}
      <Trans>in #{channel.name ?? ''}</Trans>
      {' · '}
      <Link
        to="/channels/$guildId/$channelId/$messageId"
        params={{ guildId, channelId: channel.id, messageId: message_id }}
        className="font-medium text-accent hover:underline"
      >
        <Trans>Go there</Trans>
      </Link>
    </>
  );
}
