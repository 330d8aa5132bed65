import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import type { Rule } from '../../api/automod';
import { useErrorText } from '../../store/use-request';
import { EmptyState } from '../../ui/empty-state';
import { Section } from '../../ui/settings-section';
import { Skeleton } from '../../ui/skeleton';
import { AddRuleMenu } from './add-rule-menu';
import { RuleEditor } from './rule-editor';
import { RuleRow } from './rule-row';
import { Tester } from './tester';
import { useRules } from './use-rules';

interface AutoModPageProps {
  readonly guildId: string;
  /** The rule whose form is shown; all of them without one. */
  readonly ruleId: string | undefined;
  readonly onRule: (id?: string) => void;
}

/** A guild's rules for messages, and the form of one of them. */
export function AutoModPage({ guildId, ruleId, onRule }: AutoModPageProps) {
  const text = useErrorText();
  const { data: rules, error } = useRules(guildId);
  if (!rules) {
    return error ? (
      <EmptyState>{text(error)}</EmptyState>
    ) : (
      <Skeleton rows={4} disc={36} two className="pt-3" />
    );
  }
  if (ruleId === undefined) return <RuleList guildId={guildId} rules={rules} onRule={onRule} />;
  const rule = rules.find((it) => it.id === ruleId);
  return rule ? (
    <RuleEditor key={rule.id} guildId={guildId} rule={rule} onBack={() => onRule()} />
  ) : (
    <Gone onGone={() => onRule()} />
  );
}

/** A rule that somebody deleted: leads back to the others. */
function Gone({ onGone }: { readonly onGone: () => void }) {
  useEffect(() => {
    onGone();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- leaves once
  }, []);
  return null;
}

interface RuleListProps {
  readonly guildId: string;
  readonly rules: readonly Rule[];
  readonly onRule: (id: string) => void;
}

function RuleList({ guildId, rules, onRule }: RuleListProps) {
  const { t } = useLingui();
  const on = rules.filter((it) => it.enabled);
  return (
    <>
      <Section
        hint={
          <Trans>
            Rules look at every message before anybody sees it. They leave alone whoever manages the
            guild, and bots.
          </Trans>
        }
      >
        <AddRuleMenu guildId={guildId} rules={rules} onAdded={onRule} />
        <ul aria-label={t`Rules`} className="mt-3">
          {rules.map((rule) => (
            <li key={rule.id} className="border-line not-first:border-t">
              <RuleRow guildId={guildId} rule={rule} onOpen={() => onRule(rule.id)} />
            </li>
          ))}
        </ul>
        {rules.length === 0 && (
          <EmptyState className="rounded-tile bg-raised">
            <Trans>No rule looks at messages here yet.</Trans>
          </EmptyState>
        )}
        <p className="mt-2 text-second text-text-3">
          <Trans>
            A guild has up to six rules for words, and one each for spam, word lists and mentions.
          </Trans>
        </p>
      </Section>
      <Section title={<Trans>Try a message</Trans>}>
        <Tester
          guildId={guildId}
          rules={on}
          hint={
            on.length > 0
              ? t`Every rule that is on looks at it, as if you were nobody special. Nothing is posted; spam that shows only over time is not seen.`
              : t`No rule is on, so nothing would be found.`
          }
        />
      </Section>
    </>
  );
}
