import type { PermissionTarget } from '../../../api/permissions';
import { rolesApi } from '../../../api/roles';
import { useChannel } from '../../../store/hooks';
import type { Role } from '../../../store/types';
import type { RolesPlace } from '../roles-place';
import { PermissionMatrix } from './permission-matrix';
import { PlaceMatrix } from './place-matrix';
import { ScopeBar } from './scope-bar';
import { useGuildLocks } from './use-locks';

interface RolePermissionsTabProps {
  readonly guildId: string;
  readonly role: Role;
  readonly place: RolesPlace;
  readonly onPlace: (place: RolesPlace) => void;
  /** Why the role cannot be changed; null where it can. */
  readonly lock: string | null;
}

/** A role's permissions in the guild as a whole, in a category, or in a channel. */
export function RolePermissionsTab(props: RolePermissionsTabProps) {
  const { guildId, role, place, onPlace, lock } = props;
  const channel = useChannel(place.place);
  const locks = useGuildLocks(guildId, lock);
  const target: PermissionTarget = { kind: 'role', id: role.id };
  const head = (
    <ScopeBar
      guildId={guildId}
      roleId={role.id}
      channel={channel}
      onChannel={(id) => onPlace({ role: role.id, tab: 'permissions', place: id })}
    />
  );
  if (channel) return <PlaceMatrix {...{ guildId, target, channel, head }} />;
  return (
    <PermissionMatrix
      {...{ guildId, target, head }}
      channelId={null}
      kind="guild"
      saved={{ allow: role.permissions, deny: '0' }}
      onSave={({ allow }) => rolesApi.change(guildId, role.id, { permissions: allow })}
      // The reason stands above already.
      lockOf={(permission) => (lock ? '' : locks(permission))}
    />
  );
}
