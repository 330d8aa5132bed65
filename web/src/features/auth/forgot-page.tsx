import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { authApi } from '../../api/auth';
import { useRequest } from '../../store/use-request';
import { Field, Input } from '../../ui/field';
import { RecoveryForm, RecoveryPage } from './recovery-page';

/** Asks for a reset link by e-mail; says the same whether or not the account has one. */
export function ForgotPage() {
  const { t } = useLingui();
  const [login, setLogin] = useState('');
  const [sent, setSent] = useState(false);
  const request = useRequest(['login']);
  const send = () =>
    request.run(async () => {
      await authApi.forgot(login.trim());
      setSent(true);
    });
  if (sent) {
    return (
      <RecoveryPage
        title={<Trans>Look into your mail</Trans>}
        about={
          <Trans>
            If that account has an e-mail address, a link is on its way. It works once, for a short
            time.
          </Trans>
        }
      />
    );
  }
  return (
    <RecoveryPage
      title={<Trans>Forgot your password?</Trans>}
      about={<Trans>Tell us who you are, and a link to set a new one comes by e-mail.</Trans>}
      form={
        <RecoveryForm
          request={request}
          ready={login.trim() !== ''}
          submit={<Trans>Send the link</Trans>}
          onSubmit={() => void send()}
        >
          <Field label={t`Username or e-mail`} error={request.field('login')}>
            <Input
              name="login"
              value={login}
              onChange={(event) => setLogin(event.target.value)}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
            />
          </Field>
        </RecoveryForm>
      }
    />
  );
}
