import { loadEmoji } from '../../../lib/emoji/emoji-data';
import { mayHoldShortcodes, withEmoji } from '../../../lib/emoji/shortcodes';
import { splitEmoji } from '../../../lib/markdown/emoji-text';
import { sendMessage } from '../../../store/outbox';
import { loadLatest } from '../../../store/history';
import { useRealtime } from '../../../store/realtime';
import { usedEmoji, useHabits } from '../emoji/habits';
import { changeDraft, emptyDraft, type ChannelDraft } from './drafts';
import { measureDraft } from './length';
import { typingEnded } from './typing-signal';

/** A text with `:names:` as emoji; as typed when their data cannot be had. */
export async function emojified(content: string): Promise<string> {
  if (!mayHoldShortcodes(content)) return content;
  try {
    return withEmoji(content, await loadEmoji(), useHabits.getState().tone);
  } catch {
    return content;
  }
}

/** Sends what a draft holds and empties it; whether there was something that could be sent. */
export function sendDraft(channelId: string, draft: ChannelDraft): boolean {
  const { content, over } = measureDraft(draft.text, draft.tokens);
  if (content === '' || over) return false;
  changeDraft(channelId, emptyDraft);
  typingEnded(channelId);
  if (useRealtime.getState().messages[channelId]?.hasAfter) {
    // The conversation shows the past: what is written now stands in the present.
    loadLatest(channelId).catch(() => undefined);
  }
  const replyTo = draft.replyTo?.id ?? null;
  const send = (text: string) =>
    void sendMessage(channelId, { content: text, replyTo, repliedUser: draft.notify });
  if (mayHoldShortcodes(content)) void emojified(content).then(send);
  else send(content);
  const found = splitEmoji(content).flatMap((it) => (it.type === 'emoji' ? [it.text] : []));
  usedEmoji(...new Set(found));
  return true;
}
