import { MessageReferenceType, MessageType } from 'discord-api-types/v10';
import type { PendingMessage } from '../../../store/outbox';
import type { Message, User } from '../../../store/types';
import { compareIds } from '../../../lib/snowflake';

/** One message as the log shows it, with what stands above it. */
export interface Row {
  /** Stays the same while a message goes from sending to sent. */
  readonly key: string;
  readonly message: Message;
  /** Set while the server has not confirmed it. */
  readonly pending: PendingMessage | null;
  /** It begins a group: with avatar, name and time. */
  readonly first: boolean;
  /** Midnight of its day where a new day begins above it, in milliseconds; null elsewhere. */
  readonly newDayMs: number | null;
  /** The unread separator stands above it. */
  readonly unreadAbove: boolean;
  /** It begins what blocked people wrote one after the other: those messages, shown or not. */
  readonly fold?: { readonly ids: readonly string[]; readonly shown: boolean };
}

const groupForMs = 7 * 60_000;
const groupable = new Set<MessageType>([MessageType.Default, MessageType.Reply]);

function dayOf(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0);
}

/** Whether a message goes on with what its author just said. */
function continues(message: Message, before: Message): boolean {
  return (
    message.type === MessageType.Default &&
    groupable.has(before.type) &&
    message.author.id === before.author.id &&
    message.author.username === before.author.username &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < groupForMs
  );
}

const shown = new WeakMap<PendingMessage, Message>();

/** A message on its way in the shape of one that arrived. */
function toMessage(pending: PendingMessage, author: User): Message {
  const known = shown.get(pending);
  if (known?.author === author) return known;
  const message: Message = {
    id: pending.nonce,
    channel_id: pending.channelId,
    author,
    content: pending.content,
    timestamp: new Date(pending.createdAtMs).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: pending.replyTo ? MessageType.Reply : MessageType.Default,
    ...(pending.replyTo
      ? {
          message_reference: {
            type: MessageReferenceType.Default,
            message_id: pending.replyTo,
            channel_id: '',
          },
        }
      : {}),
  };
  shown.set(pending, message);
  return message;
}

interface Source {
  readonly messages: readonly Message[];
  readonly pending: readonly PendingMessage[];
  readonly me: User | undefined;
  /** The newest message that was read when the separator was set; null for none. */
  readonly unreadAfterId: string | null;
  /** Older messages exist above: should all of these be unread, the separator is among those. */
  readonly hasBefore: boolean;
}

/** The log from its messages, oldest first; those on their way come last. */
export function buildRows(source: Source): Row[] {
  const { messages, pending, me, unreadAfterId, hasBefore } = source;
  const arrived = new Set(messages.map((it) => String(it.nonce ?? '')));
  const waiting = me ? pending.filter((it) => !arrived.has(it.nonce)) : [];
  const all: [Message, PendingMessage | null][] = [
    ...messages.map((it): [Message, null] => [it, null]),
    ...waiting.map((it): [Message, PendingMessage] => [toMessage(it, me as User), it]),
  ];
  const rows: Row[] = [];
  let before: Message | null = null;
  let separated = unreadAfterId === null;
  const isUnread = (it: Message) => compareIds(it.id, unreadAfterId ?? '0') > 0;
  if (hasBefore && messages[0] && isUnread(messages[0])) separated = true;
  for (const [message, sending] of all) {
    const day = dayOf(Date.parse(message.timestamp));
    const newDay = !before || dayOf(Date.parse(before.timestamp)) !== day;
    const unreadAbove = !separated && !sending && isUnread(message);
    separated ||= unreadAbove;
    const own = message.author.id === me?.id && message.nonce !== undefined;
    rows.push({
      key: own ? `sent-${message.nonce ?? ''}` : sending ? `sent-${sending.nonce}` : message.id,
      message,
      pending: sending,
      first: newDay || unreadAbove || !before || !continues(message, before),
      newDayMs: newDay ? day : null,
      unreadAbove,
    });
    before = message;
  }
  return rows;
}
