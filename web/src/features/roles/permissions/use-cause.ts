import { useLingui } from '@lingui/react/macro';
import type { PermissionEffect, PermissionTarget } from '../../../api/permissions';
import { useRealtime } from '../../../store/realtime';
import { displayName } from '../../../store/selectors';

/** Says in a few words what decides about a permission. */
export function useCause(
  guildId: string,
  target: PermissionTarget,
  channelId: string | null,
): (effect: PermissionEffect) => string {
  const { t } = useLingui();
  const roles = useRealtime((it) => it.roles[guildId]);
  const channels = useRealtime((it) => it.channels);
  const users = useRealtime((it) => it.users);
  const members = useRealtime((it) => it.members[guildId]);
  const role = (id: string | undefined) =>
    id === guildId ? t`Everyone` : (roles?.[id ?? '']?.name ?? t`a role`);
  const person = (id: string) => {
    const user = users[id];
    return user ? displayName(user, members?.[id]) : t`a member`;
  };
  const overwritten = ({ allowed, cause }: PermissionEffect) => {
    const own = cause.target_id === target.id;
    const name = cause.target_type === 1 ? person(cause.target_id ?? '') : role(cause.target_id);
    if (cause.channel_id === channelId) {
      if (own) return allowed ? t`Allowed here` : t`Denied here`;
      return allowed ? t`Allowed here by ${name}` : t`Denied here by ${name}`;
    }
    const place = channels[cause.channel_id ?? '']?.name ?? t`its category`;
    if (own) return allowed ? t`Allowed by ${place}` : t`Denied by ${place}`;
    return allowed ? t`Allowed by ${name} in ${place}` : t`Denied by ${name} in ${place}`;
  };
  const granted = (roleId: string | undefined) => {
    const here = channelId === null && target.kind === 'role' && roleId === target.id;
    return here ? t`Allowed here` : t`Allowed by ${role(roleId)}`;
  };
  return (effect) => {
    const { cause } = effect;
    switch (cause.kind) {
      case 'owner':
        return t`Owners may do everything`;
      case 'administrator':
        return t`${role(cause.role_id)} may do everything`;
      case 'role':
        return granted(cause.role_id);
      case 'nobody':
        return channelId === null && target.id === guildId ? t`Denied here` : t`Denied by Everyone`;
      case 'overwrite':
        return overwritten(effect);
      case 'hidden':
        return t`Denied: cannot see it`;
      case 'silent':
        return t`Denied: cannot write`;
      case 'pending':
        return t`Denied: has not agreed to the rules`;
      case 'timeout':
        return t`Denied: timed out`;
    }
  };
}
