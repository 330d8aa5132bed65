import { describe, expect, it } from 'vitest';
import { Op } from './protocol';
import { TestingGateway } from './testing-gateway';

async function connected(): Promise<TestingGateway> {
  const it = new TestingGateway();
  await it.connect();
  return it;
}

describe('a first connection', () => {
  it('asks for the address, identifies with the token and is connected at READY', async () => {
    const it = await connected();
    expect(it.socket.url).toBe('ws://gateway.test/?v=10&encoding=json');
    expect(it.sent(Op.Identify)).toMatchObject([
      { token: 'token', properties: { browser: 'test' }, compress: false },
    ]);
    expect(it.statuses.map((status) => status.kind)).toEqual(['connecting', 'connected']);
    expect(it.dispatched.map((dispatch) => dispatch.t)).toEqual(['READY']);
  });

  it('tries again, ever slower, while the server cannot be reached', async () => {
    const it = new TestingGateway();
    it.discoverFails = true;
    it.gateway.start('token');
    await it.settle();
    expect(it.status).toMatchObject({ kind: 'waiting', attempt: 1, retryAtMs: 250 });
    await it.advance(250);
    expect(it.status).toMatchObject({ kind: 'waiting', attempt: 2, retryAtMs: 1_250 });
    await it.advance(1_000);
    expect(it.status).toMatchObject({ attempt: 3, retryAtMs: 3_250 });
    for (let tries = 0; tries < 10; tries++) await it.advance(30_000);
    const { retryAtMs } = it.status as { retryAtMs: number };
    expect(retryAtMs - it.timers.nowMs()).toBeLessThanOrEqual(30_000);
  });

  it('gives a silent server up', async () => {
    const it = new TestingGateway();
    it.gateway.start('token');
    await it.settle();
    await it.advance(15_000);
    expect(it.socket.closedWith).toBe(4000);
    expect(it.status.kind).toBe('waiting');
  });
});

describe('the heartbeat', () => {
  it('starts within the first interval, then keeps it, with the last sequence', async () => {
    const it = await connected();
    await it.advance(20_000);
    expect(it.sent(Op.Heartbeat)).toEqual([1]);
    await it.say(Op.HeartbeatAck);
    await it.say(Op.Dispatch, {}, 7, 'SOMETHING');
    await it.advance(40_000);
    expect(it.sent(Op.Heartbeat)).toEqual([1, 7]);
  });

  it('answers the server’s own beat at once', async () => {
    const it = await connected();
    await it.say(Op.Heartbeat);
    expect(it.sent(Op.Heartbeat)).toEqual([1]);
  });

  it('an unanswered beat means a dead connection: it resumes', async () => {
    const it = await connected();
    await it.advance(20_000);
    await it.advance(40_000);
    expect(it.socket.closedWith).toBe(4000);
    await it.advance(300);
    expect(it.sockets).toHaveLength(2);
    await it.say(Op.Hello, { heartbeat_interval: 40_000 });
    expect(it.sent(Op.Resume)).toEqual([{ token: 'token', session_id: 'first', seq: 1 }]);
  });

  it('waking up checks within seconds', async () => {
    const it = await connected();
    it.gateway.wake();
    await it.say(Op.HeartbeatAck);
    await it.advance(5_000);
    expect(it.status.kind).toBe('connected');
    it.gateway.wake();
    await it.advance(5_000);
    expect(it.status.kind).toBe('waiting');
  });
});

describe('a lost connection', () => {
  it('resumes at the address of READY from the last sequence', async () => {
    const it = await connected();
    await it.say(Op.Dispatch, {}, 42, 'SOMETHING');
    await it.close(1006);
    await it.advance(250);
    expect(it.socket.url).toBe('ws://resume.test/?v=10&encoding=json');
    await it.say(Op.Hello, { heartbeat_interval: 40_000 });
    expect(it.sent(Op.Resume)).toMatchObject([{ session_id: 'first', seq: 42 }]);
    expect(it.sent(Op.Identify)).toEqual([]);
    await it.say(Op.Dispatch, {}, 43, 'RESUMED');
    expect(it.status.kind).toBe('connected');
  });

  it('does not hear what the old socket still says', async () => {
    const it = await connected();
    const old = it.socket;
    await it.close(1006);
    await it.advance(250);
    old.events.onMessage(JSON.stringify({ op: 0, d: {}, s: 9, t: 'GHOST' }));
    old.events.onClose(4004);
    await it.settle();
    expect(it.dispatched.map((dispatch) => dispatch.t)).toEqual(['READY']);
    expect(it.status.kind).toBe('connecting');
  });

  it('op 7: leaves resumably and is back at once', async () => {
    const it = await connected();
    const old = it.socket;
    await it.say(Op.Reconnect);
    expect(old.closedWith).toBe(4000);
    expect(it.sockets).toHaveLength(2);
  });

  it('op 9 false: begins a new session after a moment, on the same connection', async () => {
    const it = await connected();
    await it.close(1006);
    await it.advance(250);
    await it.say(Op.Hello, { heartbeat_interval: 40_000 });
    await it.say(Op.InvalidSession, false);
    expect(it.sent(Op.Identify)).toEqual([]);
    await it.advance(1_000);
    expect(it.sent(Op.Identify)).toHaveLength(1);
  });

  it('op 9 true: resumes once more', async () => {
    const it = await connected();
    await it.close(1006);
    await it.advance(250);
    await it.say(Op.Hello, { heartbeat_interval: 40_000 });
    await it.say(Op.InvalidSession, true);
    await it.advance(1_000);
    expect(it.sent(Op.Resume)).toHaveLength(2);
  });

  it.each([4007, 4009])('%i: the session is gone, a new one begins', async (code) => {
    const it = await connected();
    await it.close(code);
    await it.advance(250);
    expect(it.socket.url).toContain('gateway.test');
    await it.say(Op.Hello, { heartbeat_interval: 40_000 });
    expect(it.sent(Op.Identify)).toHaveLength(1);
  });

  it.each([4004, 4012])('%i: stops and says so', async (code) => {
    const it = await connected();
    await it.close(code);
    expect(it.status).toEqual({ kind: 'stopped', code });
    await it.advance(600_000);
    expect(it.sockets).toHaveLength(1);
  });

  it('“Try now” does not wait for the countdown', async () => {
    const it = await connected();
    await it.close(1006);
    it.gateway.retryNow();
    await it.settle();
    expect(it.sockets).toHaveLength(2);
    await it.advance(60_000);
    expect(it.sockets.length).toBeGreaterThan(2);
  });

  it('the wait grows only while nothing succeeds', async () => {
    const it = await connected();
    await it.close(1006);
    await it.advance(250);
    await it.close(1006);
    expect(it.status).toMatchObject({ kind: 'waiting', attempt: 2 });
    await it.advance(1_000);
    await it.say(Op.Hello, { heartbeat_interval: 40_000 });
    await it.say(Op.Dispatch, {}, 2, 'RESUMED');
    await it.close(1006);
    expect(it.status).toMatchObject({ kind: 'waiting', attempt: 1 });
  });
});

describe('subscriptions', () => {
  const follow = {
    typing: true,
    activities: true,
    threads: true,
    channels: { c: [[0, 99]] },
  } as const;

  it('are sent, kept over a resume, and sent again in a new session', async () => {
    const it = await connected();
    it.gateway.subscribe('g', follow);
    expect(it.sent(Op.GuildSubscriptions)).toEqual([{ guild_id: 'g', ...follow }]);
    await it.close(1006);
    await it.advance(250);
    await it.say(Op.Hello, { heartbeat_interval: 40_000 });
    await it.say(Op.Dispatch, {}, 2, 'RESUMED');
    expect(it.sent(Op.GuildSubscriptions)).toEqual([]);
    await it.close(4009);
    await it.advance(250);
    await it.say(Op.Hello, { heartbeat_interval: 40_000 });
    await it.ready();
    expect(it.sent(Op.GuildSubscriptions)).toEqual([{ guild_id: 'g', ...follow }]);
  });
});

it('stopping ends the session at once', async () => {
  const it = await connected();
  it.gateway.stop();
  expect(it.socket.closedWith).toBe(1000);
  expect(it.status).toEqual({ kind: 'idle' });
  await it.advance(600_000);
  expect(it.sockets).toHaveLength(1);
});
