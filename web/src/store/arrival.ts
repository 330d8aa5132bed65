import type { Guild } from './types';

/** What a guild has that shows newcomers where to begin. */
export const welcomeFeature = 'WELCOME_SCREEN_ENABLED';

const storageKey = 'guildhall.welcomed';
/** Who came longer ago has found their way. */
const newForMs = 3_600_000;
const keptMax = 50;

function greeted(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter((it) => typeof it === 'string') : [];
  } catch {
    return [];
  }
}

/** Whether a guild still has to greet somebody who has just come into it, in this browser. */
export function isToBeGreeted(guild: Guild, meId: string, nowMs: number): boolean {
  if (guild.owner_id === meId || !guild.features?.includes(welcomeFeature)) return false;
  return nowMs - Date.parse(guild.joined_at) < newForMs && !greeted().includes(visit(guild, meId));
}

/** They were greeted: once is enough. */
export function markGreeted(guild: Guild, meId: string): void {
  try {
    const kept = [...greeted(), visit(guild, meId)].slice(-keptMax);
    localStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // Then the welcome is shown again after the next visit.
  }
}

/** A person's time in a guild: who comes back is greeted again. */
function visit(guild: Guild, meId: string): string {
  return `${guild.id}:${meId}:${guild.joined_at}`;
}
