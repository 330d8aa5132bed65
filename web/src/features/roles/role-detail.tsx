import { Trans, useLingui } from '@lingui/react/macro';
import { Eye, Lock } from 'lucide-react';
import type { Role } from '../../store/types';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import { RoleSwatch } from '../../ui/role-swatch';
import { Tabs } from '../../ui/tabs';
import { toastFailure } from '../../ui/toast';
import { LookTab } from './look/look-tab';
import { RoleMembersTab } from './members/role-members-tab';
import { RolePermissionsTab } from './permissions/role-permissions-tab';
import type { RolesPageProps } from './roles-page';
import { useViewAs } from '../../store/use-view-as';
import { useRoleCounts, useRoleLock, useRoleName } from './use-roles';

type Tab = 'look' | 'permissions' | 'members';

interface RoleDetailProps extends RolesPageProps {
  readonly role: Role;
}

/** One role: its look, its permissions, its members. @everyone has permissions alone. */
export function RoleDetail({ guildId, role, place, onPlace, emojiButton }: RoleDetailProps) {
  const { t } = useLingui();
  const name = useRoleName(guildId)(role);
  const lock = useRoleLock(guildId, role);
  const viewAs = useViewAs(guildId, toastFailure);
  const count = useRoleCounts(guildId)[role.id];
  const everyone = role.id === guildId;
  const tabs: readonly { value: Tab; label: string }[] = everyone
    ? [{ value: 'permissions', label: t`Permissions` }]
    : [
        { value: 'look', label: t`Look` },
        { value: 'permissions', label: t`Permissions` },
        { value: 'members', label: count === undefined ? t`Members` : t`Members · ${count}` },
      ];
  const tab = tabs.find((it) => it.value === place.tab)?.value ?? tabs[0]?.value ?? 'look';
  return (
    <Tabs<Tab>
      label={t`About ${name}`}
      value={tab}
      onValueChange={(it) => onPlace({ role: role.id, tab: it })}
      tabs={tabs}
      head={
        <div className="flex items-center gap-2.5 pr-24 phone:pr-0">
          <RoleSwatch colours={role.colors} size={14} />
          <h2 className="min-w-0 flex-1 truncate text-title font-[650] tracking-[-0.01em]">
            {name}
          </h2>
          {viewAs && (
            <IconButton
              icon={Eye}
              label={t`View as ${name}`}
              className="desk:hidden"
              onClick={() => viewAs({ kind: 'role', id: role.id, name })}
            />
          )}
        </div>
      }
    >
      {lock && (
        <p className="mx-8 mt-4 flex items-center gap-2 rounded-field bg-raised px-3.5 py-2.5 text-second text-text-2 phone:mx-4">
          <Icon icon={Lock} size={16} className="text-text-3" />
          {lock}
        </p>
      )}
      {everyone && (
        <p className="mx-8 mt-4 text-second text-text-3 phone:mx-4">
          <Trans>What everybody may do here, whatever other roles they have.</Trans>
        </p>
      )}
      {tab === 'look' && (
        <LookTab guildId={guildId} role={role} locked={lock !== null} emojiButton={emojiButton} />
      )}
      {tab === 'permissions' && (
        <RolePermissionsTab {...{ guildId, role, place, onPlace }} lock={lock} />
      )}
      {tab === 'members' && <RoleMembersTab guildId={guildId} role={role} lock={lock} />}
    </Tabs>
  );
}
