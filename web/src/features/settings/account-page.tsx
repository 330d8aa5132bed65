import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useInstance } from '../../store/use-instance';
import { useAccount } from '../../store/use-account';
import { Button } from '../../ui/button';
import { Row, Section } from '../../ui/settings-section';
import { Skeleton } from '../../ui/skeleton';
import { EmailDialog } from './email-dialog';
import { PasswordDialog } from './password-dialog';
import { UsernameDialog } from './username-dialog';

type Task = 'username' | 'email' | 'password';

/** How one signs in: username, e-mail and password, each changed in its own dialog. */
export function AccountPage() {
  const { t } = useLingui();
  const { data: me } = useAccount();
  const { data: instance } = useInstance();
  const [task, setTask] = useState<Task | null>(null);
  if (!me) return <Skeleton rows={4} two />;
  const close = () => setTask(null);
  return (
    <>
      <Section>
        <Row title={<Trans>Username</Trans>} hint={`@${me.username}`}>
          <Button onClick={() => setTask('username')} aria-label={t`Change username`}>
            <Trans>Change</Trans>
          </Button>
        </Row>
        {(instance?.ask_email || me.email) && (
          <Row
            title={<Trans>E-mail</Trans>}
            hint={me.email ?? <Trans>None: only a reset link gets you back in.</Trans>}
          >
            <Button onClick={() => setTask('email')} aria-label={t`Change e-mail`}>
              {me.email ? <Trans>Change</Trans> : <Trans>Add</Trans>}
            </Button>
          </Row>
        )}
        <Row
          title={<Trans>Password</Trans>}
          hint={<Trans>Changing it signs out every other device.</Trans>}
        >
          <Button onClick={() => setTask('password')} aria-label={t`Change password`}>
            <Trans>Change</Trans>
          </Button>
        </Row>
      </Section>
      {task === 'username' && <UsernameDialog username={me.username} onClose={close} />}
      {task === 'email' && <EmailDialog email={me.email ?? ''} onClose={close} />}
      {task === 'password' && <PasswordDialog names={[me.username]} onClose={close} />}
    </>
  );
}
