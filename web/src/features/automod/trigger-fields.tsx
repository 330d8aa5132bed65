import { Trans, useLingui } from '@lingui/react/macro';
import type { TriggerType } from '../../api/automod';
import type { Draft } from '../../store/use-draft';
import { Field, Input, Textarea } from '../../ui/field';
import { Section } from '../../ui/settings-section';
import { SwitchRow } from '../../ui/toggle';
import { faultIn, idsOf, limits, linesOf, type RuleValues } from './rule-values';
import { usePresetNames, useTriggerWords } from './use-rule-words';

interface TriggerFieldsProps {
  readonly type: TriggerType;
  readonly draft: Draft<RuleValues>;
}

/** What a rule looks for. */
export function TriggerFields({ type, draft }: TriggerFieldsProps) {
  const words = useTriggerWords();
  return (
    <Section title={<Trans>What it looks for</Trans>} hint={words[type].hint}>
      <div className="grid max-w-[560px] gap-4">
        {type === 1 && <KeywordFields draft={draft} />}
        {type === 4 && <PresetFields draft={draft} />}
        {type === 5 && <MentionField draft={draft} />}
      </div>
    </Section>
  );
}

interface LinesProps {
  readonly draft: Draft<RuleValues>;
  readonly field: 'words' | 'patterns' | 'allowed';
  /** Where the server names its complaints. */
  readonly path: string;
  readonly label: string;
  readonly hint: string;
  readonly max: number;
  readonly mono?: boolean;
}

/** A list, a line each, with how many there are. */
function Lines({ draft, field, path, label, hint, max, mono = false }: LinesProps) {
  const { t } = useLingui();
  const { value, set, request } = draft;
  const lines = linesOf(value[field]);
  const fault = faultIn(request.error, `trigger_metadata.${path}`, lines);
  const told = fault?.line ? `“${fault.line}”: ${fault.message}` : fault?.message;
  return (
    <Field
      label={label}
      aside={t`${lines.length} of ${max}`}
      hint={hint}
      error={lines.length > max ? t`These are too many.` : told}
    >
      <Textarea
        name={field}
        value={value[field]}
        onChange={(event) => set({ [field]: event.target.value })}
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        className={mono ? 'font-mono text-second' : ''}
      />
    </Field>
  );
}

function KeywordFields({ draft }: { readonly draft: Draft<RuleValues> }) {
  const { t } = useLingui();
  return (
    <>
      <Lines
        draft={draft}
        field="words"
        path="keyword_filter"
        label={t`Words`}
        hint={t`One in each line, up to 60 characters. An asterisk lets a word go on: cat* finds “catfish”, *cat “bobcat”, *cat* both.`}
        max={limits.words}
      />
      <Lines
        draft={draft}
        field="patterns"
        path="regex_patterns"
        label={t`Patterns`}
        hint={t`Regular expressions of RE2’s kind, one in each line, up to 260 characters. Capital and small letters are the same.`}
        max={limits.patterns}
        mono
      />
      <Allowed draft={draft} max={limits.allowed[1]} />
    </>
  );
}

function Allowed({ draft, max }: { readonly draft: Draft<RuleValues>; readonly max: number }) {
  const { t } = useLingui();
  return (
    <Lines
      draft={draft}
      field="allowed"
      path="allow_list"
      label={t`Allowed words`}
      hint={t`Within these nothing is found. One in each line; asterisks work as above.`}
      max={max}
    />
  );
}

function PresetFields({ draft }: { readonly draft: Draft<RuleValues> }) {
  const names = usePresetNames();
  const { value, set } = draft;
  const chosen = idsOf(value.presets);
  const turn = (id: string, on: boolean) =>
    set({ presets: [...chosen.filter((it) => it !== id), ...(on ? [id] : [])].sort().join(',') });
  return (
    <>
      <div>
        {Object.entries(names).map(([id, name]) => (
          <SwitchRow
            key={id}
            title={name}
            checked={chosen.includes(id)}
            onCheckedChange={(on) => turn(id, on)}
          />
        ))}
      </div>
      <Allowed draft={draft} max={limits.allowed[4]} />
    </>
  );
}

function MentionField({ draft }: { readonly draft: Draft<RuleValues> }) {
  const { t } = useLingui();
  const { value, set, request } = draft;
  return (
    <Field
      label={t`Mentions that one message may have`}
      hint={t`Different people and roles count, from 0 to 50. One more, and the rule finds it.`}
      error={faultIn(request.error, 'trigger_metadata.mention_total_limit')?.message}
      className="max-w-72"
    >
      <Input
        name="mentions"
        type="number"
        inputMode="numeric"
        min={0}
        max={limits.mentions}
        value={value.mentions}
        onChange={(event) => set({ mentions: event.target.value })}
      />
    </Field>
  );
}
