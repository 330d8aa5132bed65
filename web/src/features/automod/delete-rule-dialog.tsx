import { Trans } from '@lingui/react/macro';
import { autoModApi, type Rule } from '../../api/automod';
import { useRequest } from '../../store/use-request';
import { AlertDialog } from '../../ui/alert-dialog';
import { FormError } from '../../ui/form-error';
import { useKeepRule } from './use-rules';

interface DeleteRuleDialogProps {
  readonly guildId: string;
  readonly rule: Rule;
  readonly onClose: () => void;
}

/** Asks before a rule goes. */
export function DeleteRuleDialog({ guildId, rule, onClose }: DeleteRuleDialogProps) {
  const request = useRequest();
  const keep = useKeepRule(guildId);
  const remove = async () => {
    const done = await request.run(async () => {
      await autoModApi.delete(guildId, rule.id);
      return true;
    });
    if (!done) return;
    onClose();
    keep(rule.id, null);
  };
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Delete the rule “{rule.name}”?</Trans>}
      description={<Trans>Its words and settings are gone. To pause a rule, turn it off.</Trans>}
      action={<Trans>Delete rule</Trans>}
      busy={request.busy}
      onAction={() => void remove()}
    >
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
    </AlertDialog>
  );
}
