import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { guildsApi } from '../../api/guilds';
import { useGuild } from '../../store/hooks';
import { useRequest } from '../../store/use-request';
import { Field, Input } from '../../ui/field';
import { FormDialog } from '../../ui/form-dialog';
import { PasswordField } from '../../ui/password-field';

interface DeleteGuildDialogProps {
  readonly guildId: string;
  readonly onClose: () => void;
}

/** Ends a guild, after its name and the password were typed. */
export function DeleteGuildDialog({ guildId, onClose }: DeleteGuildDialogProps) {
  const { t } = useLingui();
  const name = useGuild(guildId)?.name ?? '';
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState('');
  const request = useRequest(['password']);
  const end = async () => {
    const done = await request.run(async () => {
      await guildsApi.delete(guildId, password);
      return true;
    });
    if (done) onClose();
  };
  return (
    <FormDialog
      title={<Trans>Delete “{name}”?</Trans>}
      description={
        <Trans>
          Its channels, messages and invites go with it, for everyone. This cannot be undone.
        </Trans>
      }
      submit={<Trans>Delete guild</Trans>}
      danger
      ready={typed.trim() === name.trim() && password !== ''}
      request={request}
      onSubmit={() => void end()}
      onClose={onClose}
    >
      <Field label={t`Type the guild's name`} hint={name}>
        <Input
          name="confirm_name"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <PasswordField
        label={t`Your password`}
        value={password}
        onChange={setPassword}
        error={request.field('password')}
      />
    </FormDialog>
  );
}
