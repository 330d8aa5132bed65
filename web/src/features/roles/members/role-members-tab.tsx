import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { rolesApi } from '../../../api/roles';
import { displayName } from '../../../store/selectors';
import type { Role } from '../../../store/types';
import { useMemberSearch } from '../../../store/use-member-search';
import { useErrorText } from '../../../store/use-request';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Icon } from '../../../ui/icon';
import { IconButton } from '../../../ui/icon-button';
import { Skeleton } from '../../../ui/skeleton';
import { toast } from '../../../ui/toast';
import { SearchField } from '../../../ui/search-field';
import { AddMembersDialog } from './add-members-dialog';
import { MemberLine } from './member-line';

interface RoleMembersTabProps {
  readonly guildId: string;
  readonly role: Role;
  readonly lock: string | null;
}

/** Who has a role; who may, gives and takes it here. */
export function RoleMembersTab({ guildId, role, lock }: RoleMembersTabProps) {
  const { t } = useLingui();
  const text = useErrorText();
  const [typed, setTyped] = useState('');
  const [adding, setAdding] = useState(false);
  const name = useDeferredValue(typed.trim());
  const members = useMemberSearch(guildId, { name, roleIds: [role.id], sort: 2 });
  const changes = lock === null && !role.managed;
  const { changed, take } = useChanges(guildId, role.id);
  return (
    <div className="flex min-h-full max-w-[720px] flex-col px-8 pt-5 pb-5 phone:px-4 phone:pb-[max(20px,env(safe-area-inset-bottom))]">
      <Head typed={typed} onTyped={setTyped} onAdd={changes ? () => setAdding(true) : null} />
      {role.managed && (
        <p className="mb-2 text-second text-text-3">
          <Trans>This role belongs to a bot: nobody gives or takes it.</Trans>
        </p>
      )}
      {members.isPending && <Skeleton rows={4} disc={32} />}
      <ul aria-label={t`Members with this role`}>
        {members.list.map((member) => (
          <li
            key={member.user.id}
            className="flex min-h-12 items-center gap-3 border-line not-first:border-t"
          >
            <MemberLine member={member} />
            {changes && (
              <IconButton
                icon={X}
                label={t`Take it from ${member.nick ?? displayName(member.user)}`}
                side="left"
                onClick={() => void take(member.user.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {members.isError && <EmptyState>{text(members.error)}</EmptyState>}
      {members.isSuccess && members.list.length === 0 && (
        <EmptyState>{name ? t`Nobody with it is called that.` : t`Nobody has it yet.`}</EmptyState>
      )}
      {members.hasNextPage && (
        <Button
          className="mt-3 self-start"
          busy={members.isFetchingNextPage}
          onClick={() => void members.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      )}
      {adding && (
        <AddMembersDialog
          {...{ guildId, role }}
          onClose={() => setAdding(false)}
          onAdded={changed}
        />
      )}
    </div>
  );
}

/** Takes the role from a member; what is shown of it is asked for again. */
function useChanges(guildId: string, roleId: string) {
  const text = useErrorText();
  const queries = useQueryClient();
  const changed = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['members', guildId] }),
      queries.invalidateQueries({ queryKey: ['role-counts', guildId] }),
    ]);
  const take = async (userId: string) => {
    try {
      await rolesApi.take(guildId, userId, roleId);
      await changed();
    } catch (error) {
      toast({ text: text(error), tone: 'bad' });
    }
  };
  return { changed, take };
}

interface HeadProps {
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** Opens the choice of members; null where nobody may be added. */
  readonly onAdd: (() => void) | null;
}

function Head({ typed, onTyped, onAdd }: HeadProps) {
  const { t } = useLingui();
  return (
    <div className="mb-3 flex gap-2.5">
      <div className="min-w-0 flex-1">
        <SearchField compact label={t`Find a member`} value={typed} onChange={onTyped} />
      </div>
      {onAdd && (
        <Button variant="primary" onClick={onAdd}>
          <Icon icon={Plus} size={16} />
          <Trans>Add members</Trans>
        </Button>
      )}
    </div>
  );
}
