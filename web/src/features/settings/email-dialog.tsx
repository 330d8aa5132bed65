import { Trans, useLingui } from '@lingui/react/macro';
import { SecuredDialog } from './secured-dialog';

interface EmailDialogProps {
  readonly email: string;
  readonly onClose: () => void;
}

/** Another e-mail address, with the password. */
export function EmailDialog({ email, onClose }: EmailDialogProps) {
  const { t } = useLingui();
  return (
    <SecuredDialog
      name="email"
      title={<Trans>Your e-mail address</Trans>}
      description={<Trans>Only for getting back in when you forget the password.</Trans>}
      submit={<Trans>Save address</Trans>}
      label={t`E-mail`}
      saved={email}
      input={{ type: 'email', autoComplete: 'email' }}
      onClose={onClose}
    />
  );
}
