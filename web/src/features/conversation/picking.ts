import { isTooOld, purgeMax } from '../../store/purge';
import { useConversation } from './conversation-state';

/** Begins to choose messages, with one of them; one that is too old is not chosen itself. */
export function startPicking(messageId: string): void {
  const picked = isTooOld(messageId, Date.now()) ? [] : [messageId];
  useConversation.setState({ picked: new Set(picked), editingId: null });
}

export function stopPicking(): void {
  useConversation.setState({ picked: null });
}

/** Chooses a message or lets it go; a hundred are as many as can be deleted together. */
export function togglePicked(messageId: string): void {
  useConversation.setState(({ picked }) => {
    const next = new Set(picked);
    if (!next.delete(messageId) && next.size < purgeMax) next.add(messageId);
    return { picked: next };
  });
}
