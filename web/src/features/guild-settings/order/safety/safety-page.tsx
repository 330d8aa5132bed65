import { Trans, useLingui } from '@lingui/react/macro';
import { guildsApi } from '../../../../api/guilds';
import { Permission } from '../../../../lib/permissions';
import { useGuild, useMayInGuild, useTextRooms } from '../../../../store/hooks';
import type { Guild } from '../../../../store/types';
import { useDraft } from '../../../../store/use-draft';
import { ChoiceCards } from '../../../../ui/choice-cards';
import { SaveBar } from '../../../../ui/save-bar';
import { Section } from '../../../../ui/settings-section';
import { Select, SwitchRow } from '../../../../ui/toggle';
import { Pauses } from './pauses';
import { PruneSection } from './prune-section';
import { verificationLevels } from './verification-levels';

const nowhere = 'none';
const unwatched = 'RAID_ALERTS_DISABLED';
const fields = ['level', 'watched', 'alerts'] as const;

/** How a guild guards its door: what newcomers wait for, raids, pauses and prunes. */
export function SafetyPage({ guildId }: { readonly guildId: string }) {
  const guild = useGuild(guildId);
  const kicks = useMayInGuild(guildId, Permission.KickMembers);
  if (!guild) return null;
  return (
    <SafetyForm guild={guild}>
      <Pauses guild={guild} />
      {kicks && <PruneSection guildId={guildId} />}
    </SafetyForm>
  );
}

interface SafetyFormProps {
  readonly guild: Guild;
  /** What takes effect at once, above the save bar. */
  readonly children: React.ReactNode;
}

/** All features with one of them on or off. */
function withFeature(guild: Guild, feature: string, on: boolean): string[] {
  const others = (guild.features ?? []).filter((it) => it !== feature);
  return on ? [...others, feature] : others;
}

function useSafetyDraft(guild: Guild) {
  const saved = {
    level: String(guild.verification_level ?? 0),
    watched: !guild.features?.includes(unwatched),
    alerts: guild.safety_alerts_channel_id ?? nowhere,
  };
  return useDraft(
    saved,
    ({ level, watched, alerts }) =>
      guildsApi.change(guild.id, {
        ...(level !== undefined && { verification_level: Number(level) }),
        ...(watched !== undefined && { features: withFeature(guild, unwatched, !watched) }),
        ...(alerts !== undefined && {
          safety_alerts_channel_id: alerts === nowhere ? null : alerts,
        }),
      }),
    fields,
  );
}

function SafetyForm({ guild, children }: SafetyFormProps) {
  const { t, i18n } = useLingui();
  const rooms = useTextRooms(guild.id);
  const { value, set, bar } = useSafetyDraft(guild);
  const levels = verificationLevels.map((it, level) => ({
    value: String(level),
    label: i18n._(it.name),
    hint: i18n._(it.does),
  }));
  return (
    <>
      <Section
        title={<Trans>Verification level</Trans>}
        hint={
          <Trans>
            What is true of members before they may write. Whoever has a role need not wait. This
            server confirms no mail addresses, so each level is a matter of time: nobody stays shut
            out.
          </Trans>
        }
      >
        <ChoiceCards
          rows
          label={t`Verification level`}
          value={value.level}
          onValueChange={(level) => set({ level })}
          options={levels}
        />
      </Section>
      <Section title={<Trans>Raids</Trans>}>
        <SwitchRow
          title={<Trans>Pause invites when many join at once</Trans>}
          hint={
            <Trans>
              More than 30 people within a minute: invites are paused for an hour, and moderators
              are told.
            </Trans>
          }
          checked={value.watched}
          onCheckedChange={(watched) => set({ watched })}
        />
        <div className="mt-2 grid max-w-[480px] gap-1.5">
          <span className="text-second font-semibold text-text-2">
            <Trans>Tell it in</Trans>
          </span>
          <Select
            label={t`Channel for safety alerts`}
            value={value.alerts}
            onValueChange={(alerts) => set({ alerts })}
            options={[{ value: nowhere, label: t`The audit log alone` }, ...rooms]}
          />
        </div>
      </Section>
      {children}
      <SaveBar {...bar} />
    </>
  );
}
