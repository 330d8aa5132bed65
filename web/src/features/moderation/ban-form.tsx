import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useRequest } from '../../store/use-request';
import { AlertDialog } from '../../ui/alert-dialog';
import { FormError } from '../../ui/form-error';
import { ReasonField } from '../../ui/reason-field';
import { LostMessages } from './lost-messages';

interface BanFormProps {
  readonly guildId: string;
  readonly title: ReactNode;
  /** Bans; messages of so many seconds go too. */
  readonly ban: (seconds: number, reason: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before somebody is banned: which of their messages go too, and why. */
export function BanForm({ guildId, title, ban, onClose }: BanFormProps) {
  const [reason, setReason] = useState('');
  const [seconds, setSeconds] = useState('0');
  const queries = useQueryClient();
  const request = useRequest();
  const submit = async () => {
    const done = await request.run(async () => {
      await ban(Number(seconds), reason);
      return true;
    });
    if (done) onClose();
    // Also where it failed: some of many may be banned.
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['members', guildId] }),
      queries.invalidateQueries({ queryKey: ['bans', guildId] }),
    ]);
  };
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={<Trans>They leave at once and cannot come back until the ban is lifted.</Trans>}
      action={<Trans>Ban</Trans>}
      busy={request.busy}
      onAction={() => void submit()}
    >
      <div className="grid gap-4">
        <LostMessages value={seconds} onChange={setSeconds} />
        <ReasonField value={reason} onChange={setReason} />
        <FormError message={request.message} retryAtMs={request.retryAtMs} />
      </div>
    </AlertDialog>
  );
}
