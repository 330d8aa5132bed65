import { useLingui } from '@lingui/react/macro';
import { ArrowUp } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useChannel } from '../../../store/hooks';
import { useConversationName } from '../../../store/private-channels';
import { useRealtime } from '../../../store/realtime';
import { cx } from '../../../ui/cx';
import { isMine, isWritten } from '../message/message-kind';
import { startEditing, useConversation } from '../conversation-state';
import { useScope } from '../conversation-context';
import { EmojiButton } from '../emoji/emoji-button';
import { useTouch } from '../use-touch';
import { cancelReply, changeDraft, useDraft, useDrafts, emptyDraft } from './drafts';
import { measureDraft, type Length } from './length';
import { useLock } from './lock';
import { MessageField, type MessageFieldHandle } from './message-field';
import { ReplyBar } from './reply-bar';
import { sendDraft } from './send';
import { useSlowMode } from './slow-mode';
import { TypingLine } from './typing-line';
import { tellTyping } from './typing-signal';

/** Opens one's last message for editing; whether there was one. */
function editLast(channelId: string): boolean {
  const messages = useRealtime.getState().messages[channelId]?.messages ?? [];
  const last = messages.findLast((it) => isMine(it) && isWritten(it));
  if (last) startEditing(last.id);
  return last !== undefined;
}

interface ComposerProps {
  /** Esc with nothing else to close: read everything. */
  readonly onEscape: () => void;
}

function useKeys(onEscape: () => void, send: () => void, touch: boolean) {
  const { channelId } = useScope();
  return (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { text, replyTo } = useDrafts.getState().drafts[channelId] ?? emptyDraft;
    if (event.key === 'Enter' && !event.shiftKey && !touch) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (replyTo) cancelReply(channelId);
      else onEscape();
    } else if (event.key === 'ArrowUp' && text === '' && editLast(channelId)) {
      event.preventDefault();
    }
  };
}

/** Typing anywhere on the page goes to the composer, unless something else takes text. */
function useTypeAnywhere(field: React.RefObject<MessageFieldHandle | null>): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      const taken = target?.closest(
        'input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu], [data-message], button, a, [role=button]',
      );
      if (taken || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.length === 1 && event.key !== ' ') field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field]);
}

function Count({ length }: { readonly length: Length }) {
  const { t } = useLingui();
  if (!length.counted) return null;
  return (
    <span
      role="status"
      aria-label={t`${length.left} characters left`}
      className={cx(
        'self-end px-1.5 text-meta leading-8 font-medium tabular-nums touch:leading-11',
        length.over ? 'font-semibold text-danger' : 'text-text-3',
      )}
    >
      {length.left}
    </span>
  );
}

interface SendProps {
  readonly disabled: boolean;
  readonly onSend: () => void;
}

function SendButton({ disabled, onSend }: SendProps) {
  const { t } = useLingui();
  return (
    <button
      type="button"
      aria-label={t`Send`}
      disabled={disabled}
      // The keyboard of a phone stays open when the field keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onSend}
      className="grid size-8 flex-none place-items-center rounded-row bg-accent-fill text-on-accent transition-colors hover:bg-accent-hover disabled:bg-active disabled:text-text-off touch:size-11 touch:rounded-full"
    >
      <ArrowUp size={18} strokeWidth={2.25} aria-hidden="true" />
    </button>
  );
}

/** Where one writes: a draft for this channel, completion, emoji, an answer, and its limits. */
function WritingComposer({ onEscape }: ComposerProps) {
  const { channelId, guildId } = useScope();
  const { t } = useLingui();
  const touch = useTouch();
  const field = useRef<MessageFieldHandle>(null);
  const draft = useDraft(channelId);
  const channel = useChannel(channelId);
  const { leftSeconds } = useSlowMode(channelId);
  const editing = useConversation((it) => it.editingId !== null);
  const length = measureDraft(draft.text, draft.tokens);
  const may = length.content !== '' && !length.over && leftSeconds === 0;
  const send = () => {
    if (may) sendDraft(channelId, draft);
  };
  const onKeyDown = useKeys(onEscape, send, touch);
  useTypeAnywhere(field);
  useEffect(() => {
    if (!touch) field.current?.focus();
  }, [touch, channelId]);
  const withWhom = useConversationName(guildId ? undefined : channelId);
  const name = guildId ? `#${channel?.name ?? ''}` : withWhom;
  return (
    <div
      data-composer=""
      className={cx(
        'relative rounded-tile bg-raised shadow-edge transition-shadow phone:rounded-sheet',
        !editing && 'focus-within:shadow-[inset_0_0_0_1.5px_var(--accent-fill)]',
        length.over && 'shadow-[inset_0_0_0_1.5px_var(--danger)]!',
      )}
    >
      {draft.replyTo && <ReplyBar message={draft.replyTo} notify={draft.notify} />}
      <div className="flex items-end gap-0.5 p-1.5 ps-2.5 touch:p-0.5 touch:ps-2.5">
        <MessageField
          ref={field}
          channelId={channelId}
          text={draft.text}
          tokens={draft.tokens}
          label={t`Message ${name}`}
          placeholder={t`Message ${name}`}
          overFrom={length.overFrom}
          invalid={length.over}
          onChange={(text, tokens) => {
            changeDraft(channelId, { text, tokens });
            tellTyping(channelId, text);
          }}
          onKeyDown={onKeyDown}
        />
        <Count length={length} />
        <EmojiButton onPick={(unicode) => field.current?.insert(unicode)} />
        {draft.text.trim() !== '' && <SendButton disabled={!may} onSend={send} />}
      </div>
    </div>
  );
}

/** The composer with its typing line, or why there is none. */
export function Composer({ onEscape }: ComposerProps) {
  const locked = useLock();
  return (
    <div className="relative flex-none px-4 phone:px-2 phone:pb-[env(safe-area-inset-bottom)]">
      {locked ?? <WritingComposer onEscape={onEscape} />}
      <TypingLine />
    </div>
  );
}
