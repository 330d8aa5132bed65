import type { APIMessage, APIMessageReference } from 'discord-api-types/v10';
import { http } from './http';

/** Which part of a channel's history; without any, the newest. */
export interface HistoryQuery {
  readonly before?: string;
  readonly after?: string;
  readonly around?: string;
  /** 1 to 100. */
  readonly limit: number;
}

export interface NewMessage {
  readonly content: string;
  /** The same for every try, so that the server stores the message once. */
  readonly nonce: string;
  readonly message_reference?: Pick<APIMessageReference, 'message_id' | 'channel_id'>;
  readonly allowed_mentions?: {
    readonly parse?: readonly ('users' | 'roles' | 'everyone')[];
    readonly replied_user?: boolean;
  };
}

/** A page of messages, newest first. */
export function getMessages(channelId: string, query: HistoryQuery, signal?: AbortSignal) {
  return http.get<APIMessage[]>(`/channels/${channelId}/messages`, {
    query: { ...query },
    ...(signal ? { signal } : {}),
  });
}

/** Sends a message; a repetition with the same nonce gives the message that is there already. */
export function createMessage(channelId: string, message: NewMessage) {
  const body = { ...message, enforce_nonce: true };
  return http.post<APIMessage>(`/channels/${channelId}/messages`, body, { idempotent: true });
}

export function editMessage(channelId: string, messageId: string, content: string) {
  return http.patch<APIMessage>(`/channels/${channelId}/messages/${messageId}`, { content });
}

export function deleteMessage(channelId: string, messageId: string, reason = '') {
  return http.delete<undefined>(
    `/channels/${channelId}/messages/${messageId}`,
    undefined,
    reason.trim() ? { reason: reason.trim() } : {},
  );
}

/** Deletes 2 to 100 messages together, none older than 14 days. */
export function bulkDelete(channelId: string, messageIds: readonly string[], reason: string) {
  return http.post<undefined>(
    `/channels/${channelId}/messages/bulk-delete`,
    { messages: messageIds },
    { idempotent: true, ...(reason.trim() ? { reason: reason.trim() } : {}) },
  );
}

/** Tells that a channel is read up to a message; `manual` moves the mark back as well. */
export function acknowledge(
  channelId: string,
  messageId: string,
  manual?: { readonly mentionCount: number },
) {
  const body = manual
    ? { token: null, manual: true, mention_count: manual.mentionCount }
    : { token: null };
  return http.post<undefined>(`/channels/${channelId}/messages/${messageId}/ack`, body, {
    idempotent: true,
  });
}

/** Tells that this person types; holds ten seconds. */
export function startTyping(channelId: string) {
  return http.post<undefined>(`/channels/${channelId}/typing`);
}
