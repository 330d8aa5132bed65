import { idTimeMs } from '../lib/snowflake';
import { writesFromMs } from '../lib/verification';
import { useRealtime } from './realtime';
import { isPending, ownsGuild } from './selectors';

/** Until when the guild's verification level keeps this person from writing; an ISO time or null. */
export function useWritesFrom(guildId: string): string | null {
  return useRealtime((it) => {
    const guild = it.guilds[guildId];
    const me = it.meId ? it.members[guildId]?.[it.meId] : undefined;
    const level = guild?.verification_level ?? 0;
    if (!me || level === 0 || it.viewAs?.guildId === guildId) return null;
    if (me.roles.length > 0 || ownsGuild(it, guildId)) return null;
    const since = Date.parse(me.joinedAt ?? guild?.joined_at ?? '');
    const fromMs = writesFromMs(level, idTimeMs(me.userId), since);
    return Number.isNaN(fromMs) ? null : new Date(fromMs).toISOString();
  });
}

/** Whether this person has yet to accept a guild's rules before they may do more than read. */
export function useIsPending(guildId: string): boolean {
  return useRealtime((it) => it.viewAs?.guildId !== guildId && isPending(it, guildId));
}
