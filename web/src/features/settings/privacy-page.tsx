import { Trans, useLingui } from '@lingui/react/macro';
import { ownStatuses, setOwnStatus, useOwnStatus, useStatusName } from '../../store/own-status';
import { useRealtime } from '../../store/realtime';
import { changeSettings } from '../../store/settings';
import { Section } from '../../ui/settings-section';
import { toastFailure } from '../../ui/toast';
import { Select, SwitchRow } from '../../ui/toggle';

/** How others see this person, in every browser. */
function StatusSection() {
  const { t } = useLingui();
  const status = useOwnStatus();
  const name = useStatusName();
  return (
    <Section
      title={<Trans>Status</Trans>}
      hint={<Trans>Invisible, you are offline to everybody and see all the same.</Trans>}
    >
      <div className="max-w-60">
        <Select
          label={t`Status`}
          value={status}
          options={ownStatuses.map((it) => ({ value: it, label: name(it) }))}
          onValueChange={(it) => {
            setOwnStatus(it).catch(() => toastFailure(t`Your status could not be changed.`));
          }}
        />
      </div>
    </Section>
  );
}

/** Who sees what of this person, and who may come near. */
export function PrivacyPage() {
  return (
    <>
      <StatusSection />
      <RequestsSection />
    </>
  );
}

function RequestsSection() {
  const { t } = useLingui();
  const flags = useRealtime((it) => it.settings.friend_source_flags);
  const { all, mutual_friends, mutual_guilds } = flags ?? {
    all: true,
    mutual_friends: true,
    mutual_guilds: true,
  };
  const change = (part: NonNullable<typeof flags>) => {
    const next = { all, mutual_friends, mutual_guilds, ...part };
    changeSettings({ friend_source_flags: next }).catch(() =>
      toastFailure(t`This could not be kept. Try again in a moment.`),
    );
  };
  return (
    <Section
      title={<Trans>Friend requests</Trans>}
      hint={<Trans>Who may ask you to be friends.</Trans>}
    >
      <SwitchRow
        title={<Trans>Everyone</Trans>}
        checked={all === true}
        onCheckedChange={(on) => change({ all: on })}
      />
      <SwitchRow
        title={<Trans>Friends of your friends</Trans>}
        checked={all === true || mutual_friends === true}
        disabled={all === true}
        onCheckedChange={(on) => change({ mutual_friends: on })}
      />
      <SwitchRow
        title={<Trans>People in a guild with you</Trans>}
        checked={all === true || mutual_guilds === true}
        disabled={all === true}
        onCheckedChange={(on) => change({ mutual_guilds: on })}
      />
    </Section>
  );
}
