import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { authApi } from '../../api/auth';
import { useRequest } from '../../store/use-request';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import { FormError } from '../../ui/form-error';
import { HallPage, HallTitle } from '../../ui/hall-page';
import { ServedBy } from './served-by';

/** Asks for a reset link by e-mail; says the same whether or not the account has one. */
export function ForgotPage() {
  const { t } = useLingui();
  const [login, setLogin] = useState('');
  const [sent, setSent] = useState(false);
  const request = useRequest(['login']);
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    void request.run(async () => {
      await authApi.forgot(login.trim());
      setSent(true);
    });
  };
  return (
    <HallPage>
      {sent ? (
        <HallTitle title={<Trans>Look into your mail</Trans>}>
          <Trans>
            If that account has an e-mail address, a link is on its way. It works once, for a short
            time.
          </Trans>
        </HallTitle>
      ) : (
        <>
          <HallTitle title={<Trans>Forgot your password?</Trans>}>
            <Trans>Tell us who you are, and a link to set a new one comes by e-mail.</Trans>
          </HallTitle>
          <form onSubmit={send} className="grid gap-4" noValidate>
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
            <FormError message={request.message} retryAtMs={request.retryAtMs} />
            <Button
              type="submit"
              variant="primary"
              size="large"
              full
              busy={request.busy}
              disabled={!login.trim()}
            >
              <Trans>Send the link</Trans>
            </Button>
          </form>
        </>
      )}
      <p className="text-center text-[0.875rem] leading-5 text-text-2">
        <Link to="/login" className="font-semibold text-accent">
          <Trans>Back to sign in</Trans>
        </Link>
      </p>
      <ServedBy />
    </HallPage>
  );
}
