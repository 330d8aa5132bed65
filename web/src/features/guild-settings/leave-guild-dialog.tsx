import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { meApi } from '../../api/me';
import { useGuild, useOwnsGuild } from '../../store/hooks';
import { useRequest } from '../../store/use-request';
import { AlertDialog } from '../../ui/alert-dialog';
import { FormError } from '../../ui/form-error';

interface LeaveGuildDialogProps {
  readonly request: { readonly guildId: string };
  readonly onClose: () => void;
}

/** Asks before a guild is left; its owner learns how to hand it over instead. */
export function LeaveGuildDialog({ request: { guildId }, onClose }: LeaveGuildDialogProps) {
  const guild = useGuild(guildId);
  const isOwner = useOwnsGuild(guildId);
  const { history } = useRouter();
  const request = useRequest();
  const name = guild?.name ?? '';
  const leave = async () => {
    const done = await request.run(async () => {
      await meApi.leaveGuild(guildId);
      return true;
    });
    if (!done) return;
    onClose();
    history.push('/channels/@me');
  };
  if (isOwner) {
    return (
      <AlertDialog
        open
        onOpenChange={(open) => !open && onClose()}
        danger={false}
        title={<Trans>You hold the keys of “{name}”</Trans>}
        description={<Trans>Hand the guild over to another member first, or delete it.</Trans>}
        action={<Trans>Open its keys</Trans>}
        onAction={() => {
          onClose();
          history.push(`/guilds/${guildId}/settings/keys`);
        }}
      />
    );
  }
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Leave “{name}”?</Trans>}
      description={<Trans>You come back only by another invite. What you wrote stays.</Trans>}
      action={<Trans>Leave guild</Trans>}
      busy={request.busy}
      onAction={() => void leave()}
    >
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
    </AlertDialog>
  );
}
