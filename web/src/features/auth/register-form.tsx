import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { authApi, type Registering } from '../../api/auth';
import type { Instance } from '../../api/instance';
import { useRequest, type RequestHandle } from '../../store/use-request';
import { useSession } from '../../store/session';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import { FormError } from '../../ui/form-error';
import { PasswordField } from '../../ui/password-field';
import { UsernameField } from './username-field';

interface RegisterFormProps {
  readonly instance: Pick<Instance, 'ask_email' | 'ask_date_of_birth'>;
  /** The invite by which the person comes: they join its guild in the same step. */
  readonly invite?: string | undefined;
  /** The owner link by which the person comes: they become the owner in the same step. */
  readonly ownerToken?: string | undefined;
  readonly submit: ReactNode;
  /** The account is there and signed in. */
  readonly onDone: () => void;
}

const fields = ['username', 'password', 'global_name', 'email', 'date_of_birth'];
const nothing = { username: '', password: '', global_name: '', email: '', date_of_birth: '' };

/** An account in one go: what to be called, a username, a password, and what the server asks for. */
export function RegisterForm({ instance, invite, ownerToken, submit, onDone }: RegisterFormProps) {
  const { t } = useLingui();
  const [form, setForm] = useState(nothing);
  const request = useRequest(fields);
  const set = (name: keyof typeof nothing) => (value: string) => {
    setForm((it) => ({ ...it, [name]: value }));
    if (request.field(name)) request.clear();
  };
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    const made = await request.run(() => authApi.register(filled(form, invite, ownerToken)));
    if (!made) return;
    useSession.getState().signedIn(made.token);
    onDone();
  };
  return (
    <form onSubmit={(event) => void send(event)} className="grid gap-4" noValidate>
      <Field
        label={t`What shall we call you?`}
        aside={t`optional`}
        error={request.field('global_name')}
      >
        <Input
          name="global_name"
          value={form.global_name}
          onChange={(event) => set('global_name')(event.target.value)}
          autoComplete="nickname"
          maxLength={32}
        />
      </Field>
      <UsernameField
        value={form.username}
        onChange={set('username')}
        error={request.field('username')}
      />
      <PasswordField
        label={t`Password`}
        value={form.password}
        onChange={set('password')}
        error={request.field('password')}
        fresh={{ names: [form.username, form.global_name] }}
      />
      <AskedFields instance={instance} form={form} set={set} request={request} />
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
      <Button
        type="submit"
        variant="primary"
        size="large"
        full
        busy={request.busy}
        disabled={!form.username || !form.password}
        className="mt-1"
      >
        {submit}
      </Button>
    </form>
  );
}

interface AskedFieldsProps {
  readonly instance: RegisterFormProps['instance'];
  readonly form: typeof nothing;
  readonly set: (name: keyof typeof nothing) => (value: string) => void;
  readonly request: RequestHandle;
}

/** What this server asks for beyond a name and a password. */
function AskedFields({ instance, form, set, request }: AskedFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      {instance.ask_email && (
        <EmailField value={form.email} onChange={set('email')} error={request.field('email')} />
      )}
      {instance.ask_date_of_birth && (
        <Field label={t`Date of birth`} error={request.field('date_of_birth')}>
          <Input
            name="date_of_birth"
            type="date"
            value={form.date_of_birth}
            onChange={(event) => set('date_of_birth')(event.target.value)}
            autoComplete="bday"
          />
        </Field>
      )}
    </>
  );
}

interface EmailFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
}

function EmailField({ value, onChange, error }: EmailFieldProps) {
  const { t } = useLingui();
  return (
    <Field
      label={t`E-mail`}
      error={error}
      hint={<Trans>Only for getting back in when you forget the password.</Trans>}
    >
      <Input
        name="email"
        type="email"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="email"
      />
    </Field>
  );
}

/** What is sent: fields that were left empty are left out. */
function filled(form: typeof nothing, invite?: string, ownerToken?: string): Registering {
  const globalName = form.global_name.trim();
  return {
    username: form.username.trim(),
    password: form.password,
    ...(globalName && { global_name: globalName }),
    ...(form.email && { email: form.email }),
    ...(form.date_of_birth && { date_of_birth: form.date_of_birth }),
    ...(invite && { invite }),
    ...(ownerToken && { owner_token: ownerToken }),
  };
}
