import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowLeft, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { autoModApi, type Rule } from '../../api/automod';
import { useDraft, type Draft } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { SaveBar } from '../../ui/save-bar';
import { Section } from '../../ui/settings-section';
import { SwitchRow } from '../../ui/toggle';
import { ActionFields } from './action-fields';
import { DeleteRuleDialog } from './delete-rule-dialog';
import { PickList } from './pick-list';
import {
  actionsOf,
  changeOf,
  idsOf,
  limits,
  triggerOf,
  valuesOf,
  type RuleValues,
} from './rule-values';
import { Tester } from './tester';
import { TriggerFields } from './trigger-fields';
import { useChannelsToPick, useRolesToPick } from './use-pickables';
import { useKeepRule } from './use-rules';

interface RuleEditorProps {
  readonly guildId: string;
  readonly rule: Rule;
  readonly onBack: () => void;
}

/** A rule's form; changes gather until they are saved. */
export function RuleEditor({ guildId, rule, onBack }: RuleEditorProps) {
  const { t } = useLingui();
  const keep = useKeepRule(guildId);
  const [deleting, setDeleting] = useState(false);
  const draft = useDraft(
    valuesOf(rule),
    async (changes) => {
      keep(rule.id, await autoModApi.change(guildId, rule.id, changeOf(rule, changes)));
    },
    ['name'],
  );
  const { value } = draft;
  const tried = {
    id: rule.id,
    name: value.name,
    trigger_type: rule.trigger_type,
    trigger_metadata: triggerOf(rule.trigger_type, value),
    actions: actionsOf(value),
  };
  return (
    <>
      <Button
        variant="ghost"
        size="small"
        className="mb-3 -ml-2.5 self-start phone:hidden"
        onClick={onBack}
      >
        <Icon icon={ArrowLeft} size={16} />
        <Trans>All rules</Trans>
      </Button>
      <div>
        <Head draft={draft} />
        <TriggerFields type={rule.trigger_type} draft={draft} />
        <ActionFields guildId={guildId} type={rule.trigger_type} draft={draft} />
        <Exemptions guildId={guildId} draft={draft} />
        <Section title={<Trans>Try a message</Trans>}>
          <Tester
            guildId={guildId}
            rules={[tried]}
            hint={t`This rule alone looks at it, as it stands here, saved or not. Nothing is posted.`}
          />
        </Section>
        <Section>
          <Button variant="outline" className="text-danger" onClick={() => setDeleting(true)}>
            <Icon icon={Trash2} size={16} />
            <Trans>Delete rule</Trans>
          </Button>
        </Section>
      </div>
      <SaveBar {...draft.bar} />
      {deleting && (
        <DeleteRuleDialog guildId={guildId} rule={rule} onClose={() => setDeleting(false)} />
      )}
    </>
  );
}

function Head({ draft: { value, set, request } }: { readonly draft: Draft<RuleValues> }) {
  const { t } = useLingui();
  return (
    <div className="grid max-w-[560px] gap-2">
      <Field label={t`Name`} error={request.field('name')}>
        <Input
          name="name"
          value={value.name}
          onChange={(event) => set({ name: event.target.value })}
          maxLength={limits.name}
          required
        />
      </Field>
      <SwitchRow
        title={<Trans>The rule is on</Trans>}
        checked={value.enabled}
        onCheckedChange={(enabled) => set({ enabled })}
      />
    </div>
  );
}

interface ExemptionsProps {
  readonly guildId: string;
  readonly draft: Draft<RuleValues>;
}

/** Whom and where a rule does not look. */
function Exemptions({ guildId, draft: { value, set } }: ExemptionsProps) {
  const { t } = useLingui();
  const roles = useRolesToPick(guildId);
  const channels = useChannelsToPick(guildId);
  return (
    <Section
      title={<Trans>Where it does not look</Trans>}
      hint={
        <Trans>
          Up to 20 roles and 50 channels; a category stands for its channels. Whoever manages the
          guild is never looked at.
        </Trans>
      }
    >
      <div className="grid max-w-[560px] gap-4">
        <div className="grid gap-1.5">
          <span className="text-second font-semibold text-text-2">
            <Trans>Roles</Trans>
          </span>
          <PickList
            label={t`Roles it leaves alone`}
            add={t`Add a role`}
            empty={t`None.`}
            all={roles}
            chosen={idsOf(value.exemptRoles)}
            max={limits.exemptRoles}
            onChange={(ids) => set({ exemptRoles: ids.join(',') })}
          />
        </div>
        <div className="grid gap-1.5">
          <span className="text-second font-semibold text-text-2">
            <Trans>Channels</Trans>
          </span>
          <PickList
            label={t`Channels it leaves alone`}
            add={t`Add a channel`}
            empty={t`None.`}
            all={channels}
            chosen={idsOf(value.exemptChannels)}
            max={limits.exemptChannels}
            onChange={(ids) => set({ exemptChannels: ids.join(',') })}
          />
        </div>
      </div>
    </Section>
  );
}
