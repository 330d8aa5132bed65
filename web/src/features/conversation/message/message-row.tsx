import { MessageType } from 'discord-api-types/v10';
import { memo, useState } from 'react';
import { isMentioned } from '../../../store/reducers/mine';
import { useRealtime } from '../../../store/realtime';
import type { Message } from '../../../store/types';
import { cx } from '../../../ui/cx';
import { useConversation } from '../conversation-state';
import type { Row } from '../list/rows';
import { AlertMessage } from './alert-message';
import { FoldLine } from './fold-line';
import { isWritten } from './message-kind';
import { MessageBody } from './message-body';
import { PickBox } from './pick-box';
import { MessageToolbar } from './message-toolbar';
import { DaySeparator, UnreadSeparator } from './separators';
import { SystemMessage } from './system-message';

interface MessageRowProps {
  readonly row: Row;
  /** Tab leads to it; the arrow keys to the others. */
  readonly tabbable: boolean;
  /** Lit up: one jumped here. */
  readonly flash: boolean;
  /** A finger is the pointer: actions are in the sheet instead. */
  readonly touch: boolean;
}

function useMentioned({ message, pending }: Row): boolean {
  return useRealtime((it) => {
    const direct = it.channels[message.channel_id]?.guild_id === undefined;
    return !pending && !direct && isMentioned(message, it);
  });
}

/** What was not written but told: by AutoMod, or by the guild. */
function Told({ message }: { readonly message: Message }) {
  return message.type === MessageType.AutoModerationAction ? (
    <AlertMessage message={message} />
  ) : (
    <SystemMessage message={message} />
  );
}

function Article({ row, tabbable, flash, touch }: MessageRowProps) {
  const { message, pending, first } = row;
  const mentioned = useMentioned(row);
  const editing = useConversation((it) => it.editingId === message.id);
  const [hot, setHot] = useState(false);
  const [menu, setMenu] = useState(false);
  const [focused, setFocused] = useState(false);
  const written = isWritten(message);
  const picking = useConversation((it) => it.picked !== null);
  const toolbar = (hot || menu || focused) && !pending && !editing && !touch && !picking;
  return (
    <article
      // Arrow keys walk from message to message, letters act on the one in focus.
      // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
      tabIndex={tabbable ? 0 : -1}
      data-message={message.id}
      onPointerEnter={() => setHot(true)}
      onPointerLeave={() => setHot(false)}
      onFocus={(event) => setFocused(event.currentTarget.matches(':focus-visible'))}
      onBlur={() => setFocused(false)}
      className={cx(
        'group/row relative focus-inset',
        first && (mentioned ? 'mt-2.5' : 'mt-[15px]'),
        first && 'compact:mt-1',
        mentioned &&
          "bg-mention-soft before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-mention-fill before:content-['']",
        mentioned && first && 'py-2',
        !mentioned && (hot || menu || editing) && !touch && 'bg-hover',
        flash && 'animate-flash',
      )}
    >
      {written ? <MessageBody row={row} /> : <Told message={message} />}
      {toolbar && <MessageToolbar message={message} onMenu={setMenu} />}
      {picking && !pending && <PickBox message={message} />}
    </article>
  );
}

/** One row of the log, with the separators that stand above it. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { row } = props;
  return (
    <div data-row={row.key}>
      {row.newDayMs !== null && <DaySeparator ms={row.newDayMs} />}
      {row.unreadAbove && <UnreadSeparator sinceMs={Date.parse(row.message.timestamp)} />}
      {row.fold && <FoldLine fold={row.fold} />}
      {row.fold?.shown !== false && <Article {...props} />}
    </div>
  );
});
