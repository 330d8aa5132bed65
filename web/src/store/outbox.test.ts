import { beforeEach, describe, expect, it, vi } from 'vitest';
import { http } from '../api/http';
import { discardMessage, retryMessage, sendMessage, useOutbox } from './outbox';
import { forgetRealtime, receive, useRealtime } from './realtime';
import { applyLatest, unloadedWindow } from './message-window';
import { testMessage, TestingWorld } from './testing-world';

interface Asked {
  readonly body: { nonce: string; content: string; enforce_nonce: boolean };
  readonly answer: (status: number, body: unknown) => void;
  readonly lose: () => void;
}

let asked: Asked[] = [];
let channelId = '';

/** Waits until the server was asked so often. */
const requests = (count: number) =>
  vi.waitFor(() => expect(asked).toHaveLength(count), { interval: 2 });
const until = (check: () => void) => vi.waitFor(check, { interval: 2 });

const pending = () => useOutbox.getState().pending[channelId] ?? [];
const shown = () => useRealtime.getState().messages[channelId]?.messages.map((it) => it.content);

beforeEach(() => {
  asked = [];
  useOutbox.setState({ pending: {} });
  forgetRealtime();
  const world = new TestingWorld();
  world.addGuild();
  const guildId = [...world.guilds.keys()][0]!;
  world.addChannel(guildId);
  channelId = [...world.guilds.get(guildId)!.channels.keys()][0]!;
  receive(world.ready());
  useRealtime.setState({ messages: { [channelId]: applyLatest(unloadedWindow, [], 50) } });
  http.configure({
    sleep: () => Promise.resolve(),
    fetch: (_, init) =>
      new Promise((resolve, reject) => {
        asked.push({
          body: JSON.parse(init?.body as string) as Asked['body'],
          answer: (status, body) => resolve(new Response(JSON.stringify(body), { status })),
          lose: () => reject(new TypeError('lost')),
        });
      }),
  });
});

const sent = (id: string, content: string, nonce: string) =>
  testMessage(id, { channel_id: channelId, content, nonce });

describe('the outbox', () => {
  it('shows a message at once and replaces it by the server’s', async () => {
    const { nonce } = sendMessage(channelId, { content: 'hello' });
    expect(pending()).toMatchObject([{ content: 'hello', state: 'sending' }]);
    await requests(1);
    expect(asked[0]?.body).toMatchObject({ nonce, enforce_nonce: true });
    asked[0]?.answer(200, sent('900', 'hello', nonce));
    await until(() => expect(pending()).toEqual([]));
    expect(shown()).toEqual(['hello']);
  });

  it('keeps the order of one channel: the second waits for the first', async () => {
    const first = sendMessage(channelId, { content: 'one' });
    const second = sendMessage(channelId, { content: 'two' });
    await requests(1);
    expect(asked[0]?.body.content).toBe('one');
    asked[0]?.answer(200, sent('900', 'one', first.nonce));
    await requests(2);
    expect(asked[1]?.body.content).toBe('two');
    asked[1]?.answer(200, sent('901', 'two', second.nonce));
    await until(() => expect(shown()).toEqual(['one', 'two']));
  });

  it('marks a refused message with the reason; a retry keeps the nonce and doubles nothing', async () => {
    const { nonce } = sendMessage(channelId, { content: 'hello' });
    await requests(1);
    asked[0]?.answer(403, { code: 50013, message: 'Missing Permissions' });
    await until(() => expect(pending()).toMatchObject([{ refusal: { code: 50013 } }]));
    expect(pending()[0]?.state).toBe('failed');
    retryMessage(channelId, nonce);
    await requests(2);
    expect(asked[1]?.body.nonce).toBe(nonce);
    receive({ t: 'MESSAGE_CREATE', d: sent('900', 'hello', nonce) });
    asked[1]?.answer(200, sent('900', 'hello', nonce));
    await until(() => expect(pending()).toEqual([]));
    expect(shown()).toEqual(['hello']);
  });

  it('keeps what the rule says that stopped a message', async () => {
    sendMessage(channelId, { content: 'cats' });
    await requests(1);
    asked[0]?.answer(400, { code: 200000, message: 'Blocked', custom_message: 'No cats here.' });
    await until(() => expect(pending()).toMatchObject([{ state: 'failed', content: 'cats' }]));
    expect(pending()[0]?.refusal?.customMessage).toBe('No cats here.');
  });

  it('repeats under the same nonce when the answer is lost, and fails without a reason at last', async () => {
    const { nonce } = sendMessage(channelId, { content: 'hello' });
    for (let attempt = 1; attempt <= 4; attempt++) {
      await requests(attempt);
      asked[attempt - 1]?.lose();
    }
    await until(() => expect(pending()).toMatchObject([{ state: 'failed', refusal: null }]));
    expect(new Set(asked.map((it) => it.body.nonce))).toEqual(new Set([nonce]));
    discardMessage(channelId, nonce);
    expect(pending()).toEqual([]);
  });
});
