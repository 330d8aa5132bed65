import { create } from 'zustand';
import type { SkinTone } from '../../../lib/emoji/emoji-index';
import { afterUse, readHabits, type EmojiHabits } from '../../../lib/emoji/recents';

const storageKey = 'guildhall.emoji';

function read(): EmojiHabits {
  try {
    return readHabits(localStorage.getItem(storageKey));
  } catch {
    return readHabits(null);
  }
}

/** Which emoji this person likes, and in which skin tone; kept in this browser. */
export const useHabits = create<EmojiHabits>()(read);

function keep(habits: EmojiHabits): void {
  useHabits.setState(habits);
  try {
    localStorage.setItem(storageKey, JSON.stringify(habits));
  } catch {
    // Without storage the habits last until the page is closed.
  }
}

export function usedEmoji(...unicode: readonly string[]): void {
  if (unicode.length > 0) keep(afterUse(useHabits.getState(), unicode, Date.now()));
}

export function chooseTone(tone: SkinTone): void {
  keep({ ...useHabits.getState(), tone });
}
