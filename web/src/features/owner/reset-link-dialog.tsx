import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { instanceApi, type OwnedUser, type ResetLink } from '../../api/instance';
import { sinceText } from '../../lib/since';
import { displayName } from '../../store/selectors';
import { useRequest } from '../../store/use-request';
import { Button } from '../../ui/button';
import { CopyField } from '../../ui/copy-field';
import { Dialog } from '../../ui/dialog';
import { FormDialog } from '../../ui/form-dialog';

interface ResetLinkDialogProps {
  readonly person: OwnedUser;
  readonly onClose: () => void;
}

/** Makes the one-time link by which a person sets a new password; shown once, never again. */
export function ResetLinkDialog({ person, onClose }: ResetLinkDialogProps) {
  const { t } = useLingui();
  const name = displayName(person.user);
  const [link, setLink] = useState<ResetLink | null>(null);
  const request = useRequest();
  const make = async () => {
    const made = await request.run(() => instanceApi.resetLink(person.user.id));
    if (made) setLink(made);
  };
  if (!link) {
    return (
      <FormDialog
        title={<Trans>A reset link for {name}?</Trans>}
        description={
          <Trans>
            Whoever has it sets a new password, once. Earlier links stop working. You never learn
            the password.
          </Trans>
        }
        submit={<Trans>Make the link</Trans>}
        ready
        request={request}
        onSubmit={() => void make()}
        onClose={onClose}
      >
        {null}
      </FormDialog>
    );
  }
  const end = sinceText(link.expires_at);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Give this to {name}</Trans>}
      description={<Trans>It works once and ends {end}. It is shown only now.</Trans>}
      footer={
        <Button variant="plain" onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      }
    >
      <CopyField label={t`Reset link`} value={link.url} copied={t`Reset link copied`} />
    </Dialog>
  );
}
