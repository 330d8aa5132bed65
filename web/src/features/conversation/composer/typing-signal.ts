import { startTyping } from '../../../api/messages';

const everyMs = 8_000;

/** Whether it is time to tell again that this person types. */
export function mayTell(text: string, lastMs: number | null, nowMs: number): boolean {
  return text.trim() !== '' && (lastMs === null || nowMs - lastMs >= everyMs);
}

const told = new Map<string, number>();

/** Tells a channel that this person types; the server forgets it after ten seconds. */
export function tellTyping(channelId: string, text: string): void {
  if (!mayTell(text, told.get(channelId) ?? null, Date.now())) return;
  told.set(channelId, Date.now());
  // Nobody misses a signal that is lost.
  startTyping(channelId).catch(() => undefined);
}

/** The message is sent: the next one is told of anew. */
export function typingEnded(channelId: string): void {
  told.delete(channelId);
}
