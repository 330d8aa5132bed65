import { Trans, useLingui } from '@lingui/react/macro';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { ApiError } from '../../../api/errors';
import { editMessage } from '../../../api/messages';
import { receive } from '../../../store/realtime';
import type { Message } from '../../../store/types';
import { cx } from '../../../ui/cx';
import { stopEditing } from '../conversation-state';
import { useScope } from '../conversation-context';
import { askToDelete } from '../message/message-actions';
import { useTouch } from '../use-touch';
import { toDraft } from './draft-text';
import { measureDraft } from './length';
import { MessageField } from './message-field';
import { namesFor } from './names';
import { emojified } from './send';

function draftOf({ content, mentions }: Message, guildId: string | undefined) {
  return toDraft(content, namesFor(guildId, mentions));
}

type Saving = 'no' | 'busy' | { readonly failed: string };

/** Saves an edit. What came back is shown at once; the gateway tells it again. */
function useSave(message: Message, content: string) {
  const { t } = useLingui();
  const [saving, setSaving] = useState<Saving>('no');
  const save = async () => {
    setSaving('busy');
    try {
      const edited = await editMessage(message.channel_id, message.id, await emojified(content));
      receive({ t: 'MESSAGE_UPDATE', d: edited });
      stopEditing();
    } catch (error) {
      setSaving({
        failed:
          error instanceof ApiError ? (error.customMessage ?? error.message) : t`No connection`,
      });
    }
  };
  return [saving, save] as const;
}

/** A field that opens at the foot of the log is seen whole, with the words beneath it. */
function useInSight() {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return box;
}

/** A message’s words in a field in its place: Enter saves, Esc leaves them as they were. */
export function EditBox({ message }: { readonly message: Message }) {
  const { channelId, guildId } = useScope();
  const { t } = useLingui();
  const touch = useTouch();
  const box = useInSight();
  const [draft, setDraft] = useState(() => draftOf(message, guildId));
  const length = measureDraft(draft.text, draft.tokens);
  const [saving, save] = useSave(message, length.content);
  const submit = () => {
    if (saving === 'busy' || length.over) return;
    if (length.content === '') {
      stopEditing();
      askToDelete(message, false);
    } else if (length.content === message.content) stopEditing();
    else void save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') stopEditing();
    else if (event.key === 'Enter' && !event.shiftKey && !touch) {
      event.preventDefault();
      submit();
    }
  };
  return (
    <div ref={box} className="relative mt-1 scroll-my-3">
      <div
        className={cx(
          'flex rounded-row bg-raised px-2 py-1 shadow-edge focus-within:shadow-[inset_0_0_0_1.5px_var(--accent-fill)]',
          length.over && 'shadow-[inset_0_0_0_1.5px_var(--danger)]!',
        )}
      >
        <MessageField
          focused
          channelId={channelId}
          text={draft.text}
          tokens={draft.tokens}
          label={t`Edit message`}
          overFrom={length.overFrom}
          invalid={length.over}
          onChange={(text, tokens) => setDraft({ text, tokens })}
          onKeyDown={onKeyDown}
        />
        {length.counted && (
          <span
            className={cx(
              'self-end px-1.5 text-meta leading-8 tabular-nums',
              length.over ? 'font-semibold text-danger' : 'text-text-3',
            )}
          >
            {length.left}
          </span>
        )}
      </div>
      <EditFoot saving={saving} onSave={submit} touch={touch} />
    </div>
  );
}

interface EditFootProps {
  readonly saving: Saving;
  readonly onSave: () => void;
  readonly touch: boolean;
}

function EditFoot({ saving, onSave, touch }: EditFootProps) {
  const link = 'font-semibold text-accent hover:underline touch:min-h-11 touch:px-2 touch:text-ui';
  const cancel = (
    <button type="button" className={link} onClick={stopEditing}>
      {touch ? <Trans>Cancel</Trans> : <Trans>cancel</Trans>}
    </button>
  );
  const keep = (
    <button type="button" className={link} onClick={onSave} aria-busy={saving === 'busy'}>
      {touch ? <Trans>Save</Trans> : <Trans>save</Trans>}
    </button>
  );
  return (
    <p className="flex flex-wrap items-center gap-1.5 py-1 text-meta text-text-3">
      {touch ? (
        <>
          {cancel} {keep}
        </>
      ) : (
        <Trans>
          Esc to {cancel} · Enter to {keep}
        </Trans>
      )}
      {typeof saving === 'object' && (
        <span role="alert" className="text-danger">
          <Trans>Not saved: {saving.failed}</Trans>
        </span>
      )}
    </p>
  );
}
