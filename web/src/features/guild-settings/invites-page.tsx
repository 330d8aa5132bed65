import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { APIExtendedInvite } from 'discord-api-types/v10';
import { Copy } from 'lucide-react';
import { invitesApi } from '../../api/invites';
import { avatarUrl } from '../../lib/cdn';
import { inviteUrl } from '../../lib/links';
import { sinceText } from '../../lib/since';
import { openDialog, useDialogs } from '../../store/dialogs';
import { displayName } from '../../store/selectors';
import { useErrorText, useRequest } from '../../store/use-request';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { FormError } from '../../ui/form-error';
import { IconButton } from '../../ui/icon-button';
import { Row } from '../../ui/settings-section';
import { Skeleton } from '../../ui/skeleton';
import { toast } from '../../ui/toast';

/** The links by which people come in: who made them, how often used, how long they last. */
export function InvitesPage({ guildId }: { readonly guildId: string }) {
  const text = useErrorText();
  const making = useDialogs((it) => it.open?.kind === 'invite');
  const invites = useQuery({
    queryKey: ['invites', guildId, making],
    queryFn: ({ signal }) => invitesApi.ofGuild(guildId, signal),
    placeholderData: (before) => before,
    staleTime: 0,
  });
  const create = (
    <Button variant="primary" onClick={() => openDialog({ kind: 'invite', guildId })}>
      <Trans>New invite</Trans>
    </Button>
  );
  if (invites.isPending) return <Skeleton rows={4} two />;
  if (invites.isError) {
    return (
      <EmptyState
        action={
          <Button onClick={() => void invites.refetch()}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        {text(invites.error)}
      </EmptyState>
    );
  }
  if (invites.data.length === 0) {
    return (
      <EmptyState action={create}>
        <Trans>No link leads in at the moment. Make one and send it to whom you want here.</Trans>
      </EmptyState>
    );
  }
  return (
    <>
      <div className="mb-3">{create}</div>
      <ul>
        {invites.data.map((invite) => (
          <li key={invite.code} className="border-line not-first:border-t">
            <InviteRow invite={invite} guildId={guildId} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface InviteRowProps {
  readonly invite: APIExtendedInvite;
  readonly guildId: string;
}

function InviteRow({ invite, guildId }: InviteRowProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const request = useRequest();
  const { inviter, code } = invite;
  const revoke = async () => {
    if (!(await request.run(() => invitesApi.revoke(code)))) return;
    queries.removeQueries({ queryKey: ['new-invite'] });
    await queries.invalidateQueries({ queryKey: ['invites', guildId] });
  };
  const copy = async () => {
    await navigator.clipboard.writeText(inviteUrl(code));
    toast({ text: t`Invite link copied` });
  };
  return (
    <>
      <Row
        before={
          inviter && (
            <Avatar id={inviter.id} src={avatarUrl(inviter.id, inviter.avatar, 36)} size={36} />
          )
        }
        title={<span className="font-mono font-medium select-text">{code}</span>}
        hint={<Terms invite={invite} by={inviter ? displayName(inviter) : ''} />}
      >
        <IconButton icon={Copy} label={t`Copy link ${code}`} onClick={() => void copy()} />
        <Button
          variant="outline"
          size="small"
          busy={request.busy}
          aria-label={t`Revoke ${code}`}
          onClick={() => void revoke()}
        >
          <Trans>Revoke</Trans>
        </Button>
      </Row>
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
    </>
  );
}

interface TermsProps {
  readonly invite: APIExtendedInvite;
  readonly by: string;
}

/** Channel, uses and end of an invite in one line. */
function Terms({ invite, by }: TermsProps) {
  const end = invite.expires_at ? sinceText(invite.expires_at) : null;
  return (
    <>
      {invite.channel?.name && `#${invite.channel.name} · `}
      {by && <Trans>by {by} · </Trans>}
      {invite.max_uses > 0 ? (
        <Trans>
          {invite.uses} of {invite.max_uses} used
        </Trans>
      ) : (
        <Plural value={invite.uses} one="used once" other="used # times" />
      )}
      {' · '}
      {end ? <Trans>ends {end}</Trans> : <Trans>never ends</Trans>}
    </>
  );
}
