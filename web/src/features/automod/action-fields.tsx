import { Trans, useLingui } from '@lingui/react/macro';
import type { TriggerType } from '../../api/automod';
import { Permission } from '../../lib/permissions';
import { spanText } from '../../lib/span';
import { useMayInGuild } from '../../store/hooks';
import type { Draft } from '../../store/use-draft';
import { Field, Input } from '../../ui/field';
import { Section } from '../../ui/settings-section';
import { Select, SwitchRow } from '../../ui/toggle';
import { PickList } from './pick-list';
import { faultIn, idsOf, limits, mayTimeOut, type RuleValues } from './rule-values';
import { useTextChannels } from './use-pickables';

interface ActionFieldsProps {
  readonly guildId: string;
  readonly type: TriggerType;
  readonly draft: Draft<RuleValues>;
}

/** What happens to a message that a rule finds, and to its author. */
export function ActionFields({ guildId, type, draft }: ActionFieldsProps) {
  const { t } = useLingui();
  const { value, set, request } = draft;
  const channels = useTextChannels(guildId);
  const fault = faultIn(request.error, 'actions');
  const nothing = !value.blocks && !value.alerts && value.timeoutSeconds === '0';
  return (
    <Section title={<Trans>What it does</Trans>}>
      <div className="grid max-w-[560px] gap-4">
        <Blocking draft={draft} />
        <div className="grid gap-1.5">
          <span className="text-second font-semibold text-text-2">
            <Trans>Channels that are told</Trans>
          </span>
          <PickList
            label={t`Channels that are told`}
            add={t`Add a channel`}
            empty={t`None.`}
            all={channels}
            chosen={idsOf(value.alerts)}
            max={limits.alerts}
            onChange={(ids) => set({ alerts: ids.join(',') })}
          />
          <span className="text-meta text-text-3">
            <Trans>
              The message is shown there with what was found in it, so choose channels for
              moderators. Up to three.
            </Trans>
          </span>
        </div>
        {mayTimeOut(type) && <TimeOut guildId={guildId} draft={draft} />}
        {(fault ?? nothing) && (
          <p role="alert" className="text-second text-danger">
            {nothing ? t`A rule does at least one of these.` : fault?.message}
          </p>
        )}
      </div>
    </Section>
  );
}

function Blocking({ draft }: { readonly draft: Draft<RuleValues> }) {
  const { t } = useLingui();
  const { value, set } = draft;
  return (
    <div>
      <SwitchRow
        title={<Trans>Do not post the message</Trans>}
        hint={<Trans>Nobody sees it. Its author keeps the text and can change it.</Trans>}
        checked={value.blocks}
        onCheckedChange={(blocks) => set({ blocks })}
      />
      {value.blocks && (
        <Field
          label={t`What its author is told`}
          aside={t`optional`}
          hint={t`Up to 300 characters, for example which rule of the guild it goes against.`}
          className="mt-1"
        >
          <Input
            name="customMessage"
            value={value.customMessage}
            onChange={(event) => set({ customMessage: event.target.value })}
            maxLength={limits.customMessage}
          />
        </Field>
      )}
    </div>
  );
}

const seconds = [60, 300, 600, 3_600, 86_400, 604_800, 2_419_200];

interface TimeOutProps {
  readonly guildId: string;
  readonly draft: Draft<RuleValues>;
}

function TimeOut({ guildId, draft: { value, set } }: TimeOutProps) {
  const { t } = useLingui();
  const may = useMayInGuild(guildId, Permission.ModerateMembers);
  const chosen = Number(value.timeoutSeconds);
  const all = [...new Set([...seconds, ...(chosen > 0 ? [chosen] : [])])].sort((a, b) => a - b);
  if (!may) {
    return (
      <p className="text-second text-text-3">
        {chosen > 0 ? (
          <Trans>
            It times the author out for {spanText(chosen * 1_000)}. Only who may time out members
            changes what it does.
          </Trans>
        ) : (
          <Trans>Who may time out members can also have it time out the author.</Trans>
        )}
      </p>
    );
  }
  return (
    <div className="grid gap-1.5">
      <span className="text-second font-semibold text-text-2">
        <Trans>Time out the author</Trans>
      </span>
      <Select
        label={t`Time out the author`}
        value={value.timeoutSeconds}
        onValueChange={(timeoutSeconds) => set({ timeoutSeconds })}
        options={[
          { value: '0', label: t`No` },
          ...all.map((it) => ({ value: String(it), label: t`For ${spanText(it * 1_000)}` })),
        ]}
        className="max-w-72"
      />
    </div>
  );
}
