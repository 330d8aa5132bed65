import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { relationshipsApi } from '../../api/relationships';
import { usePerson } from '../../store/hooks';
import { useRequest } from '../../store/use-request';
import { AlertDialog } from '../../ui/alert-dialog';
import { FormError } from '../../ui/form-error';

interface PartDialogProps {
  readonly request: { readonly userId: string };
  readonly onClose: () => void;
}

interface AskProps {
  readonly title: ReactNode;
  readonly description: ReactNode;
  readonly action: ReactNode;
  readonly send: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks, sends, and goes when that is done. */
function Ask({ send, onClose, ...words }: AskProps) {
  const request = useRequest();
  const act = async () => {
    const done = await request.run(async () => {
      await send();
      return true;
    });
    if (done) onClose();
  };
  return (
    <AlertDialog
      {...words}
      open
      onOpenChange={(open) => !open && onClose()}
      busy={request.busy}
      onAction={() => void act()}
    >
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
    </AlertDialog>
  );
}

function useName(userId: string): string {
  const { t } = useLingui();
  return usePerson(userId).name || t`this person`;
}

/** Asks before a friendship ends. */
export function RemoveFriendDialog({ request: { userId }, onClose }: PartDialogProps) {
  const name = useName(userId);
  return (
    <Ask
      title={<Trans>Remove {name} from your friends?</Trans>}
      description={
        <Trans>
          Neither of you sees any more when the other is online. You can ask them again.
        </Trans>
      }
      action={<Trans>Remove friend</Trans>}
      send={() => relationshipsApi.remove(userId)}
      onClose={onClose}
    />
  );
}

/** Asks before somebody is blocked, and says what that means. */
export function BlockUserDialog({ request: { userId }, onClose }: PartDialogProps) {
  const name = useName(userId);
  return (
    <Ask
      title={<Trans>Block {name}?</Trans>}
      description={
        <Trans>
          They cannot befriend you or write to you alone, and what they write in guilds is folded
          away for you. They are not told.
        </Trans>
      }
      action={<Trans>Block</Trans>}
      send={() => relationshipsApi.block(userId)}
      onClose={onClose}
    />
  );
}
