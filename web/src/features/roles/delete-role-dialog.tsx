import { Plural, Trans } from '@lingui/react/macro';
import { rolesApi } from '../../api/roles';
import { useRealtime } from '../../store/realtime';
import { useRequest } from '../../store/use-request';
import { AlertDialog } from '../../ui/alert-dialog';
import { FormError } from '../../ui/form-error';
import { useRoleCounts } from './use-roles';

interface DeleteRoleDialogProps {
  readonly request: { readonly guildId: string; readonly roleId: string };
  readonly onClose: () => void;
}

/** Asks before a role goes from everybody who has it. */
export function DeleteRoleDialog({ request: about, onClose }: DeleteRoleDialogProps) {
  const { guildId, roleId } = about;
  const name = useRealtime((it) => it.roles[guildId]?.[roleId]?.name ?? '');
  const count = useRoleCounts(guildId)[roleId] ?? 0;
  const request = useRequest();
  const remove = async () => {
    const done = await request.run(async () => {
      await rolesApi.delete(guildId, roleId);
      return true;
    });
    if (done) onClose();
  };
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Delete “{name}”?</Trans>}
      description={
        <Plural
          value={count}
          _0="Nobody has it. Its permissions in channels go with it. Nothing brings it back."
          one="# member loses it, and its permissions in channels go with it. Nothing brings it back."
          other="# members lose it, and its permissions in channels go with it. Nothing brings it back."
        />
      }
      action={<Trans>Delete role</Trans>}
      busy={request.busy}
      onAction={() => void remove()}
    >
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
    </AlertDialog>
  );
}
