import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { DoorOpen, Flag, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAccount } from '../../store/use-account';
import { useInstance } from '../../store/use-instance';
import { useSession } from '../../store/session';
import { HallPage, HallTitle } from '../../ui/hall-page';
import { Mark } from '../../ui/mark';
import { SettingsLayer } from '../../ui/settings-layer';
import { Skeleton } from '../../ui/skeleton';
import { ClaimForm } from './claim-form';
import { DoorPage } from './door-page';
import { PeoplePage } from './people-page';

interface OwnerPageProps {
  /** The form that makes the owner's account; given by the application. */
  readonly signUp: (token: string, onDone: () => void) => ReactNode;
  readonly footer: ReactNode;
  /** What was reported in every guild; given by the application. */
  readonly reports: ReactNode;
  readonly pageId: string | undefined;
  readonly onPage: (id: string) => void;
  readonly onList: () => void;
  readonly onClose: () => void;
}

/** With an owner link: the way to become the owner. Without one: the owner's own page. */
export function OwnerPage({ signUp, footer, reports, ...nav }: OwnerPageProps) {
  const { token } = useSearch({ strict: false });
  const signedIn = useSession((it) => it.token !== null);
  const { history } = useRouter();
  const done = () => history.replace('/owner');
  if (token) {
    return (
      <HallPage>
        {signedIn ? (
          <ClaimForm token={token} onDone={done} />
        ) : (
          <>
            <HallTitle title={<Trans>The keys are yours</Trans>}>
              <Trans>
                Whoever uses this link first runs the server. Make your account; it becomes the
                owner's.
              </Trans>
            </HallTitle>
            {signUp(token, done)}
            <SignInInstead next={`/owner?token=${encodeURIComponent(token)}`} />
          </>
        )}
        {footer}
      </HallPage>
    );
  }
  return signedIn ? (
    <OwnerLayer {...nav} footer={footer} reports={reports} />
  ) : (
    <NotOwner footer={footer} />
  );
}

function SignInInstead({ next }: { readonly next: string }) {
  return (
    <p className="text-center text-[0.875rem] leading-5 text-text-2">
      <Trans>
        Already known here?{' '}
        <Link to="/login" search={{ next }} className="font-semibold text-accent">
          Sign in
        </Link>
      </Trans>
    </p>
  );
}

/** What somebody sees who does not run the server. */
function NotOwner({ footer }: { readonly footer: ReactNode }) {
  const signedIn = useSession((it) => it.token !== null);
  return (
    <HallPage>
      <HallTitle title={<Trans>This page is for the owner</Trans>}>
        <Trans>Whoever runs the server gets in here by signing in, or by an owner link.</Trans>
      </HallTitle>
      {signedIn ? (
        <p className="text-center">
          <Link to="/channels/@me" className="font-semibold text-accent">
            <Trans>Back to your guilds</Trans>
          </Link>
        </p>
      ) : (
        <SignInInstead next="/owner" />
      )}
      {footer}
    </HallPage>
  );
}

type LayerProps = Omit<OwnerPageProps, 'signUp'>;

function OwnerLayer({ footer, reports, ...nav }: LayerProps) {
  const { t } = useLingui();
  const { data: me } = useAccount();
  const { data: instance } = useInstance();
  if (!me || !instance) return <Skeleton rows={6} className="p-8" />;
  if (!me.instance_owner) return <NotOwner footer={footer} />;
  return (
    <SettingsLayer
      {...nav}
      title={t`Run this server`}
      picture={<Mark size={36} />}
      name={instance.name || location.host}
      about={t`Guildhall ${instance.version}`}
      groups={[
        {
          pages: [
            {
              id: 'door',
              label: t`The door`,
              icon: DoorOpen,
              words: t`registration open invite closed name guilds e-mail date of birth newcomers`,
              content: <DoorPage />,
            },
            {
              id: 'people',
              label: t`People`,
              icon: Users,
              words: t`users accounts reset password suspend`,
              content: <PeoplePage />,
            },
            {
              id: 'reports',
              label: t`Reports`,
              icon: Flag,
              words: t`queue complaints moderation`,
              content: reports,
            },
          ],
        },
      ]}
    />
  );
}
