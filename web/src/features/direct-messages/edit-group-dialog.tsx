import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { privateChannelsApi } from '../../api/private-channels';
import { groupIconUrl } from '../../lib/cdn';
import { useChannel } from '../../store/hooks';
import { conversationName } from '../../store/private-channels';
import { useRealtime } from '../../store/realtime';
import type { Channel } from '../../store/types';
import { useRequest } from '../../store/use-request';
import { Avatar } from '../../ui/avatar';
import { Field, Input } from '../../ui/field';
import { FormDialog } from '../../ui/form-dialog';
import { ImagePicker } from '../../ui/image-picker';

interface EditGroupDialogProps {
  readonly request: { readonly channelId: string };
  readonly onClose: () => void;
}

/** A group's name and picture; everybody in it may change them. */
export function EditGroupDialog({ request, onClose }: EditGroupDialogProps) {
  const channel = useChannel(request.channelId);
  return channel ? <Form channel={channel} onClose={onClose} /> : null;
}

function Form({ channel, onClose }: { readonly channel: Channel; readonly onClose: () => void }) {
  const { t } = useLingui();
  const saved = groupIconUrl(channel.id, channel.icon, 80);
  const unnamed = useRealtime((it) => conversationName({ ...channel, name: null }, it.users));
  const [name, setName] = useState(channel.name ?? '');
  const [icon, setIcon] = useState(saved);
  const request = useRequest(['name', 'icon']);
  const renamed = name.trim() !== (channel.name ?? '');
  const redrawn = icon !== saved;
  const save = async () => {
    const done = await request.run(() =>
      privateChannelsApi.change(channel.id, {
        ...(renamed && { name: name.trim() || null }),
        ...(redrawn && { icon }),
      }),
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={<Trans>Name and picture</Trans>}
      submit={<Trans>Save</Trans>}
      ready={renamed || redrawn}
      request={request}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <ImagePicker
        round
        preview={<Avatar id={channel.id} src={icon} size={80} />}
        hasPicture={icon !== null}
        onPick={setIcon}
      />
      <Field
        label={t`Name of the group`}
        error={request.field('name')}
        hint={<Trans>Empty, it is called by its people.</Trans>}
      >
        <Input
          name="name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          placeholder={unnamed}
          maxLength={100}
          autoComplete="off"
        />
      </Field>
    </FormDialog>
  );
}
