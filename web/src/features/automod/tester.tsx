import { Trans, useLingui } from '@lingui/react/macro';
import { CircleCheck, Search } from 'lucide-react';
import { useState } from 'react';
import { autoModApi, type Rule, type Tried } from '../../api/automod';
import { useRequest } from '../../store/use-request';
import { Button } from '../../ui/button';
import { Field, Textarea } from '../../ui/field';
import { FormError } from '../../ui/form-error';
import { Icon } from '../../ui/icon';
import { triggerIcons, useActionsLine } from './use-rule-words';

type TriedRule = Pick<Rule, 'id' | 'name' | 'trigger_type' | 'trigger_metadata' | 'actions'>;

interface Finding {
  readonly rule: TriedRule;
  readonly tried: Tried;
}

interface TesterProps {
  readonly guildId: string;
  /** The rules that look at the text. */
  readonly rules: readonly TriedRule[];
  readonly hint: string;
}

/** A message is typed here to see which rules would find something in it, and what. */
export function Tester({ guildId, rules, hint }: TesterProps) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [findings, setFindings] = useState<{ of: string; found: readonly Finding[] } | null>(null);
  const request = useRequest();
  const look = async () => {
    const found = await request.run(() =>
      Promise.all(
        rules.map(async (rule) => ({ rule, tried: await autoModApi.tryOut(guildId, text, rule) })),
      ),
    );
    if (found) setFindings({ of: text, found });
  };
  return (
    <form
      className="grid max-w-[560px] gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) void look();
      }}
    >
      <Field label={t`A message`} hint={hint}>
        <Textarea
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
          maxLength={4_000}
          rows={2}
        />
      </Field>
      <Button
        type="submit"
        className="justify-self-start"
        busy={request.busy}
        disabled={!text.trim() || rules.length === 0}
      >
        <Icon icon={Search} size={16} />
        <Trans>See what is found</Trans>
      </Button>
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
      {findings && findings.of === text && <Findings found={findings.found} />}
    </form>
  );
}

function Findings({ found }: { readonly found: readonly Finding[] }) {
  const { t } = useLingui();
  const matched = found.filter((it) => it.tried.matched);
  const blocked = matched.some((it) => it.rule.actions.some((action) => action.type === 1));
  return (
    <div role="status" className="rounded-tile bg-raised px-3.5 py-3">
      <p className="text-ui font-semibold">
        {matched.length === 0
          ? t`Nothing is found. It would be posted.`
          : blocked
            ? t`It would not be posted.`
            : t`It would be posted, and moderators would see to it.`}
      </p>
      {matched.length > 0 && (
        <ul aria-label={t`What was found`} className="mt-2 grid gap-2">
          {matched.map((it) => (
            <li key={it.rule.id}>
              <FindingLine {...it} />
            </li>
          ))}
        </ul>
      )}
      {matched.length > 0 && matched.length < found.length && (
        <p className="mt-2 flex items-center gap-1.5 text-second text-text-3">
          <Icon icon={CircleCheck} size={14} />
          <Trans>The other rules find nothing.</Trans>
        </p>
      )}
    </div>
  );
}

function FindingLine({ rule, tried }: Finding) {
  const { t } = useLingui();
  const actions = useActionsLine();
  const content = tried.matched_content ?? '';
  const keyword = tried.matched_keyword ?? '';
  const [what, why] = [<q key="what">{content}</q>, <code key="why">{keyword}</code>];
  return (
    <div className="flex gap-2.5">
      <Icon
        icon={triggerIcons[rule.trigger_type]}
        size={16}
        className="mt-0.5 flex-none text-warning"
      />
      <div className="min-w-0 text-second wrap-anywhere">
        <p>
          <b className="font-semibold">{rule.name || t`This rule`}</b>
          {': '}
          <span className="[&_code]:rounded-inline [&_code]:bg-code-bg [&_code]:px-1 [&_code]:font-mono [&_q]:font-semibold [&_q]:text-warning">
            {keyword ? (
              <Trans>
                {what} fits {why}
              </Trans>
            ) : (
              content
            )}
          </span>
        </p>
        <p className="text-text-3">{actions(rule)}</p>
      </div>
    </div>
  );
}
