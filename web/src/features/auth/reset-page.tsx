import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '../../api/errors';
import { authApi } from '../../api/auth';
import { useRequest } from '../../store/use-request';
import { useSession } from '../../store/session';
import { PasswordField } from '../../ui/password-field';
import { toast } from '../../ui/toast';
import { RecoveryForm, RecoveryPage } from './recovery-page';

/** A new password by a one-time link; every other session ends. */
export function ResetPage() {
  const { t } = useLingui();
  const { token } = useSearch({ strict: false });
  const router = useRouter();
  const [password, setPassword] = useState('');
  const request = useRequest(['password']);
  const send = async () => {
    const session = await request.run(() => authApi.reset(token ?? '', password));
    if (!session) return;
    useSession.getState().signedIn(session.token);
    toast({ text: t`Your password is changed. Other devices were signed out.` });
    router.history.push('/channels/@me');
  };
  if (!token || isSpent(request.error)) {
    return (
      <RecoveryPage
        title={<Trans>This link is used up</Trans>}
        about={
          <Trans>
            A reset link works once, for a short time. Ask whoever runs this server for a new one.
          </Trans>
        }
      />
    );
  }
  return (
    <RecoveryPage
      title={<Trans>A new password</Trans>}
      about={<Trans>Choose it now; every device that is signed in will have to use it.</Trans>}
      form={
        <RecoveryForm
          request={request}
          ready={password !== ''}
          submit={<Trans>Change password</Trans>}
          onSubmit={() => void send()}
        >
          <PasswordField
            label={t`New password`}
            value={password}
            onChange={setPassword}
            error={request.field('password')}
            fresh={{ names: [] }}
          />
        </RecoveryForm>
      }
    />
  );
}

/** Whether the server says that the token of the link is unknown, used or expired. */
function isSpent(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 404 || error.field('token') !== null);
}
