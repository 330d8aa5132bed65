import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { moderationApi } from '../../api/moderation';
import { useRequest } from '../../store/use-request';
import { AlertDialog } from '../../ui/alert-dialog';
import { FormError } from '../../ui/form-error';
import { toast } from '../../ui/toast';
import { LostMessages } from './lost-messages';
import { ReasonField } from '../../ui/reason-field';

/** As many as one request takes. */
const usersMax = 200;

interface BanManyDialogProps {
  readonly request: {
    readonly guildId: string;
    readonly userIds: readonly string[];
    readonly onDone: () => void;
  };
  readonly onClose: () => void;
}

/** Asks before several members are banned together. */
export function BanManyDialog({ request: about, onClose }: BanManyDialogProps) {
  const { t } = useLingui();
  const { guildId, userIds, onDone } = about;
  const [reason, setReason] = useState('');
  const [seconds, setSeconds] = useState('0');
  const queries = useQueryClient();
  const request = useRequest();
  const ban = async () => {
    const failed = await request.run(async () => {
      let left = 0;
      for (let at = 0; at < userIds.length; at += usersMax) {
        const some = userIds.slice(at, at + usersMax);
        const done = await moderationApi.banMany(guildId, some, Number(seconds), reason);
        left += done.failed_users.length;
      }
      return { left };
    });
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['members', guildId] }),
      queries.invalidateQueries({ queryKey: ['bans', guildId] }),
    ]);
    if (!failed) return;
    onClose();
    onDone();
    const { left } = failed;
    const banned = plural(userIds.length - left, { one: '# is banned', other: '# are banned' });
    toast({ text: left > 0 ? t`${banned}; ${left} could not be.` : t`${banned}.` });
  };
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Plural value={userIds.length} one="Ban # member?" other="Ban # members?" />}
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
