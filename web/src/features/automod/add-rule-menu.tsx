import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { autoModApi, type Rule, type TriggerType } from '../../api/automod';
import { useRequest } from '../../store/use-request';
import { Button } from '../../ui/button';
import { FormError } from '../../ui/form-error';
import { Icon } from '../../ui/icon';
import { Menu } from '../../ui/menu';
import { limits, newRule } from './rule-values';
import { triggerIcons, triggerTypes, useTriggerWords } from './use-rule-words';
import { useKeepRule } from './use-rules';

interface AddRuleMenuProps {
  readonly guildId: string;
  readonly rules: readonly Rule[];
  readonly onAdded: (id: string) => void;
}

/** Makes a rule of a type, as far as the guild may have one more, and opens it. */
export function AddRuleMenu({ guildId, rules, onAdded }: AddRuleMenuProps) {
  const { t } = useLingui();
  const words = useTriggerWords();
  const request = useRequest();
  const keep = useKeepRule(guildId);
  const add = async (type: TriggerType) => {
    const rule = await request.run(() =>
      autoModApi.create(guildId, newRule(type, words[type].name)),
    );
    if (!rule) return;
    keep(rule.id, rule);
    onAdded(rule.id);
  };
  return (
    <div className="grid justify-items-start gap-2">
      <Menu
        align="start"
        groups={[
          triggerTypes.map((type) => {
            const used = rules.filter((it) => it.trigger_type === type).length;
            const max = limits.rules[type];
            return {
              label: t`${words[type].name} (${used} of ${max})`,
              icon: triggerIcons[type],
              disabled: used >= max,
              onSelect: () => void add(type),
            };
          }),
        ]}
      >
        <Button variant="primary" busy={request.busy}>
          <Icon icon={Plus} size={16} />
          <Trans>New rule</Trans>
        </Button>
      </Menu>
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
    </div>
  );
}
