import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { guildsApi } from '../../api/guilds';
import { usePerson } from '../../store/hooks';
import { useRequest } from '../../store/use-request';
import { AlertDialog } from '../../ui/alert-dialog';
import { FormError } from '../../ui/form-error';
import { ReasonField } from '../../ui/reason-field';

interface KickMemberDialogProps {
  readonly request: { readonly guildId: string; readonly userId: string };
  readonly onClose: () => void;
}

/** Asks before a member is sent away, with a reason for the audit log. */
export function KickMemberDialog({ request: about, onClose }: KickMemberDialogProps) {
  const { t } = useLingui();
  const { guildId, userId } = about;
  const known = usePerson(userId, guildId).name;
  const name = known || t`this member`;
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const request = useRequest();
  const kick = async () => {
    const done = await request.run(async () => {
      await guildsApi.kick(guildId, userId, reason.trim());
      return true;
    });
    if (!done) return;
    onClose();
    await queries.invalidateQueries({ queryKey: ['members', guildId] });
  };
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Kick {name}?</Trans>}
      description={<Trans>They leave at once, and can come back by an invite.</Trans>}
      action={<Trans>Kick</Trans>}
      busy={request.busy}
      onAction={() => void kick()}
    >
      <div className="grid gap-3">
        <ReasonField value={reason} onChange={setReason} />
        <FormError message={request.message} retryAtMs={request.retryAtMs} />
      </div>
    </AlertDialog>
  );
}
