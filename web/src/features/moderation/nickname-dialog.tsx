import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { moderationApi } from '../../api/moderation';
import { useRealtime } from '../../store/realtime';
import { displayName } from '../../store/selectors';
import { useRequest } from '../../store/use-request';
import { Field, Input } from '../../ui/field';
import { FormDialog } from '../../ui/form-dialog';

interface NicknameDialogProps {
  readonly request: { readonly guildId: string; readonly userId: string };
  readonly onClose: () => void;
}

/** What somebody is called in one guild. */
export function NicknameDialog({ request: about, onClose }: NicknameDialogProps) {
  const { t } = useLingui();
  const { guildId, userId } = about;
  const self = useRealtime((it) => it.meId === userId);
  const nick = useRealtime((it) => it.members[guildId]?.[userId]?.nick ?? '');
  const own = useRealtime((it) => {
    const user = it.users[userId];
    return user ? displayName(user) : '';
  });
  const [typed, setTyped] = useState(nick);
  const queries = useQueryClient();
  const request = useRequest(['nick']);
  const save = async () => {
    const wanted = typed.trim() || null;
    const done = await request.run(() =>
      moderationApi.rename(guildId, self ? '@me' : userId, wanted),
    );
    if (!done) return;
    onClose();
    await queries.invalidateQueries({ queryKey: ['members', guildId] });
  };
  return (
    <FormDialog
      title={<Trans>Nickname in this guild</Trans>}
      submit={<Trans>Save</Trans>}
      ready={typed.trim() !== nick}
      request={request}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Field
        label={t`Nickname`}
        error={request.field('nick')}
        hint={<Trans>Empty, they are called {own} here too.</Trans>}
      >
        <Input
          name="nick"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={own}
          maxLength={32}
          autoComplete="off"
        />
      </Field>
    </FormDialog>
  );
}
