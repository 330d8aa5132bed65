import { Trans } from '@lingui/react/macro';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useInstance } from '../../store/use-instance';
import { HallPage, HallTitle } from '../../ui/hall-page';
import { Skeleton } from '../../ui/skeleton';
import { RegisterForm } from './register-form';
import { ServedBy } from './served-by';

/** A new account, where the server lets people make one by themselves. */
export function RegisterPage() {
  const { next } = useSearch({ strict: false });
  const { data: instance } = useInstance();
  const router = useRouter();
  if (!instance) {
    return (
      <HallPage>
        <Skeleton rows={6} />
      </HallPage>
    );
  }
  const name = instance.name || location.host;
  return (
    <HallPage>
      {instance.registration === 'open' ? (
        <>
          <HallTitle title={<Trans>Make yourself at home</Trans>}>
            <Trans>An account for {name}, and nothing beyond it.</Trans>
          </HallTitle>
          <RegisterForm
            instance={instance}
            submit={<Trans>Create account</Trans>}
            onDone={() => router.history.push(next ?? '/channels/@me')}
          />
        </>
      ) : (
        <NotOpen byInvite={instance.registration === 'invite'} />
      )}
      <p className="text-center text-[0.875rem] leading-5 text-text-2">
        <Trans>
          Already known here?{' '}
          <Link to="/login" search={{ next }} className="font-semibold text-accent">
            Sign in
          </Link>
        </Trans>
      </p>
      <ServedBy />
    </HallPage>
  );
}

function NotOpen({ byInvite }: { readonly byInvite: boolean }) {
  return byInvite ? (
    <HallTitle title={<Trans>The door opens to invites</Trans>}>
      <Trans>
        Ask somebody inside for an invite link. It brings you to this form, and straight into their
        guild.
      </Trans>
    </HallTitle>
  ) : (
    <HallTitle title={<Trans>The hall is full for now</Trans>}>
      <Trans>This server takes no new people at the moment. Ask whoever runs it.</Trans>
    </HallTitle>
  );
}
