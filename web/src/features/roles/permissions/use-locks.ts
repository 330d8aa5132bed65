import { useLingui } from '@lingui/react/macro';
import { can, Permission } from '../../../lib/permissions';
import { useRealtime } from '../../../store/realtime';
import { myChannelPermissions, myGuildPermissions } from '../../../store/selectors';

/** Why a permission of a role cannot be changed in the guild: nobody grants what they lack. */
export function useGuildLocks(
  guildId: string,
  lock: string | null,
): (permission: bigint) => string | null {
  const { t } = useLingui();
  const mine = useRealtime((it) => myGuildPermissions(it, guildId));
  return (permission) => {
    if (lock) return lock;
    return can(mine, Permission.Administrator) || can(mine, permission)
      ? null
      : t`You do not have this yourself.`;
  };
}

/** Why a permission cannot be changed in a channel. */
export function usePlaceLocks(channelId: string): (permission: bigint) => string | null {
  const { t } = useLingui();
  const mine = useRealtime((it) => myChannelPermissions(it, channelId));
  return (permission) => {
    if (can(mine, Permission.Administrator)) return null;
    if (!can(mine, Permission.ManageRoles)) return t`You do not manage permissions here.`;
    if (permission === Permission.ManageRoles) return t`Only administrators decide this.`;
    return can(mine, permission) ? null : t`You do not have this here yourself.`;
  };
}
