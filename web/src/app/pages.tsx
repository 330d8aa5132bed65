import { Trans } from '@lingui/react/macro';
import { RegisterForm } from '../features/auth/register-form';
import { ServedBy } from '../features/auth/served-by';
import { InvitePage } from '../features/invite/invite-page';
import { useInstance } from '../store/use-instance';
import { Skeleton } from '../ui/skeleton';

interface SignUpProps {
  readonly code?: string;
  readonly ownerToken?: string;
  readonly onDone: () => void;
}

/** Registers one who came by an invite or an owner link, unless the server takes nobody. */
export function SignUp({ code, ownerToken, onDone }: SignUpProps) {
  const { data: instance } = useInstance();
  if (!instance) return <Skeleton rows={5} />;
  if (instance.registration === 'closed' && !ownerToken) {
    return (
      <p className="text-text-2">
        <Trans>This server makes no new accounts at the moment. If you have one, sign in.</Trans>
      </p>
    );
  }
  return (
    <RegisterForm
      instance={instance}
      invite={code}
      ownerToken={ownerToken}
      submit={ownerToken ? <Trans>Take the keys</Trans> : <Trans>Come in</Trans>}
      onDone={onDone}
    />
  );
}

/** The page of an invite link with its form and the server's foot. */
export function InviteRoute() {
  return (
    <InvitePage
      signUp={(code, onDone) => <SignUp code={code} onDone={onDone} />}
      footer={<ServedBy />}
    />
  );
}
