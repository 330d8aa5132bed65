import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '../../api/errors';
import { invitesApi } from '../../api/invites';
import { inviteCodeIn } from '../../lib/links';
import { guildArrived } from '../../store/arrived';
import { useRequest } from '../../store/use-request';
import { Field, Input } from '../../ui/field';
import { FormDialog } from '../../ui/form-dialog';

/** Joins a guild by a pasted invite link or its code. */
export function JoinGuildDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const { history } = useRouter();
  const [typed, setTyped] = useState('');
  const request = useRequest();
  const code = inviteCodeIn(typed);
  const unknown = request.error instanceof ApiError && request.error.status === 404;
  const join = async () => {
    const invite = await request.run(() => invitesApi.accept(code ?? ''));
    if (!invite?.guild) return;
    await guildArrived(invite.guild.id);
    onClose();
    const place = `/channels/${invite.guild.id}`;
    history.push(invite.channel ? `${place}/${invite.channel.id}` : place);
  };
  return (
    <FormDialog
      title={<Trans>Join a guild</Trans>}
      description={<Trans>Paste the invite link that somebody sent you.</Trans>}
      submit={<Trans>Join</Trans>}
      ready={code !== null}
      request={unknown ? { ...request, message: null } : request}
      onSubmit={() => void join()}
      onClose={onClose}
    >
      <Field
        label={t`Invite link or code`}
        error={
          unknown ? (
            <Trans>This invite leads nowhere: it was used up, ran out, or was taken back.</Trans>
          ) : null
        }
      >
        <Input
          name="invite"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            request.clear();
          }}
          placeholder={`${location.origin}/invite/…`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
    </FormDialog>
  );
}
