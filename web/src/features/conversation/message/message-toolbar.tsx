import { useLingui } from '@lingui/react/macro';
import { Ellipsis, Pencil, Reply, Trash2 } from 'lucide-react';
import type { Message } from '../../../store/types';
import { IconButton } from '../../../ui/icon-button';
import { Menu } from '../../../ui/menu';
import { replyTo } from '../composer/drafts';
import { startEditing } from '../conversation-state';
import { useScope } from '../conversation-context';
import { askToDelete, mayDelete, messageActions } from './message-actions';
import { isMine, isWritten } from './message-kind';

interface MessageToolbarProps {
  readonly message: Message;
  /** The menu is open: the toolbar stays although the pointer left. */
  readonly onMenu: (open: boolean) => void;
}

/** The most wanted actions over the upper edge of the message that the pointer is on. */
export function MessageToolbar({ message, onMenu }: MessageToolbarProps) {
  const scope = useScope();
  const { t } = useLingui();
  const look = 'h-7 w-[30px] rounded-small touch:size-7';
  return (
    <div
      role="toolbar"
      aria-label={t`Message actions`}
      className="absolute -top-4 right-5 z-2 flex rounded-row bg-overlay p-0.5 shadow-pop"
    >
      {scope.maySend && (
        <IconButton
          icon={Reply}
          iconSize={16}
          side="top"
          label={t`Reply`}
          shortcut="R"
          className={look}
          onClick={() => replyTo(scope.channelId, message)}
        />
      )}
      {scope.maySend && isMine(message) && isWritten(message) && (
        <IconButton
          icon={Pencil}
          iconSize={16}
          side="top"
          label={t`Edit`}
          shortcut="E"
          className={look}
          onClick={() => startEditing(message.id)}
        />
      )}
      {mayDelete(message, scope) && (
        <IconButton
          icon={Trash2}
          iconSize={16}
          side="top"
          label={t`Delete`}
          shortcut="Del"
          className={look}
          onClick={(event) => askToDelete(message, event.shiftKey)}
        />
      )}
      <Menu groups={messageActions(message, scope)} onOpenChange={onMenu}>
        <IconButton icon={Ellipsis} iconSize={16} side="top" label={t`More`} className={look} />
      </Menu>
    </div>
  );
}
