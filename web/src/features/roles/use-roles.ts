import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { rolesApi } from '../../api/roles';
import { can, Permission } from '../../lib/permissions';
import { fromTheTop } from '../../lib/role-order';
import { outranksRole } from '../../store/hierarchy';
import { useRealtime } from '../../store/realtime';
import { myGuildPermissions } from '../../store/selectors';
import type { Role } from '../../store/types';

/** A guild's roles from the highest down, @everyone last. */
export function useRoles(guildId: string): Role[] {
  const roles = useRealtime((it) => it.roles[guildId]);
  return useMemo(() => fromTheTop(Object.values(roles ?? {}), guildId), [roles, guildId]);
}

/** How many members each role has; of @everyone, all. */
export function useRoleCounts(guildId: string): Readonly<Record<string, number>> {
  const members = useRealtime((it) => it.guilds[guildId]?.member_count ?? 0);
  const roles = useRealtime((it) => it.roles[guildId]);
  const { data, refetch } = useQuery({
    queryKey: ['role-counts', guildId],
    queryFn: ({ signal }) => rolesApi.counts(guildId, signal),
    staleTime: 0,
  });
  useEffect(() => void refetch(), [members, roles, refetch]);
  return useMemo(() => ({ ...data, [guildId]: members }), [data, guildId, members]);
}

/** How a role is called on the screen. */
export function useRoleName(guildId: string): (role: Role) => string {
  const { t } = useLingui();
  return (role) => (role.id === guildId ? t`Everyone` : role.name);
}

/** Why this person cannot change a role; null where they can. */
export function useRoleLock(guildId: string, role: Role): string | null {
  const { t } = useLingui();
  const manages = useRealtime((it) => can(myGuildPermissions(it, guildId), Permission.ManageRoles));
  const above = useRealtime((it) => outranksRole(it, guildId, role));
  if (!manages) return t`You do not manage roles here.`;
  return above
    ? null
    : t`It does not stand below your highest role, so only somebody higher changes it.`;
}
