import { create } from 'zustand';
import type { Message } from '../../store/types';

interface ConversationState {
  /** The own message that is being edited in place. */
  readonly editingId: string | null;
  /** A message that somebody is asked about before it is deleted. */
  readonly deleting: Message | null;
  /** The message whose actions are in the sheet of the phone. */
  readonly sheet: Message | null;
  /** The messages that are chosen to be deleted together; null while none are being chosen. */
  readonly picked: ReadonlySet<string> | null;
  /** Messages of people whom one has blocked, and wants to read all the same. */
  readonly unfolded: ReadonlySet<string>;
}

/** What goes on in the open conversation; one at a time is open. */
export const useConversation = create<ConversationState>()(() => ({
  editingId: null,
  deleting: null,
  sheet: null,
  picked: null,
  unfolded: new Set<string>(),
}));

/** Shows or folds away what blocked people wrote. */
export function unfold(messageIds: readonly string[], shown: boolean): void {
  useConversation.setState(({ unfolded }) => {
    const next = new Set(unfolded);
    for (const id of messageIds) {
      if (shown) next.add(id);
      else next.delete(id);
    }
    return { unfolded: next };
  });
}

/** Brings the cursor back to where one writes. */
export function focusComposer(): void {
  document.querySelector<HTMLTextAreaElement>('[data-composer] textarea')?.focus();
}

export function startEditing(messageId: string): void {
  useConversation.setState({ editingId: messageId });
}

export function stopEditing(): void {
  useConversation.setState({ editingId: null });
  focusComposer();
}
