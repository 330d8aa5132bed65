import { useLingui, Trans } from '@lingui/react/macro';
import { useState, type SyntheticEvent } from 'react';
import { authApi } from '../../api/auth';
import { useRequest } from '../../store/use-request';
import { useSession } from '../../store/session';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import { FormError } from '../../ui/form-error';
import { PasswordField } from '../../ui/password-field';

interface LoginFormProps {
  /** The person is signed in. */
  readonly onDone: () => void;
}

const fields = ['login', 'password'];

/** Username or e-mail, and the password. */
export function LoginForm({ onDone }: LoginFormProps) {
  const { t } = useLingui();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const request = useRequest(fields);
  const wrong = request.field('login') ?? request.field('password');
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    const session = await request.run(() => authApi.login(login.trim(), password));
    if (!session) return;
    useSession.getState().signedIn(session.token);
    onDone();
  };
  return (
    <form onSubmit={(event) => void send(event)} className="grid gap-4" noValidate>
      <Field label={t`Username or e-mail`} error={wrong && t`Username or password are not right.`}>
        <Input
          name="login"
          value={login}
          onChange={(event) => setLogin(event.target.value)}
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          required
        />
      </Field>
      <PasswordField label={t`Password`} value={password} onChange={setPassword} />
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
      <Button
        type="submit"
        variant="primary"
        size="large"
        full
        busy={request.busy}
        disabled={!login || !password}
        className="mt-1"
      >
        <Trans>Sign in</Trans>
      </Button>
    </form>
  );
}
