import type { SkinTone } from './emoji-index';

/** How often and how lately an emoji was used. */
interface EmojiUse {
  readonly unicode: string;
  /** Halves with each week, so that old habits fade. */
  readonly weight: number;
  readonly atMs: number;
}

export interface EmojiHabits {
  readonly tone: SkinTone;
  readonly uses: readonly EmojiUse[];
}

export const noHabits: EmojiHabits = { tone: 0, uses: [] };

const halfLifeMs = 7 * 24 * 3_600_000;
const usesMax = 60;

function weightNow(use: EmojiUse, nowMs: number): number {
  return use.weight * 2 ** (-(nowMs - use.atMs) / halfLifeMs);
}

/** The habits after some emoji were used once more. */
export function afterUse(habits: EmojiHabits, used: readonly string[], nowMs: number): EmojiHabits {
  const weights = new Map(habits.uses.map((it) => [it.unicode, weightNow(it, nowMs)]));
  for (const unicode of used) weights.set(unicode, (weights.get(unicode) ?? 0) + 1);
  const uses = [...weights]
    .map(([unicode, weight]) => ({ unicode, weight, atMs: nowMs }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, usesMax);
  return { ...habits, uses };
}

/** The emoji one reaches for, most first. */
export function recentEmoji(habits: EmojiHabits, limit: number): string[] {
  return habits.uses.slice(0, limit).map((it) => it.unicode);
}

function isUse(it: unknown): it is EmojiUse {
  const use = it as Partial<EmojiUse> | null;
  return (
    typeof use?.unicode === 'string' &&
    use.unicode.length < 64 &&
    typeof use.weight === 'number' &&
    typeof use.atMs === 'number'
  );
}

/** Habits as they were kept; whatever is not in order is left out. */
export function readHabits(kept: string | null): EmojiHabits {
  try {
    const read = JSON.parse(kept ?? 'null') as Partial<EmojiHabits> | null;
    const tone = [1, 2, 3, 4, 5].includes(read?.tone ?? 0) ? (read?.tone ?? 0) : 0;
    const uses = Array.isArray(read?.uses) ? read.uses.filter(isUse).slice(0, usesMax) : [];
    return { tone, uses };
  } catch {
    return noHabits;
  }
}
