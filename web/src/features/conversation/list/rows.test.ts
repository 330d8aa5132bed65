import { MessageType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { PendingMessage } from '../../../store/outbox';
import { testMessage, testUser } from '../../../store/testing-world';
import type { Message } from '../../../store/types';
import { buildRows } from './rows';

const me = testUser('9');

function message(id: string, time: string, over: Partial<Message> = {}): Message {
  const timestamp = new Date(`2026-01-01T${time}`).toISOString();
  return testMessage(id, { channel_id: 'c', timestamp, ...over });
}

const pendingMessage = (nonce: string): PendingMessage => ({
  nonce,
  channelId: 'c',
  content: 'mine',
  replyTo: null,
  repliedUser: true,
  createdAtMs: Date.parse('2026-01-01T12:00:30'),
  state: 'sending',
  refusal: null,
});

const rowsOf = (messages: Message[], unreadAfterId: string | null = null, hasBefore = false) =>
  buildRows({ messages, pending: [], me, unreadAfterId, hasBefore });
const firsts = (messages: Message[]) => rowsOf(messages).map((it) => it.first);

describe('groups', () => {
  it('hold one author for seven minutes', () => {
    expect(
      firsts([message('1', '12:00:00'), message('2', '12:06:59'), message('3', '12:14:00')]),
    ).toEqual([true, false, true]);
  });

  it('end with another author, a reply and a system message', () => {
    const reply = { type: MessageType.Reply };
    expect(
      firsts([
        message('1', '12:00:00'),
        message('2', '12:00:01', { author: testUser('2') }),
        message('3', '12:00:02', { author: testUser('2'), ...reply }),
        message('4', '12:00:03', { author: testUser('2') }),
        message('5', '12:00:04', { author: testUser('2'), type: MessageType.UserJoin }),
        message('6', '12:00:05', { author: testUser('2') }),
      ]),
    ).toEqual([true, true, true, false, true, true]);
  });

  it('end at midnight, where the date stands', () => {
    const before = message('1', '23:59:59');
    const after = {
      ...message('2', '00:00:01'),
      timestamp: new Date('2026-01-02T00:00:01').toISOString(),
    };
    const rows = rowsOf([before, after]);
    expect(rows.map((it) => it.first)).toEqual([true, true]);
    expect(rows[1]?.newDayMs).toBe(new Date('2026-01-02T00:00').getTime());
  });
});

describe('the unread separator', () => {
  const list = [message('1', '12:00:00'), message('2', '12:00:01'), message('3', '12:00:02')];

  it('stands above the first message after the read one and begins a group', () => {
    const rows = rowsOf(list, '1');
    expect(rows.map((it) => it.unreadAbove)).toEqual([false, true, false]);
    expect(rows[1]?.first).toBe(true);
  });

  it('is not there when all is read, nor where its place is not loaded', () => {
    expect(rowsOf(list, '3').some((it) => it.unreadAbove)).toBe(false);
    expect(rowsOf(list, '0').map((it) => it.unreadAbove)).toEqual([true, false, false]);
    expect(rowsOf(list, '0', true).some((it) => it.unreadAbove)).toBe(false);
    expect(rowsOf(list).some((it) => it.unreadAbove)).toBe(false);
  });
});

describe('messages on their way', () => {
  it('come last and keep their key when they arrive', () => {
    const sending = buildRows({
      messages: [message('1', '12:00:00')],
      pending: [pendingMessage('77')],
      me,
      unreadAfterId: null,
      hasBefore: false,
    });
    expect(sending.map((it) => it.key)).toEqual(['1', 'sent-77']);
    expect(sending[1]?.message.author).toBe(me);
    const arrived = message('2', '12:00:31', { author: me, nonce: '77' });
    const sent = buildRows({
      messages: [message('1', '12:00:00'), arrived],
      pending: [],
      me,
      unreadAfterId: null,
      hasBefore: false,
    });
    expect(sent.map((it) => it.key)).toEqual(['1', 'sent-77']);
  });

  it('are not shown twice between the gateway’s word and the answer', () => {
    const rows = buildRows({
      messages: [message('2', '12:00:31', { author: me, nonce: '77' })],
      pending: [pendingMessage('77')],
      me,
      unreadAfterId: null,
      hasBefore: false,
    });
    expect(rows.length).toBe(1);
    expect(rows[0]?.pending).toBeNull();
  });
});
