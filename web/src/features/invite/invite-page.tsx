import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useRouter } from '@tanstack/react-router';
import type { APIInvite } from 'discord-api-types/v10';
import type { ReactNode } from 'react';
import { ApiError } from '../../api/errors';
import { invitesApi } from '../../api/invites';
import { guildIconUrl } from '../../lib/cdn';
import { useAccount } from '../../store/use-account';
import { useSession } from '../../store/session';
import { useErrorText, useRequest } from '../../store/use-request';
import { Button } from '../../ui/button';
import { FormError } from '../../ui/form-error';
import { HallPage, HallTitle } from '../../ui/hall-page';
import { Skeleton } from '../../ui/skeleton';
import { InviteHead } from './invite-head';

interface InvitePageProps {
  /** The form that makes an account and joins in one go; given by the application. */
  readonly signUp: (code: string, onDone: () => void) => ReactNode;
  /** Who runs this server. */
  readonly footer: ReactNode;
}

/** What an invite link opens: whose house it is, who asks one in, and the way in. */
export function InvitePage({ signUp, footer }: InvitePageProps) {
  const { code = '' } = useParams({ strict: false });
  const invite = useQuery({
    queryKey: ['invite', code],
    queryFn: ({ signal }) => invitesApi.get(code, signal),
  });
  const { data } = invite;
  const guild = data?.guild && {
    id: data.guild.id,
    icon: guildIconUrl(data.guild.id, data.guild.icon, 512),
  };
  return (
    <HallPage guild={guild}>
      {data && <Found invite={data} signUp={signUp} />}
      {invite.isPending && <Skeleton rows={6} disc={48} two />}
      {invite.isError && <NotFound error={invite.error} onRetry={() => void invite.refetch()} />}
      {footer}
    </HallPage>
  );
}

function Found({
  invite,
  signUp,
}: { readonly invite: APIInvite } & Pick<InvitePageProps, 'signUp'>) {
  const router = useRouter();
  const token = useSession((it) => it.token);
  const guildId = invite.guild?.id ?? '@me';
  const enter = () =>
    router.history.push(
      invite.channel ? `/channels/${guildId}/${invite.channel.id}` : `/channels/${guildId}`,
    );
  return (
    <>
      <InviteHead invite={invite} />
      <div className="mt-0.5 grid gap-4 border-t border-line pt-5">
        {token ? <JoinNow invite={invite} onDone={enter} /> : signUp(invite.code, enter)}
        {!token && (
          <p className="text-center text-[0.875rem] leading-5 text-text-2">
            <Trans>
              Already known here?{' '}
              <Link
                to="/login"
                search={{ next: `/invite/${invite.code}` }}
                className="font-semibold text-accent"
              >
                Sign in
              </Link>
            </Trans>
          </p>
        )}
      </div>
    </>
  );
}

interface JoinNowProps {
  readonly invite: APIInvite;
  readonly onDone: () => void;
}

/** One button for somebody who is signed in. */
function JoinNow({ invite, onDone }: JoinNowProps) {
  const { data: me } = useAccount();
  const request = useRequest();
  const name = me?.global_name ?? me?.username ?? '…';
  const guildName = invite.guild?.name ?? '';
  const join = async () => {
    if (await request.run(() => invitesApi.accept(invite.code))) onDone();
  };
  return (
    <>
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
      <Button variant="primary" size="large" full busy={request.busy} onClick={() => void join()}>
        <span className="truncate">
          <Trans>Join {guildName}</Trans>
        </span>
      </Button>
      <p className="text-center text-[0.875rem] leading-5 text-text-2">
        <Trans>
          You come in as <b className="font-semibold text-text">{name}</b>.
        </Trans>
      </p>
    </>
  );
}

interface NotFoundProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Why there is no invite: it is unknown or over, or the server did not answer. */
function NotFound({ error, onRetry }: NotFoundProps) {
  const text = useErrorText();
  const token = useSession((it) => it.token);
  const gone = error instanceof ApiError && error.status === 404;
  if (!gone) {
    return (
      <>
        <HallTitle title={<Trans>The door did not answer</Trans>}>{text(error)}</HallTitle>
        <Button size="large" onClick={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      </>
    );
  }
  return (
    <>
      <HallTitle title={<Trans>This invite leads nowhere</Trans>}>
        <Trans>
          It was used up, ran out, or was taken back. Whoever sent it can make a new one in a
          moment.
        </Trans>
      </HallTitle>
      <Link
        to={token ? '/channels/@me' : '/login'}
        className="flex h-11 items-center justify-center rounded-field text-message font-semibold shadow-edge hover:bg-hover"
      >
        {token ? <Trans>Back to your guilds</Trans> : <Trans>Sign in</Trans>}
      </Link>
    </>
  );
}
