import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What the types of AutoMod's rules are called. */
export const ruleKinds = {
  1: msg`Words`,
  3: msg`Spam`,
  4: msg`Word lists`,
  5: msg`Mentions`,
};

/** What the word lists are called that come with the server. */
export const wordLists: Readonly<Record<number, MessageDescriptor>> = {
  1: msg`Profanity`,
  2: msg`Sexual content`,
  3: msg`Slurs`,
};

/** The same in the language of `say`. */
export function inWords(
  words: Readonly<Record<number, MessageDescriptor>>,
  say: (word: MessageDescriptor) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, say(word)]));
}
