import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { Ban, KeyRound, MoreHorizontal, UserCheck } from 'lucide-react';
import { instanceApi, type OwnedUser } from '../../api/instance';
import { avatarUrl } from '../../lib/cdn';
import { sinceText } from '../../lib/since';
import { displayName } from '../../store/selectors';
import { useErrorText } from '../../store/use-request';
import { Avatar } from '../../ui/avatar';
import { Tag } from '../../ui/badge';
import { IconButton } from '../../ui/icon-button';
import { Menu } from '../../ui/menu';
import { Row } from '../../ui/settings-section';
import { toast } from '../../ui/toast';

interface PersonRowProps {
  readonly person: OwnedUser;
  readonly onReset: () => void;
  readonly onSuspend: () => void;
}

/** One account: who, since when, last seen, and what can be done. */
export function PersonRow({ person, onReset, onSuspend }: PersonRowProps) {
  const { t } = useLingui();
  const { user } = person;
  const name = displayName(user);
  const unsuspend = useUnsuspend(person);
  return (
    <Row
      before={<Avatar id={user.id} src={avatarUrl(user.id, user.avatar, 36)} size={36} />}
      title={
        <span className="flex items-center gap-2">
          <span className="truncate">{name}</span>
          {person.instance_owner && (
            <Tag>
              <Trans>Owner</Trans>
            </Tag>
          )}
          {person.suspended && (
            <Tag className="bg-danger-soft text-danger">
              <Trans>Suspended</Trans>
            </Tag>
          )}
        </span>
      }
      hint={<About person={person} />}
    >
      {!user.bot && (
        <Menu
          groups={[
            [{ label: t`Make a reset link`, icon: KeyRound, onSelect: onReset }],
            [
              person.suspended && {
                label: t`Lift the suspension`,
                icon: UserCheck,
                onSelect: unsuspend,
              },
              !person.suspended &&
                !person.instance_owner && {
                  label: t`Suspend`,
                  icon: Ban,
                  danger: true,
                  onSelect: onSuspend,
                },
            ],
          ]}
        >
          <IconButton icon={MoreHorizontal} label={t`What to do with ${name}`} />
        </Menu>
      )}
    </Row>
  );
}

function useUnsuspend(person: OwnedUser): () => void {
  const queries = useQueryClient();
  const text = useErrorText();
  return () => {
    instanceApi.unsuspend(person.user.id).then(
      () => queries.invalidateQueries({ queryKey: ['owner-users'] }),
      (error: unknown) => toast({ text: text(error), tone: 'bad' }),
    );
  };
}

function About({ person }: { readonly person: OwnedUser }) {
  const since = sinceText(person.created_at);
  const used = person.last_used_at ? sinceText(person.last_used_at) : null;
  return (
    <>
      @{person.user.username}
      {person.email && ` · ${person.email}`}
      {' · '}
      <Trans>came {since}</Trans>
      {used && (
        <>
          {' · '}
          <Trans>last seen {used}</Trans>
        </>
      )}
      {person.suspended && person.suspension_reason && ` · “${person.suspension_reason}”`}
    </>
  );
}
