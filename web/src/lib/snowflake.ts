/** Discord's epoch: the first second of 2015, in milliseconds. */
const epochMs = 1_420_070_400_000n;

/** Orders two ids by time: negative when `a` is older. Ids are decimal strings of 64-bit numbers. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** When an id was made, in milliseconds since 1970. */
export function idTimeMs(id: string): number {
  return Number((BigInt(id) >> 22n) + epochMs);
}

/** The smallest id that could have been made at a moment: what to compare ids with a time by. */
export function idAtMs(timeMs: number): string {
  return (((BigInt(Math.trunc(timeMs)) - epochMs) & ((1n << 42n) - 1n)) << 22n).toString();
}

/** A nonce in the form of an id: unique among the messages that this browser ever sends. */
export function makeNonce(nowMs: number, random: () => number = Math.random): string {
  return (BigInt(idAtMs(nowMs)) | BigInt(Math.floor(random() * 0x3f_ffff))).toString();
}
