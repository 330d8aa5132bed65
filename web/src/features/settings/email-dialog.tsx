import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useRequest } from '../../store/use-request';
import { Field, Input } from '../../ui/field';
import { PasswordField } from '../../ui/password-field';
import { FormDialog } from '../../ui/form-dialog';
import { useChangeMe } from './use-change-me';

interface EmailDialogProps {
  readonly email: string;
  readonly onClose: () => void;
}

/** Another e-mail address, with the password. */
export function EmailDialog({ email, onClose }: EmailDialogProps) {
  const { t } = useLingui();
  const [address, setAddress] = useState(email);
  const [password, setPassword] = useState('');
  const request = useRequest(['email', 'password']);
  const change = useChangeMe();
  const save = async () => {
    if (await request.run(() => change({ email: address.trim(), password }))) onClose();
  };
  return (
    <FormDialog
      title={<Trans>Your e-mail address</Trans>}
      description={<Trans>Only for getting back in when you forget the password.</Trans>}
      submit={<Trans>Save address</Trans>}
      ready={address.trim() !== '' && address !== email && password !== ''}
      request={request}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Field label={t`E-mail`} error={request.field('email')}>
        <Input
          name="email"
          type="email"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
          autoComplete="email"
        />
      </Field>
      <PasswordField
        label={t`Current password`}
        value={password}
        onChange={setPassword}
        error={request.field('password')}
      />
    </FormDialog>
  );
}
