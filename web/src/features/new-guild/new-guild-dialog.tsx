import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { guildsApi } from '../../api/guilds';
import { guildArrived } from '../../store/arrived';
import { openDialog } from '../../store/dialogs';
import { beginSteps, startPlace } from '../../store/first-steps';
import { useAccount } from '../../store/use-account';
import { useInstance } from '../../store/use-instance';
import { useRequest } from '../../store/use-request';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field, Input } from '../../ui/field';
import { FormDialog } from '../../ui/form-dialog';

interface NewGuildDialogProps {
  readonly onClose: () => void;
}

/** From a name to a guild; the page of first steps follows. */
export function NewGuildDialog({ onClose }: NewGuildDialogProps) {
  const { t } = useLingui();
  const { data: instance } = useInstance();
  const { data: me } = useAccount();
  const { history } = useRouter();
  const [name, setName] = useState('');
  const request = useRequest(['name']);
  const mayNot = instance?.guild_creation === 'owner' && me?.instance_owner === false;
  const create = async () => {
    const guild = await request.run(() => guildsApi.create(name.trim(), null));
    if (!guild) return;
    await guildArrived(guild.id);
    onClose();
    beginSteps(guild.id);
    history.push(`/channels/${guild.id}/${startPlace}`);
  };
  const join = () => openDialog({ kind: 'join-guild' });
  if (mayNot) return <OnlyOwner onJoin={join} onClose={onClose} />;
  return (
    <FormDialog
      title={<Trans>Open a guild</Trans>}
      description={
        <Trans>A room to talk in and a lounge to speak in are there from the start.</Trans>
      }
      submit={<Trans>Open it</Trans>}
      ready={name.trim().length >= 2}
      request={request}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <Field
        label={t`What is it called?`}
        error={request.field('name')}
        hint={<Trans>You can change everything later.</Trans>}
      >
        <Input
          name="name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={100}
          autoComplete="off"
        />
      </Field>
      <p className="text-second text-text-3">
        <Trans>
          Got an invite?{' '}
          <button type="button" className="font-semibold text-accent" onClick={join}>
            Join a guild
          </button>
        </Trans>
      </p>
    </FormDialog>
  );
}

interface OnlyOwnerProps {
  readonly onJoin: () => void;
  readonly onClose: () => void;
}

/** Where the server keeps guilds to its owner, joining is what is left. */
function OnlyOwner({ onJoin, onClose }: OnlyOwnerProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Guilds are opened by the owner here</Trans>}
      description={<Trans>With an invite you can join one right away.</Trans>}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" onClick={onJoin}>
            <Trans>Join a guild</Trans>
          </Button>
        </>
      }
    />
  );
}
