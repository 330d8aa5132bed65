import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useGuild } from '../../store/hooks';
import type { Report } from '../../api/reports';
import { ReportActions } from './report-actions';
import { ReportCard } from './report-card';
import { ReportContext } from './report-context';
import { ReportList } from './report-list';

/** What was reported in every guild of this server, beside the guilds' own moderators. */
export function OwnerReportsPage() {
  return (
    <>
      <p className="mb-4 max-w-[560px] text-second text-text-3">
        <Trans>
          Reports go to the moderators of each guild; here you see them all. You can dismiss a
          report or delete its message. Whom to suspend from this server you choose under People.
        </Trans>
      </p>
      <ReportList
        guildId={null}
        card={(group) => (
          <ReportCard group={group} place={<Place report={group.report} />}>
            {group.report.message_id && <ReportContext report={group.report} owner />}
            {!group.report.outcome && <ReportActions report={group.report} owner />}
          </ReportCard>
        )}
      />
    </>
  );
}

/** The guild, with the way to its queue where this person is in it. */
function Place({ report }: { readonly report: Report }) {
  const guild = useGuild(report.guild_id);
  if (!guild) {
    return (
      <>
        {' '}
        <Trans>in a guild that you are not in</Trans>
      </>
    );
  }
  return (
    <>
      {' '}
      <Trans>in {guild.name}</Trans>
      {' · '}
      <Link
        to="/guilds/$guildId/settings/{-$page}/{-$role}/{-$tab}/{-$place}"
        params={{ guildId: guild.id, page: 'reports' }}
        className="font-medium text-accent hover:underline"
      >
        <Trans>Its queue</Trans>
      </Link>
    </>
  );
}
