import { Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useState, type ReactNode } from 'react';
import type { Channel } from '../../../store/types';
import { useMemberSearch } from '../../../store/use-member-search';
import { Dialog } from '../../../ui/dialog';
import { RoleSwatch } from '../../../ui/role-swatch';
import { SearchField } from '../../../ui/search-field';
import { MemberLine } from '../members/member-line';
import { useRoles } from '../use-roles';

interface AddTargetDialogProps {
  readonly guildId: string;
  readonly channel: Channel;
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

/** Finds a role or member to make exceptions for. */
export function AddTargetDialog({ guildId, channel, onPick, onClose }: AddTargetDialogProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const listed = new Set([guildId, ...(channel.permission_overwrites ?? []).map((it) => it.id)]);
  const roles = useRoles(guildId).filter(
    (it) => !listed.has(it.id) && it.name.toLowerCase().includes(query.toLowerCase()),
  );
  const members = useMemberSearch(guildId, { name: query, sort: 2 });
  const people = members.list.filter((it) => !listed.has(it.user.id));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>For whom?</Trans>}
      width={440}
    >
      <SearchField label={t`Find a role or member`} value={typed} onChange={setTyped} />
      <div className="mt-2 h-80 overflow-y-auto">
        {roles.length > 0 && <Head>{t`Roles`}</Head>}
        <ul>
          {roles.map((role) => (
            <Choice key={role.id} onPick={() => onPick(role.id)}>
              <RoleSwatch colours={role.colors} />
              <span className="min-w-0 flex-1 truncate text-ui font-medium">{role.name}</span>
            </Choice>
          ))}
        </ul>
        {people.length > 0 && <Head>{t`Members`}</Head>}
        <ul>
          {people.map((member) => (
            <Choice key={member.user.id} onPick={() => onPick(member.user.id)}>
              <MemberLine member={member} />
            </Choice>
          ))}
        </ul>
        {members.isSuccess && roles.length === 0 && people.length === 0 && (
          <p className="p-2 text-second text-text-3">
            <Trans>No role and nobody is called that.</Trans>
          </p>
        )}
      </div>
    </Dialog>
  );
}

function Head({ children }: { readonly children: ReactNode }) {
  return (
    <h3 className="px-2 pt-2 pb-1 font-sans text-meta font-semibold text-text-3">{children}</h3>
  );
}

interface ChoiceProps {
  readonly onPick: () => void;
  readonly children: ReactNode;
}

function Choice({ onPick, children }: ChoiceProps) {
  return (
    <li>
      <button
        type="button"
        onClick={onPick}
        className="focus-inset flex min-h-11 w-full items-center gap-3 rounded-row px-2 text-left hover:bg-hover"
      >
        {children}
      </button>
    </li>
  );
}
