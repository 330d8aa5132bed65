import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { moderationApi } from '../../api/moderation';
import { usePerson } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import { useRequest } from '../../store/use-request';
import { useTimeLeft } from '../../store/use-time-left';
import { Button } from '../../ui/button';
import { FormDialog } from '../../ui/form-dialog';
import { Select } from '../../ui/toggle';
import { ReasonField } from '../../ui/reason-field';

interface TimeOutDialogProps {
  readonly request: { readonly guildId: string; readonly userId: string };
  readonly onClose: () => void;
}

/** For how long a member may only read; one that runs is shown counting down, and can be ended. */
export function TimeOutDialog({ request: about, onClose }: TimeOutDialogProps) {
  const { t } = useLingui();
  const { guildId, userId } = about;
  const name = usePerson(userId, guildId).name || t`this member`;
  const until = useRealtime((it) => it.members[guildId]?.[userId]?.timedOutUntil);
  const left = useTimeLeft(until);
  const [seconds, setSeconds] = useState('600');
  const [reason, setReason] = useState('');
  const request = useRequest();
  const set = async (end: string | null) => {
    if (await request.run(() => moderationApi.timeOut(guildId, userId, end, reason))) onClose();
  };
  return (
    <FormDialog
      title={<Trans>Time out {name}</Trans>}
      description={<Trans>Until it ends they can read, and nothing else.</Trans>}
      submit={left ? <Trans>Set anew</Trans> : <Trans>Time out</Trans>}
      ready
      request={request}
      onSubmit={() => void set(new Date(Date.now() + Number(seconds) * 1_000).toISOString())}
      onClose={onClose}
    >
      {left && (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-field bg-raised px-3.5 py-2.5 text-second">
          <span role="timer" className="tabular-nums">
            <Trans>Timed out for {left} more</Trans>
          </span>
          <Button size="small" onClick={() => void set(null)}>
            <Trans>End it now</Trans>
          </Button>
        </div>
      )}
      <div className="grid gap-1.5">
        <span className="text-second font-semibold text-text-2">
          <Trans>For how long</Trans>
        </span>
        <Select
          label={t`For how long`}
          value={seconds}
          onValueChange={setSeconds}
          options={[
            { value: '60', label: t`A minute` },
            { value: '300', label: t`5 minutes` },
            { value: '600', label: t`10 minutes` },
            { value: '3600', label: t`An hour` },
            { value: '86400', label: t`A day` },
            { value: '604800', label: t`A week` },
            { value: '2418000', label: t`Four weeks` },
          ]}
        />
      </div>
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  );
}
