import { MessageType } from 'discord-api-types/v10';
import { useRealtime } from '../../../store/realtime';
import type { Message } from '../../../store/types';

/** Whether a message was written by somebody, rather than told by the guild. */
export function isWritten(message: Message): boolean {
  return message.type === MessageType.Default || message.type === MessageType.Reply;
}

export function isMine(message: Message): boolean {
  return message.author.id === useRealtime.getState().meId;
}
