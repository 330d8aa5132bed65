const minuteMs = 60_000;

/** By level: how old an account and a membership are before their owner may write, in milliseconds. */
const waits: readonly (readonly [accountMs: number, membershipMs: number])[] = [
  [0, 0],
  [minuteMs, 0],
  [5 * minuteMs, 0],
  [5 * minuteMs, 10 * minuteMs],
  [5 * minuteMs, 10 * minuteMs],
];

/** From when on a verification level lets somebody write who has no role; in milliseconds. */
export function writesFromMs(level: number, accountSinceMs: number, memberSinceMs: number): number {
  const [accountMs, membershipMs] = waits[level] ?? [0, 0];
  return Math.max(accountSinceMs + accountMs, memberSinceMs + membershipMs);
}
