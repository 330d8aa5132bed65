import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useRequest } from '../../store/use-request';
import { Field, Input } from '../../ui/field';
import { PasswordField } from '../../ui/password-field';
import { FormDialog } from '../../ui/form-dialog';
import { useChangeMe } from './use-change-me';

interface UsernameDialogProps {
  readonly username: string;
  readonly onClose: () => void;
}

/** Another username, with the password. */
export function UsernameDialog({ username, onClose }: UsernameDialogProps) {
  const { t } = useLingui();
  const [name, setName] = useState(username);
  const [password, setPassword] = useState('');
  const request = useRequest(['username', 'password']);
  const change = useChangeMe();
  const save = async () => {
    if (await request.run(() => change({ username: name.trim(), password }))) onClose();
  };
  return (
    <FormDialog
      title={<Trans>Change your username</Trans>}
      description={<Trans>People find and mention you by it. Old mentions follow you.</Trans>}
      submit={<Trans>Change username</Trans>}
      ready={name.trim() !== '' && name !== username && password !== ''}
      request={request}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Field
        label={t`Username`}
        error={request.field('username')}
        hint={<Trans>Small letters, digits, dot, underscore.</Trans>}
      >
        <Input
          name="username"
          value={name}
          onChange={(event) => setName(event.target.value.toLowerCase())}
          before="@"
          className="pl-8"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={32}
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
