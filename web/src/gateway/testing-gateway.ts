import type { ConnectionStatus, Environment, Socket, SocketEvents } from './gateway';
import { Gateway } from './gateway';
import type { RawDispatch } from './protocol';

/** Time that a test moves by hand. */
class TestingTimers {
  #nowMs = 0;
  #next = 1;
  readonly #due = new Map<number, { atMs: number; run: () => void }>();

  set = (ms: number, run: () => void): number => {
    this.#due.set(this.#next, { atMs: this.#nowMs + ms, run });
    return this.#next++;
  };
  clear = (id: number): void => void this.#due.delete(id);
  nowMs = (): number => this.#nowMs;

  advance(ms: number): void {
    const endMs = this.#nowMs + ms;
    for (;;) {
      const [id, next] =
        [...this.#due].sort(([, a], [, b]) => a.atMs - b.atMs).find(([, it]) => it.atMs <= endMs) ??
        [];
      if (id === undefined || next === undefined) break;
      this.#due.delete(id);
      this.#nowMs = next.atMs;
      next.run();
    }
    this.#nowMs = endMs;
  }
}

interface TestingSocket extends Socket {
  readonly url: string;
  readonly sent: { op: number; d: unknown }[];
  readonly events: SocketEvents;
  closedWith: number | null;
}

/** A gateway whose server, network and time a test plays. */
export class TestingGateway {
  readonly timers = new TestingTimers();
  readonly sockets: TestingSocket[] = [];
  readonly dispatched: RawDispatch[] = [];
  readonly statuses: ConnectionStatus[] = [];
  discoverFails = false;
  readonly gateway: Gateway;

  constructor() {
    const environment: Environment = {
      discover: () =>
        this.discoverFails
          ? Promise.reject(new Error('no network'))
          : Promise.resolve('ws://gateway.test'),
      openSocket: (url, events) => this.#open(url, events),
      inflater: () => null,
      timers: this.timers,
      random: () => 0.5,
      properties: { browser: 'test' },
    };
    this.gateway = new Gateway(environment, {
      onDispatch: (it) => this.dispatched.push(it),
      onStatus: (it) => this.statuses.push(it),
    });
  }

  #open(url: string, events: SocketEvents): Socket {
    const socket: TestingSocket = {
      url,
      sent: [],
      events,
      closedWith: null,
      send: (text) => socket.sent.push(JSON.parse(text) as { op: number; d: unknown }),
      close: (code) => (socket.closedWith = code),
    };
    this.sockets.push(socket);
    return socket;
  }

  get socket(): TestingSocket {
    const last = this.sockets.at(-1);
    if (!last) throw new Error('nothing was opened');
    return last;
  }

  get status(): ConnectionStatus {
    return this.statuses.at(-1) ?? { kind: 'idle' };
  }

  /** What the client sent on this socket with an opcode. */
  sent(op: number): unknown[] {
    return this.socket.sent.filter((it) => it.op === op).map((it) => it.d);
  }

  /** The server speaks; resolves when the client has heard it. */
  async say(op: number, d: unknown = null, s: number | null = null, t: string | null = null) {
    this.socket.events.onMessage(JSON.stringify({ op, d, s, t }));
    await this.settle();
  }

  /** From nothing to a session. */
  async connect(): Promise<void> {
    this.gateway.start('token');
    await this.settle();
    await this.say(10, { heartbeat_interval: 40_000 });
    await this.ready();
  }

  ready(): Promise<void> {
    const d = { session_id: 'first', resume_gateway_url: 'ws://resume.test/' };
    return this.say(0, d, 1, 'READY');
  }

  /** The network or the server closes the socket. */
  async close(code: number): Promise<void> {
    this.socket.events.onClose(code);
    await this.settle();
  }

  async advance(ms: number): Promise<void> {
    this.timers.advance(ms);
    await this.settle();
  }

  /** Lets resolved promises run. */
  async settle(): Promise<void> {
    for (let at = 0; at < 10; at++) await Promise.resolve();
  }
}
