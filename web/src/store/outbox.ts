import { create } from 'zustand';
import { ApiError } from '../api/errors';
import { createMessage, type NewMessage } from '../api/messages';
import { makeNonce } from '../lib/snowflake';
import { receive, useRealtime } from './realtime';
import type { Message } from './types';

/** Why the server did not take a message. */
interface Refusal {
  readonly code: number;
  readonly message: string;
  /** What the rule that stopped it says to its author. */
  readonly customMessage: string | null;
}

/** A message that this browser has shown but the server has not confirmed. */
export interface PendingMessage {
  readonly nonce: string;
  readonly channelId: string;
  readonly content: string;
  /** The message it answers, if any. */
  readonly replyTo: string | null;
  readonly repliedUser: boolean;
  readonly createdAtMs: number;
  readonly state: 'sending' | 'failed';
  /** What the server said when it refused; null while sending and when it was not reached. */
  readonly refusal: Refusal | null;
}

export interface Draft {
  readonly content: string;
  readonly replyTo?: string | null;
  /** Whether the author of the message that is answered is to be notified. */
  readonly repliedUser?: boolean;
}

interface OutboxState {
  /** By channel, in the order of sending. */
  readonly pending: Readonly<Record<string, readonly PendingMessage[]>>;
}

export const useOutbox = create<OutboxState>()(() => ({ pending: {} }));

/** The last send of each channel: the next one waits for it, so that messages keep their order. */
const queues = new Map<string, Promise<void>>();

function change(
  channelId: string,
  by: (list: readonly PendingMessage[]) => readonly PendingMessage[],
): void {
  useOutbox.setState(({ pending }) => ({
    pending: { ...pending, [channelId]: by(pending[channelId] ?? []) },
  }));
}

function patch(message: PendingMessage, over: Partial<PendingMessage>): void {
  change(message.channelId, (list) =>
    list.map((it) => (it.nonce === message.nonce ? { ...it, ...over } : it)),
  );
}

function toBody(message: PendingMessage): NewMessage {
  return {
    content: message.content,
    nonce: message.nonce,
    ...(message.replyTo
      ? {
          message_reference: { message_id: message.replyTo, channel_id: message.channelId },
          allowed_mentions: {
            parse: ['users', 'roles', 'everyone'],
            replied_user: message.repliedUser,
          },
        }
      : {}),
  };
}

async function deliver(message: PendingMessage): Promise<void> {
  try {
    const sent: Message = await createMessage(message.channelId, toBody(message));
    receive({ t: 'MESSAGE_CREATE', d: { ...withGuild(sent), fromAnswer: true } });
    confirm(message.channelId, message.nonce);
  } catch (error) {
    // A gateway that stands before a server which is not there answers 502 in its stead.
    const refused = error instanceof ApiError && error.status < 500;
    const refusal = refused
      ? { code: error.code, message: error.message, customMessage: error.customMessage }
      : null;
    patch(message, { state: 'failed', refusal });
  }
}

/** REST leaves the guild out, the gateway tells it: mentions by role are judged by it. */
function withGuild(message: Message): Message {
  const guildId = useRealtime.getState().channels[message.channel_id]?.guild_id;
  return guildId ? { ...message, guild_id: guildId } : message;
}

function enqueue(message: PendingMessage): void {
  const before = queues.get(message.channelId) ?? Promise.resolve();
  const turn = before.then(() => deliver(message));
  queues.set(message.channelId, turn);
  void turn.then(() => {
    if (queues.get(message.channelId) === turn) queues.delete(message.channelId);
  });
}

/** Shows a message at once and sends it; when that fails it stays, marked, until tried again. */
export function sendMessage(channelId: string, draft: Draft): PendingMessage {
  const message: PendingMessage = {
    nonce: makeNonce(Date.now()),
    channelId,
    content: draft.content,
    replyTo: draft.replyTo ?? null,
    repliedUser: draft.repliedUser ?? true,
    createdAtMs: Date.now(),
    state: 'sending',
    refusal: null,
  };
  change(channelId, (list) => [...list, message]);
  enqueue(message);
  return message;
}

/** Tries a failed message again under its first nonce: should it have arrived, it is not doubled. */
export function retryMessage(channelId: string, nonce: string): void {
  const message = useOutbox.getState().pending[channelId]?.find((it) => it.nonce === nonce);
  if (message?.state !== 'failed') return;
  patch(message, { state: 'sending', refusal: null });
  enqueue(message);
}

/** Gives a message up that was not confirmed. */
export function discardMessage(channelId: string, nonce: string): void {
  change(channelId, (list) => list.filter((it) => it.nonce !== nonce));
}

/** The server has the message: told by its answer or, sooner, by the gateway. */
export function confirm(channelId: string, nonce: string | number | undefined): void {
  if (nonce === undefined || !useOutbox.getState().pending[channelId]?.length) return;
  discardMessage(channelId, String(nonce));
}
