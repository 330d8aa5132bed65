import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { guildsApi } from '../../../../api/guilds';
import { safetyApi } from '../../../../api/safety';
import { formatClock } from '../../../../lib/timestamps';
import type { Guild } from '../../../../store/types';
import { useRequest, type RequestHandle } from '../../../../store/use-request';
import { useTimeLeft } from '../../../../store/use-time-left';
import { Button } from '../../../../ui/button';
import { FormError } from '../../../../ui/form-error';
import { Icon } from '../../../../ui/icon';
import { Menu, type MenuAction } from '../../../../ui/menu';
import { Row, Section } from '../../../../ui/settings-section';

const hourMs = 3_600_000;
/** Set by hand, invites stay paused until somebody lets them run again. */
const closed = 'INVITES_DISABLED';

function after(hours: number): string {
  return new Date(Date.now() + hours * hourMs).toISOString();
}

/** What is stopped for a while in an emergency; it takes effect at once. */
export function Pauses({ guild }: { readonly guild: Guild }) {
  const request = useRequest();
  const data = guild.incidents_data;
  const raidMs = data?.raid_detected_at ? Date.parse(data.raid_detected_at) : null;
  const invitesLeft = useTimeLeft(data?.invites_disabled_until);
  return (
    <Section
      title={<Trans>Pauses</Trans>}
      hint={<Trans>For an emergency. They take effect at once and end by themselves.</Trans>}
    >
      {raidMs !== null && invitesLeft && (
        <p className="mb-2 rounded-field bg-warning-soft px-3.5 py-2.5 text-second text-warning">
          <Trans>Many people joined at once ({formatClock(raidMs)}).</Trans>
        </p>
      )}
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
      <InvitesPause guild={guild} left={invitesLeft} request={request} />
      <DirectPause guild={guild} request={request} />
    </Section>
  );
}

interface InvitesPauseProps {
  readonly guild: Guild;
  readonly left: string | null;
  readonly request: RequestHandle;
}

function InvitesPause({ guild, left, request }: InvitesPauseProps) {
  const { t } = useLingui();
  const features = guild.features ?? [];
  const stopped = features.includes(closed);
  const pause = (until: string | null) =>
    void request.run(() => safetyApi.pause(guild.id, { invites_disabled_until: until }));
  const resume = () => {
    if (left) pause(null);
    else {
      const rest = features.filter((it) => it !== closed);
      void request.run(() => guildsApi.change(guild.id, { features: rest }));
    }
  };
  const stop = () =>
    void request.run(() => guildsApi.change(guild.id, { features: [...features, closed] }));
  return (
    <PauseRow
      title={<Trans>Invites</Trans>}
      hint={<Trans>Nobody joins by an invite; the links stay.</Trans>}
      state={
        stopped && !left ? t`Paused until somebody resumes` : left && t`Paused for ${left} more`
      }
      name={t`Pause invites`}
      resumeName={t`Resume invites now`}
      onPause={(hours) => pause(after(hours))}
      more={{ label: t`Until resumed`, onSelect: stop }}
      onResume={resume}
      busy={request.busy}
    />
  );
}

interface DirectPauseProps {
  readonly guild: Guild;
  readonly request: RequestHandle;
}

function DirectPause({ guild, request }: DirectPauseProps) {
  const { t } = useLingui();
  const left = useTimeLeft(guild.incidents_data?.dms_disabled_until);
  const pause = (until: string | null) =>
    void request.run(() => safetyApi.pause(guild.id, { dms_disabled_until: until }));
  return (
    <PauseRow
      title={<Trans>Direct messages</Trans>}
      hint={<Trans>Members who are not friends do not write to each other in private.</Trans>}
      state={left && t`Paused for ${left} more`}
      name={t`Pause direct messages`}
      resumeName={t`Resume direct messages now`}
      onPause={(hours) => pause(after(hours))}
      onResume={() => pause(null)}
      busy={request.busy}
    />
  );
}

interface PauseRowProps {
  readonly title: ReactNode;
  readonly hint: ReactNode;
  /** How it stands while it is paused; null while it is not. */
  readonly state: string | null;
  readonly name: string;
  readonly resumeName: string;
  readonly more?: MenuAction;
  readonly busy: boolean;
  readonly onPause: (hours: number) => void;
  readonly onResume: () => void;
}

function PauseRow(props: PauseRowProps) {
  const { title, hint, state, name, resumeName, more, busy, onPause, onResume } = props;
  const { t } = useLingui();
  const spans = [
    { hours: 1, label: t`For an hour` },
    { hours: 3, label: t`For 3 hours` },
    { hours: 12, label: t`For 12 hours` },
    { hours: 24, label: t`For a day` },
  ];
  const groups = [
    spans.map(({ hours, label }) => ({ label, onSelect: () => onPause(hours) })),
    more ? [more] : [],
  ];
  return (
    <Row
      title={title}
      hint={
        state ? (
          <span role="timer" className="font-medium text-warning tabular-nums">
            {state}
          </span>
        ) : (
          hint
        )
      }
    >
      {state ? (
        <Button
          size="small"
          variant="outline"
          busy={busy}
          aria-label={resumeName}
          onClick={onResume}
        >
          <Trans>Resume now</Trans>
        </Button>
      ) : (
        <Menu groups={groups}>
          <Button size="small" variant="outline" busy={busy} aria-label={name}>
            <Trans>Pause</Trans>
            <Icon icon={ChevronDown} size={14} />
          </Button>
        </Menu>
      )}
    </Row>
  );
}
