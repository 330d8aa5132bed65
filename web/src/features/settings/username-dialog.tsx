import { Trans, useLingui } from '@lingui/react/macro';
import { SecuredDialog } from './secured-dialog';

interface UsernameDialogProps {
  readonly username: string;
  readonly onClose: () => void;
}

/** Another username, with the password. */
export function UsernameDialog({ username, onClose }: UsernameDialogProps) {
  const { t } = useLingui();
  return (
    <SecuredDialog
      name="username"
      title={<Trans>Change your username</Trans>}
      description={<Trans>People find and mention you by it. Old mentions follow you.</Trans>}
      submit={<Trans>Change username</Trans>}
      label={t`Username`}
      hint={<Trans>Small letters, digits, dot, underscore.</Trans>}
      saved={username}
      clean={(typed) => typed.toLowerCase()}
      input={{
        before: '@',
        className: 'pl-8',
        autoComplete: 'username',
        autoCapitalize: 'none',
        spellCheck: false,
        maxLength: 32,
      }}
      onClose={onClose}
    />
  );
}
