import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { moderationApi } from '../../api/moderation';
import { usePerson } from '../../store/hooks';
import { useRequest } from '../../store/use-request';
import { AlertDialog } from '../../ui/alert-dialog';
import { FormError } from '../../ui/form-error';
import { LostMessages } from './lost-messages';
import { ReasonField } from '../../ui/reason-field';

interface BanDialogProps {
  readonly request: { readonly guildId: string; readonly userId: string };
  readonly onClose: () => void;
}

/** Asks before a member is banned: which of their messages go too, and why. */
export function BanDialog({ request: about, onClose }: BanDialogProps) {
  const { t } = useLingui();
  const { guildId, userId } = about;
  const name = usePerson(userId, guildId).name || t`this member`;
  const [reason, setReason] = useState('');
  const [seconds, setSeconds] = useState('0');
  const queries = useQueryClient();
  const request = useRequest();
  const ban = async () => {
    const done = await request.run(async () => {
      await moderationApi.ban(guildId, userId, Number(seconds), reason);
      return true;
    });
    if (!done) return;
    onClose();
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['members', guildId] }),
      queries.invalidateQueries({ queryKey: ['bans', guildId] }),
    ]);
  };
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Ban {name}?</Trans>}
      description={<Trans>They leave at once and cannot come back until the ban is lifted.</Trans>}
      action={<Trans>Ban</Trans>}
      busy={request.busy}
      onAction={() => void ban()}
    >
      <div className="grid gap-4">
        <LostMessages value={seconds} onChange={setSeconds} />
        <ReasonField value={reason} onChange={setReason} />
        <FormError message={request.message} retryAtMs={request.retryAtMs} />
      </div>
    </AlertDialog>
  );
}
