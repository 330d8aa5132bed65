import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { instanceApi, type OwnedUser } from '../../api/instance';
import { displayName } from '../../store/selectors';
import { useRequest } from '../../store/use-request';
import { Field, Input } from '../../ui/field';
import { FormDialog } from '../../ui/form-dialog';

interface SuspendDialogProps {
  readonly person: OwnedUser;
  readonly onClose: () => void;
}

/** Keeps a person out until the suspension is lifted; they are told the reason. */
export function SuspendDialog({ person, onClose }: SuspendDialogProps) {
  const { t } = useLingui();
  const name = displayName(person.user);
  const [reason, setReason] = useState('');
  const request = useRequest(['reason']);
  const queries = useQueryClient();
  const suspend = async () => {
    const done = await request.run(async () => {
      await instanceApi.suspend(person.user.id, reason.trim());
      return true;
    });
    if (!done) return;
    onClose();
    await queries.invalidateQueries({ queryKey: ['owner-users'] });
  };
  return (
    <FormDialog
      title={<Trans>Suspend {name}?</Trans>}
      description={
        <Trans>They are signed out everywhere and cannot sign in. What they wrote stays.</Trans>
      }
      submit={<Trans>Suspend</Trans>}
      danger
      ready
      request={request}
      onSubmit={() => void suspend()}
      onClose={onClose}
    >
      <Field
        label={t`Reason`}
        aside={t`optional`}
        error={request.field('reason')}
        hint={<Trans>They read it when they try to sign in.</Trans>}
      >
        <Input
          name="reason"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          maxLength={512}
        />
      </Field>
    </FormDialog>
  );
}
