import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { relationshipsApi } from '../../api/relationships';
import { useMe } from '../../store/hooks';
import { useRequest } from '../../store/use-request';
import { Field, Input } from '../../ui/field';
import { FormDialog } from '../../ui/form-dialog';
import { toast } from '../../ui/toast';

interface AddFriendDialogProps {
  readonly onClose: () => void;
}

/** Asks somebody to be friends, by username. */
export function AddFriendDialog({ onClose }: AddFriendDialogProps) {
  const { t } = useLingui();
  const me = useMe();
  const [typed, setTyped] = useState('');
  const request = useRequest(['username']);
  const username = typed.trim().replace(/^@/, '').toLowerCase();
  const send = async () => {
    const done = await request.run(async () => {
      await relationshipsApi.request(username);
      return true;
    });
    if (!done) return;
    onClose();
    toast({ text: t`${username} was asked to be friends` });
  };
  return (
    <FormDialog
      title={<Trans>Add friend</Trans>}
      submit={<Trans>Send request</Trans>}
      ready={username !== ''}
      request={request}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Field
        label={t`Username`}
        error={request.field('username')}
        hint={me && <Trans>Others find you as {me.username}.</Trans>}
      >
        <Input
          name="username"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            request.clear();
          }}
          before="@"
          maxLength={33}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
    </FormDialog>
  );
}
