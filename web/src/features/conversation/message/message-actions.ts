import { t } from '@lingui/core/macro';
import {
  CircleDot,
  Copy,
  Eraser,
  Flag,
  Hash,
  Link,
  ListChecks,
  Pencil,
  Reply,
  Trash2,
  UserRound,
} from 'lucide-react';
import { ApiError } from '../../../api/errors';
import { deleteMessage } from '../../../api/messages';
import { messageLink } from '../../../lib/inner-places';
import { openDialog } from '../../../store/dialogs';
import { receive } from '../../../store/realtime';
import type { Message } from '../../../store/types';
import type { MenuGroups } from '../../../ui/menu';
import { toast } from '../../../ui/toast';
import type { ConversationScope } from '../conversation-context';
import { startEditing, useConversation } from '../conversation-state';
import { replyTo } from '../composer/drafts';
import { startPicking } from '../picking';
import { isMine, isWritten } from './message-kind';
import { openProfile } from './open-profile';

/** Puts a text into the clipboard and says so: nothing else shows it. */
function copy(text: string, done: string): void {
  navigator.clipboard.writeText(text).then(
    () => toast({ text: done, icon: Copy }),
    () => toast({ text: t`The browser did not let it be copied`, tone: 'bad' }),
  );
}

export function mayDelete(message: Message, scope: ConversationScope): boolean {
  return isMine(message) || scope.mayManage;
}

/** Deletes a message; asked first, unless Shift says that one is sure. */
export function askToDelete(message: Message, sure: boolean): void {
  if (sure) void deleteNow(message);
  else useConversation.setState({ deleting: message });
}

/** Deletes a message here when the server did; one that is gone already is as good. */
export async function deleteNow(message: Message): Promise<void> {
  try {
    await deleteMessage(message.channel_id, message.id);
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 404)) {
      toast({ text: t`The message could not be deleted`, tone: 'bad' });
      return;
    }
  }
  const { id, channel_id } = message;
  receive({ t: 'MESSAGE_DELETE', d: { id, channel_id } });
}

/** The message before this one in the log: what was read when everything from here on was not. */
function idBefore(message: Message): string {
  return (BigInt(message.id) - 1n).toString();
}

/** What those who may delete what others wrote can do with several at once. */
function purgeActions(message: Message, { guildId, channelId, mayManage }: ConversationScope) {
  if (!mayManage || guildId === undefined) return [];
  return [
    {
      label: t`Choose several`,
      icon: ListChecks,
      onSelect: () => startPicking(message.id),
    },
    {
      label: t`Delete several of theirs`,
      icon: Eraser,
      danger: true,
      onSelect: () => openDialog({ kind: 'purge', channelId, userId: message.author.id }),
    },
  ];
}

/** What can be done with a message, as the menu and the sheet show it. */
export function messageActions(message: Message, scope: ConversationScope): MenuGroups {
  const written = isWritten(message);
  const { channelId, guildId } = scope;
  return [
    [
      scope.maySend && {
        label: t`Reply`,
        icon: Reply,
        shortcut: 'R',
        onSelect: () => replyTo(channelId, message),
      },
      written &&
        isMine(message) &&
        scope.maySend && {
          label: t`Edit`,
          icon: Pencil,
          shortcut: 'E',
          onSelect: () => startEditing(message.id),
        },
      written && {
        label: t`Copy text`,
        icon: Copy,
        onSelect: () => copy(message.content, t`Text copied`),
      },
      {
        label: t`Copy link`,
        icon: Link,
        shortcut: 'C',
        onSelect: () => copyLink(message, scope),
      },
      {
        label: t`Copy message id`,
        icon: Hash,
        onSelect: () => copy(message.id, t`Message id copied`),
      },
      {
        label: t`Mark unread`,
        icon: CircleDot,
        shortcut: 'U',
        onSelect: () => scope.unreadFrom(idBefore(message)),
      },
    ],
    aboutAuthor(message, guildId),
    [
      ...purgeActions(message, scope),
      mayDelete(message, { ...scope, guildId }) && {
        label: t`Delete`,
        icon: Trash2,
        shortcut: 'Del',
        danger: true,
        onSelect: () => askToDelete(message, false),
      },
    ],
  ];
}

/** Who wrote it, and telling moderators of it. */
function aboutAuthor(message: Message, guildId: string | undefined): MenuGroups[number] {
  if (guildId === undefined) return [];
  return [
    {
      label: t`About the author`,
      icon: UserRound,
      shortcut: 'P',
      onSelect: () => openAuthor(message, guildId),
    },
    isWritten(message) &&
      !isMine(message) && {
        label: t`Report`,
        icon: Flag,
        onSelect: () => report(message, guildId),
      },
  ];
}

/** The author's card, beside the row of the message. */
function openAuthor(message: Message, guildId: string): void {
  const row = document.querySelector(`article[data-message="${message.id}"]`);
  const beside = row?.querySelector('[data-author], time') ?? row;
  if (beside) openProfile(guildId, message.author.id, beside);
}

function report(message: Message, guildId: string): void {
  const { id, channel_id: channelId, content, author } = message;
  openDialog({
    kind: 'report',
    guildId,
    userId: author.id,
    message: { id, channelId, content },
  });
}

function copyLink(message: Message, { guildId, channelId }: ConversationScope): void {
  copy(messageLink(location.origin, guildId, channelId, message.id), t`Link copied`);
}

/** What a key does to the message that has the focus; whether it did something. */
export function actByKey(
  event: KeyboardEvent,
  message: Message,
  scope: ConversationScope,
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key === 'r' && scope.maySend) replyTo(scope.channelId, message);
  else if (key === 'e' && isMine(message) && isWritten(message)) startEditing(message.id);
  else if (key === 'c') copyLink(message, scope);
  else if (key === 'p' && scope.guildId) openAuthor(message, scope.guildId);
  else if (key === 'u') scope.unreadFrom(idBefore(message));
  else if ((key === 'delete' || key === 'backspace') && mayDelete(message, scope)) {
    askToDelete(message, event.shiftKey);
  } else return false;
  return true;
}
