import { discardMessage, type PendingMessage } from '../../../store/outbox';
import { useRealtime } from '../../../store/realtime';
import { focusComposer } from '../conversation-state';
import { toDraft } from './draft-text';
import { changeDraft, emptyDraft, useDrafts } from './drafts';
import { namesFor } from './names';

/** Brings a message that was not taken back to where one writes, before what stands there. */
export function takeBack({
  channelId,
  nonce,
  content,
  replyTo,
  repliedUser,
}: PendingMessage): void {
  const { channels, messages } = useRealtime.getState();
  const guildId = channels[channelId]?.guild_id;
  const { text, tokens } = toDraft(content, namesFor(guildId, []));
  const now = useDrafts.getState().drafts[channelId] ?? emptyDraft;
  const answered = messages[channelId]?.messages.find((it) => it.id === replyTo);
  changeDraft(channelId, {
    text: [text, now.text].filter(Boolean).join('\n'),
    tokens: { ...tokens, ...now.tokens },
    ...(answered && !now.replyTo && { replyTo: answered, notify: repliedUser }),
  });
  discardMessage(channelId, nonce);
  focusComposer();
}
