import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { moderationApi } from '../../api/moderation';
import { usePerson } from '../../store/hooks';
import { useRequest } from '../../store/use-request';
import { AlertDialog } from '../../ui/alert-dialog';
import { FormError } from '../../ui/form-error';
import { Select } from '../../ui/toggle';
import { ReasonField } from './reason-field';

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
        <div className="grid gap-1.5">
          <span className="text-second font-semibold text-text-2">
            <Trans>Delete their messages</Trans>
          </span>
          <Select
            label={t`Delete their messages`}
            value={seconds}
            onValueChange={setSeconds}
            options={[
              { value: '0', label: t`None` },
              { value: '3600', label: t`Of the last hour` },
              { value: '86400', label: t`Of the last 24 hours` },
              { value: '259200', label: t`Of the last 3 days` },
              { value: '604800', label: t`Of the last 7 days` },
            ]}
          />
        </div>
        <ReasonField value={reason} onChange={setReason} />
        <FormError message={request.message} retryAtMs={request.retryAtMs} />
      </div>
    </AlertDialog>
  );
}
