import { Trans } from '@lingui/react/macro';
import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { channelsApi } from '../../api/channels';
import { useChannel } from '../../store/hooks';
import { useRequest } from '../../store/use-request';
import { AlertDialog } from '../../ui/alert-dialog';
import { FormError } from '../../ui/form-error';

interface DeleteChannelDialogProps {
  readonly request: { readonly channelId: string };
  readonly onClose: () => void;
}

/** Asks before a channel goes with all that was written in it. */
export function DeleteChannelDialog({ request: about, onClose }: DeleteChannelDialogProps) {
  const shown = useChannel(about.channelId);
  const [channel] = useState(shown);
  const { channelId: openId } = useParams({ strict: false });
  const { history } = useRouter();
  const request = useRequest();
  if (!channel) return null;
  const isCategory = channel.type === 4;
  const name = channel.name ?? '';
  const remove = async () => {
    if (!(await request.run(() => channelsApi.delete(channel.id)))) return;
    onClose();
    if (openId === channel.id) history.push(`/channels/${channel.guild_id ?? '@me'}`);
  };
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={isCategory ? <Trans>Delete “{name}”?</Trans> : <Trans>Delete #{name}?</Trans>}
      description={
        isCategory ? (
          <Trans>Its channels stay and stand without a category.</Trans>
        ) : (
          <Trans>All its messages go with it, for everyone. This cannot be undone.</Trans>
        )
      }
      action={isCategory ? <Trans>Delete category</Trans> : <Trans>Delete channel</Trans>}
      busy={request.busy}
      onAction={() => void remove()}
    >
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
    </AlertDialog>
  );
}
