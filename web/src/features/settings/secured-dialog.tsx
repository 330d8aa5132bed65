import { useLingui } from '@lingui/react/macro';
import { useState, type ComponentProps, type ReactNode } from 'react';
import { useRequest } from '../../store/use-request';
import { Field, Input } from '../../ui/field';
import { FormDialog } from '../../ui/form-dialog';
import { PasswordField } from '../../ui/password-field';
import { useChangeMe } from './use-change-me';

interface SecuredDialogProps extends Pick<
  ComponentProps<typeof FormDialog>,
  'title' | 'description' | 'submit' | 'onClose'
> {
  /** What of oneself is changed, as the contract names it. */
  readonly name: 'email' | 'username';
  readonly label: string;
  readonly hint?: ReactNode;
  readonly saved: string;
  readonly input: Omit<ComponentProps<typeof Input>, 'name' | 'value' | 'onChange'>;
  /** What is kept of what was typed. */
  readonly clean?: (typed: string) => string;
}

/** Changes one line of oneself that takes the password too. */
export function SecuredDialog(props: SecuredDialogProps) {
  const { name, label, hint, saved, input, clean = (typed: string) => typed, ...dialog } = props;
  const { t } = useLingui();
  const [value, setValue] = useState(saved);
  const [password, setPassword] = useState('');
  const request = useRequest([name, 'password']);
  const change = useChangeMe();
  const save = async () => {
    if (await request.run(() => change({ [name]: value.trim(), password }))) dialog.onClose();
  };
  return (
    <FormDialog
      {...dialog}
      ready={value.trim() !== '' && value !== saved && password !== ''}
      request={request}
      onSubmit={() => void save()}
    >
      <Field label={label} error={request.field(name)} {...(hint ? { hint } : {})}>
        <Input
          {...input}
          name={name}
          value={value}
          onChange={(event) => setValue(clean(event.target.value))}
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
