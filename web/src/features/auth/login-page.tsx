import { Trans } from '@lingui/react/macro';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useInstance } from '../../store/use-instance';
import { HallPage, HallTitle } from '../../ui/hall-page';
import { LoginForm } from './login-form';
import { ServedBy } from './served-by';

/** Signing in; leads to where one wanted to. */
export function LoginPage() {
  const { next } = useSearch({ strict: false });
  const { data: instance } = useInstance();
  const router = useRouter();
  const closed = instance && instance.registration !== 'open';
  return (
    <HallPage>
      <HallTitle title={<Trans>Welcome back</Trans>}>
        <Trans>Sign in and take your seat.</Trans>
      </HallTitle>
      <LoginForm onDone={() => router.history.push(next ?? '/channels/@me')} />
      <p className="text-center text-[0.875rem] leading-5 text-text-2">
        {closed ? (
          <ClosedNote registration={instance.registration} />
        ) : (
          <Trans>
            New here?{' '}
            <Link to="/register" search={{ next }} className="font-semibold text-accent">
              Create an account
            </Link>
          </Trans>
        )}
      </p>
      <ForgottenNote smtp={instance?.smtp ?? false} />
      <ServedBy />
    </HallPage>
  );
}

/** Why nobody can register here by themselves. */
function ClosedNote({ registration }: { readonly registration: string }) {
  return registration === 'invite' ? (
    <Trans>New here? You need an invite link from somebody inside.</Trans>
  ) : (
    <Trans>This server takes no new people at the moment.</Trans>
  );
}

function ForgottenNote({ smtp }: { readonly smtp: boolean }) {
  return (
    <p className="text-center text-second text-text-3">
      {smtp ? (
        <Trans>
          Forgot your password?{' '}
          <Link to="/forgot" className="font-semibold text-accent">
            Get a link by e-mail
          </Link>
        </Trans>
      ) : (
        <Trans>Forgot your password? Ask whoever runs this server for a reset link.</Trans>
      )}
    </p>
  );
}
