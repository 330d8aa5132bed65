import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Laptop, Smartphone, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { authApi, type AuthSession } from '../../api/auth';
import { sinceText } from '../../lib/since';
import { useErrorText, useRequest } from '../../store/use-request';
import { Tag } from '../../ui/badge';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { PasswordField } from '../../ui/password-field';
import { Row, Section } from '../../ui/settings-section';
import { Skeleton } from '../../ui/skeleton';
import { toast } from '../../ui/toast';
import { FormDialog } from '../../ui/form-dialog';

const sessionsKey = ['auth-sessions'] as const;

/** Where the person is signed in; each place can be signed out from here. */
export function DevicesPage() {
  const text = useErrorText();
  const [ending, setEnding] = useState<readonly AuthSession[] | null>(null);
  const query = useQuery({
    queryKey: sessionsKey,
    queryFn: ({ signal }) => authApi.sessions(signal),
    staleTime: 0,
  });
  if (query.isPending) return <Skeleton rows={4} disc={32} two />;
  if (query.isError) {
    return (
      <EmptyState
        action={
          <Button onClick={() => void query.refetch()}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        {text(query.error)}
      </EmptyState>
    );
  }
  const sessions = [...query.data.user_sessions].sort((a, b) =>
    b.approx_last_used_time.localeCompare(a.approx_last_used_time),
  );
  return (
    <>
      <Section hint={<Trans>Everywhere you are signed in, the one used last first.</Trans>}>
        {sessions.map((session) => (
          <SessionRow key={session.id_hash} session={session} onEnd={() => setEnding([session])} />
        ))}
      </Section>
      <Section
        title={<Trans>Lost a device, or trust none of them?</Trans>}
        hint={<Trans>This signs you out everywhere, here too.</Trans>}
      >
        <Button variant="danger" onClick={() => setEnding(sessions)}>
          <Trans>Log out of all devices</Trans>
        </Button>
      </Section>
      {ending && <EndDialog sessions={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

interface SessionRowProps {
  readonly session: AuthSession;
  readonly onEnd: () => void;
}

function SessionRow({ session, onEnd }: SessionRowProps) {
  const { t } = useLingui();
  const { os, platform, location } = session.client_info ?? {};
  const name = [platform, os].filter(Boolean).join(' · ') || t`Unknown device`;
  const used = sinceText(session.approx_last_used_time);
  return (
    <Row
      title={
        <span className="flex items-center gap-2">
          <span className="truncate">{name}</span>
          {session.current && (
            <Tag className="bg-accent-soft text-accent">
              <Trans>This browser</Trans>
            </Tag>
          )}
        </span>
      }
      hint={[used, location].filter(Boolean).join(' · ')}
      before={
        <span className="grid size-9 flex-none place-items-center rounded-field bg-hover text-text-2">
          <Icon icon={iconOf(os ?? '')} />
        </span>
      }
    >
      <Button variant="outline" onClick={onEnd} aria-label={t`Log out ${name}`}>
        <Trans>Log out</Trans>
      </Button>
    </Row>
  );
}

function iconOf(os: string): LucideIcon {
  return /android|ios|iphone|ipad|mobile/i.test(os) ? Smartphone : Laptop;
}

interface EndDialogProps {
  readonly sessions: readonly AuthSession[];
  readonly onClose: () => void;
}

function EndDialog({ sessions, onClose }: EndDialogProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const request = useRequest(['password']);
  const end = async () => {
    const done = await request.run(async () => {
      const hashes = sessions.map((it) => it.id_hash);
      await authApi.endSessions(hashes, password);
      return true;
    });
    if (!done) return;
    toast({ text: sessions.length > 1 ? t`Logged out everywhere` : t`Logged out there` });
    onClose();
    await queries.invalidateQueries({ queryKey: sessionsKey });
  };
  return (
    <FormDialog
      title={
        sessions.length > 1 ? (
          <Trans>Log out of all devices?</Trans>
        ) : (
          <Trans>Log out this device?</Trans>
        )
      }
      description={<Trans>Your password says that it is really you.</Trans>}
      submit={<Trans>Log out</Trans>}
      ready={password !== ''}
      request={request}
      onSubmit={() => void end()}
      onClose={onClose}
    >
      <PasswordField
        label={t`Password`}
        value={password}
        onChange={setPassword}
        error={request.field('password')}
      />
    </FormDialog>
  );
}
