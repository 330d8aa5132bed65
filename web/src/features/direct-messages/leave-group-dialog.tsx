import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { privateChannelsApi } from '../../api/private-channels';
import { useConversationName } from '../../store/private-channels';
import { useRequest } from '../../store/use-request';
import { AlertDialog } from '../../ui/alert-dialog';
import { FormError } from '../../ui/form-error';

interface LeaveGroupDialogProps {
  readonly request: { readonly channelId: string };
  readonly onClose: () => void;
}

/** Asks before a group is left. */
export function LeaveGroupDialog({ request: { channelId }, onClose }: LeaveGroupDialogProps) {
  const name = useConversationName(channelId);
  const { history } = useRouter();
  const request = useRequest();
  const leave = async () => {
    const here = history.location.pathname.includes(channelId);
    const done = await request.run(() => privateChannelsApi.close(channelId));
    if (!done) return;
    onClose();
    if (here) history.push('/channels/@me');
  };
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Leave “{name}”?</Trans>}
      description={
        <Trans>You come back only when somebody in it adds you. What you wrote stays.</Trans>
      }
      action={<Trans>Leave group</Trans>}
      busy={request.busy}
      onAction={() => void leave()}
    >
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
    </AlertDialog>
  );
}
