import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { ApiError } from '../../api/errors';
import { authApi } from '../../api/auth';
import { useRequest } from '../../store/use-request';
import { useSession } from '../../store/session';
import { Button } from '../../ui/button';
import { FormError } from '../../ui/form-error';
import { HallPage, HallTitle } from '../../ui/hall-page';
import { PasswordField } from '../../ui/password-field';
import { toast } from '../../ui/toast';
import { ServedBy } from './served-by';

/** A new password by a one-time link; every other session ends. */
export function ResetPage() {
  const { t } = useLingui();
  const { token } = useSearch({ strict: false });
  const router = useRouter();
  const [password, setPassword] = useState('');
  const request = useRequest(['password']);
  const spent = !token || isSpent(request.error);
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    const session = await request.run(() => authApi.reset(token ?? '', password));
    if (!session) return;
    useSession.getState().signedIn(session.token);
    toast({ text: t`Your password is changed. Other devices were signed out.` });
    router.history.push('/channels/@me');
  };
  return (
    <HallPage>
      {spent ? (
        <HallTitle title={<Trans>This link is used up</Trans>}>
          <Trans>
            A reset link works once, for a short time. Ask whoever runs this server for a new one.
          </Trans>
        </HallTitle>
      ) : (
        <>
          <HallTitle title={<Trans>A new password</Trans>}>
            <Trans>Choose it now; every device that is signed in will have to use it.</Trans>
          </HallTitle>
          <form onSubmit={(event) => void send(event)} className="grid gap-4" noValidate>
            <PasswordField
              label={t`New password`}
              value={password}
              onChange={setPassword}
              error={request.field('password')}
              fresh={{ names: [] }}
            />
            <FormError message={request.message} retryAtMs={request.retryAtMs} />
            <Button
              type="submit"
              variant="primary"
              size="large"
              full
              busy={request.busy}
              disabled={!password}
            >
              <Trans>Change password</Trans>
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

/** Whether the server says that the token of the link is unknown, used or expired. */
function isSpent(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 404 || error.field('token') !== null);
}
