import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { welcomeApi, type Rules } from '../../../api/welcome';
import { useGuild } from '../../../store/hooks';
import { rulesFeature } from '../../../store/selectors';
import { useDraft } from '../../../store/use-draft';
import { useErrorText } from '../../../store/use-request';
import { useRules } from '../../../store/use-welcome';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Field, Textarea } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { OrderedList } from '../../../ui/ordered-list';
import { SaveBar } from '../../../ui/save-bar';
import { Section } from '../../../ui/settings-section';
import { Skeleton } from '../../../ui/skeleton';
import { SwitchRow } from '../../../ui/toggle';

const rulesMax = 16;
const fields = ['enabled', 'description', 'rules'] as const;

/** The rules that newcomers accept before they may write. */
export function RulesPage({ guildId }: { readonly guildId: string }) {
  const rules = useRules(guildId);
  const text = useErrorText();
  if (rules.isPending) return <Skeleton rows={5} />;
  if (rules.isError) return <EmptyState>{text(rules.error)}</EmptyState>;
  return <RulesForm guildId={guildId} rules={rules.data} />;
}

interface RuleItem {
  readonly key: string;
  readonly text: string;
}

function itemsOf(rules: Rules): readonly RuleItem[] {
  const values = rules.form_fields.flatMap((it) => it.values);
  return values.map((text, at) => ({ key: `${rules.version ?? ''}-${at}`, text }));
}

function isSame(a: readonly RuleItem[], b: readonly RuleItem[]): boolean {
  return a.length === b.length && a.every((it, at) => it.text === b[at]?.text);
}

/** The rules as one part, under the heading of the first that there was; blank lines are left out. */
function toFields(rules: Rules, items: readonly RuleItem[], label: string): Rules['form_fields'] {
  const values = items.map((it) => it.text.trim()).filter(Boolean);
  const heading = rules.form_fields[0]?.label ?? label;
  return values.length > 0 ? [{ field_type: 'TERMS', label: heading, values, required: true }] : [];
}

function useRulesDraft(guildId: string, rules: Rules) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const enabled = useGuild(guildId)?.features?.includes(rulesFeature) ?? false;
  const items = useMemo(() => itemsOf(rules), [rules]);
  const saved = { enabled, description: rules.description ?? '', rules: items };
  const draft = useDraft(
    saved,
    async ({ enabled: on, description, rules: changed }) => {
      const after = await welcomeApi.changeRules(guildId, {
        ...(on !== undefined && { enabled: on }),
        ...(description !== undefined && { description: description.trim() || null }),
        ...(changed && { form_fields: toFields(rules, changed, t`Read and agree to the rules`) }),
      });
      queries.setQueryData(['rules', guildId], after);
    },
    fields,
  );
  const setItems = (next: readonly RuleItem[]) =>
    draft.set({ rules: isSame(next, items) ? items : next });
  return { ...draft, setItems };
}

interface RulesFormProps {
  readonly guildId: string;
  readonly rules: Rules;
}

function RulesForm({ guildId, rules }: RulesFormProps) {
  const { t } = useLingui();
  const { value, set, setItems, bar, request } = useRulesDraft(guildId, rules);
  const error = request.field('form_fields');
  return (
    <>
      <Section>
        <SwitchRow
          title={<Trans>Newcomers accept the rules before they write</Trans>}
          hint={
            <Trans>
              Until then they read along. Who is here already is not asked; switched off, everybody
              who waits is let in.
            </Trans>
          }
          checked={value.enabled}
          onCheckedChange={(enabled) => set({ enabled })}
        />
      </Section>
      <Section title={<Trans>Words before the rules</Trans>}>
        <Field label={t`A few words`} aside={t`optional`} error={request.field('description')}>
          <Textarea
            name="description"
            value={value.description}
            onChange={(event) => set({ description: event.target.value })}
            maxLength={300}
          />
        </Field>
      </Section>
      <Section title={<Trans>Rules</Trans>} hint={<Trans>One sentence or two each.</Trans>}>
        <RuleItems items={value.rules} onItems={setItems} />
        {error && (
          <p role="alert" className="mt-2 text-second text-danger">
            {value.rules.length === 0 ? <Trans>Write at least one rule first.</Trans> : error}
          </p>
        )}
      </Section>
      <SaveBar {...bar} />
    </>
  );
}

interface RuleItemsProps {
  readonly items: readonly RuleItem[];
  readonly onItems: (items: readonly RuleItem[]) => void;
}

function RuleItems({ items, onItems }: RuleItemsProps) {
  const { t } = useLingui();
  return (
    <>
      {items.length === 0 && (
        <p className="mb-3 text-second text-text-3">
          <Trans>No rules are written down yet.</Trans>
        </p>
      )}
      <OrderedList
        label={t`Rules`}
        items={items}
        nameOf={(_, at) => t`rule ${at + 1}`}
        onItems={onItems}
      >
        {(item, at) => (
          <Textarea
            rows={1}
            className="min-h-11"
            aria-label={t`Rule ${at + 1}`}
            value={item.text}
            maxLength={300}
            onChange={(event) => {
              const text = event.target.value;
              onItems(items.map((it) => (it === item ? { ...it, text } : it)));
            }}
          />
        )}
      </OrderedList>
      {items.length < rulesMax && (
        <Button
          className="mt-3"
          onClick={() => onItems([...items, { key: crypto.randomUUID(), text: '' }])}
        >
          <Icon icon={Plus} size={16} />
          <Trans>Add a rule</Trans>
        </Button>
      )}
    </>
  );
}
