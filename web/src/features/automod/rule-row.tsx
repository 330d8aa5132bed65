import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { autoModApi, type Rule } from '../../api/automod';
import { useErrorText } from '../../store/use-request';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/icon';
import { toastFailure } from '../../ui/toast';
import { Switch } from '../../ui/toggle';
import { triggerIcons, useActionsLine, useTriggerLine } from './use-rule-words';
import { useKeepRule } from './use-rules';

interface RuleRowProps {
  readonly guildId: string;
  readonly rule: Rule;
  readonly onOpen: () => void;
}

/** A rule: what it looks for and does; leads to its form, and is turned on and off. */
export function RuleRow({ guildId, rule, onOpen }: RuleRowProps) {
  const { t } = useLingui();
  const text = useErrorText();
  const triggerLine = useTriggerLine();
  const actionsLine = useActionsLine();
  const keep = useKeepRule(guildId);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const on = wanted ?? rule.enabled;
  const turn = async (enabled: boolean) => {
    setWanted(enabled);
    try {
      keep(rule.id, await autoModApi.change(guildId, rule.id, { enabled }));
    } catch (error) {
      toastFailure(text(error));
    }
    setWanted(null);
  };
  return (
    <div className="flex items-center gap-3">
      <button
        type="button"
        onClick={onOpen}
        className="focus-inset -ml-2 flex min-w-0 flex-1 items-start gap-3 rounded-row px-2 py-3 text-left hover:bg-hover"
      >
        <span
          className={cx(
            'grid size-9 flex-none place-items-center rounded-row bg-raised shadow-line',
            on ? 'text-accent' : 'text-text-3',
          )}
        >
          <Icon icon={triggerIcons[rule.trigger_type]} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="block truncate text-ui font-semibold">{rule.name}</span>
          <span className="line-clamp-2 text-second text-text-2 wrap-anywhere">
            {triggerLine(rule)}
          </span>
          <span className="block text-second text-text-3 wrap-anywhere">{actionsLine(rule)}</span>
        </span>
      </button>
      <Switch
        label={t`${rule.name} is on`}
        checked={on}
        disabled={wanted !== null}
        onCheckedChange={(enabled) => void turn(enabled)}
      />
    </div>
  );
}
