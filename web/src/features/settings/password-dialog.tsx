import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useRequest } from '../../store/use-request';
import { PasswordField } from '../../ui/password-field';
import { toast } from '../../ui/toast';
import { FormDialog } from '../../ui/form-dialog';
import { useChangeMe } from './use-change-me';

interface PasswordDialogProps {
  /** What must not be in the password. */
  readonly names: readonly string[];
  readonly onClose: () => void;
}

/** Another password; every other session ends. */
export function PasswordDialog({ names, onClose }: PasswordDialogProps) {
  const { t } = useLingui();
  const [password, setPassword] = useState('');
  const [fresh, setFresh] = useState('');
  const request = useRequest(['password', 'new_password']);
  const change = useChangeMe();
  const save = async () => {
    if (!(await request.run(() => change({ password, new_password: fresh })))) return;
    toast({ text: t`Password changed. Your other devices were signed out.` });
    onClose();
  };
  return (
    <FormDialog
      title={<Trans>Change your password</Trans>}
      description={<Trans>Every other device is signed out and asks for the new one.</Trans>}
      submit={<Trans>Change password</Trans>}
      ready={password !== '' && fresh !== ''}
      request={request}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <PasswordField
        label={t`Current password`}
        value={password}
        onChange={setPassword}
        error={request.field('password')}
      />
      <PasswordField
        label={t`New password`}
        name="new_password"
        value={fresh}
        onChange={setFresh}
        error={request.field('new_password')}
        fresh={{ names }}
      />
    </FormDialog>
  );
}
