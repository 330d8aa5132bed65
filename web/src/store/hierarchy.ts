import type { RealtimeState } from './state';
import type { Role } from './types';

type Ranks = Pick<RealtimeState, 'meId' | 'guilds' | 'roles' | 'members'>;

/** How high a member stands: the position of their highest role; the owner above every number. */
function rankOf(
  state: Pick<Ranks, 'guilds' | 'roles'>,
  guildId: string,
  userId: string,
  roleIds: readonly string[],
): number {
  if (state.guilds[guildId]?.owner_id === userId) return Infinity;
  const roles = state.roles[guildId] ?? {};
  return Math.max(0, ...roleIds.map((id) => roles[id]?.position ?? 0));
}

/** How high this person stands in a guild. */
export function myRank(state: Ranks, guildId: string): number {
  const { meId } = state;
  if (!meId) return 0;
  return rankOf(state, guildId, meId, state.members[guildId]?.[meId]?.roles ?? []);
}

/** Whether this person stands above a role; whoever manages roles may then change it. */
export function outranksRole(state: Ranks, guildId: string, role: Pick<Role, 'position'>): boolean {
  return myRank(state, guildId) > role.position;
}

/** Whether this person stands above a member. */
export function outranksMember(
  state: Ranks,
  guildId: string,
  userId: string,
  roleIds: readonly string[],
): boolean {
  return userId !== state.meId && myRank(state, guildId) > rankOf(state, guildId, userId, roleIds);
}
