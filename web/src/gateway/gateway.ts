import { plainInflater, type Inflater } from './inflater';
import {
  endSession,
  keepSession,
  Op,
  whatAfterClose,
  type Frame,
  type GuildSubscription,
  type RawDispatch,
} from './protocol';
import type { Timers } from './timers';

/** A socket as the machine needs it. */
export interface Socket {
  readonly send: (text: string) => void;
  readonly close: (code: number) => void;
}

export interface SocketEvents {
  readonly onMessage: (data: string | ArrayBuffer) => void;
  readonly onClose: (code: number) => void;
}

/** The world around the machine; a test gives its own. */
export interface Environment {
  /** Asks REST for the gateway’s address. */
  readonly discover: () => Promise<string>;
  readonly openSocket: (url: string, events: SocketEvents) => Socket;
  /** Makes the decompressor of one connection; null where the platform has none. */
  readonly inflater: () => Inflater | null;
  readonly timers: Timers;
  readonly random: () => number;
  /** What Identify tells of the client. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** How the connection stands, for the banner. */
export type ConnectionStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'connecting'; readonly attempt: number }
  | { readonly kind: 'connected' }
  | { readonly kind: 'waiting'; readonly attempt: number; readonly retryAtMs: number }
  /** The server will not have this client again; `code` says why (4004: the token is not valid). */
  | { readonly kind: 'stopped'; readonly code: number };

export interface GatewayEvents {
  readonly onDispatch: (dispatch: RawDispatch) => void;
  readonly onStatus: (status: ConnectionStatus) => void;
}

interface Session {
  readonly id: string;
  readonly resumeUrl: string | null;
}

type TimerName = 'hello' | 'beat' | 'ack' | 'retry' | 'renew';

const helloWithinMs = 15_000;
const ackWithinMs = 5_000;
const backoffMaxMs = 30_000;

/**
 * A person’s connection to the gateway: identifies, beats, resumes after every loss, and starts a new
 * session when there is nothing to resume. Knows no browser: sockets, time and chance are given.
 */
export class Gateway {
  #environment: Environment;
  #events: GatewayEvents;
  #token: string | null = null;
  #socket: Socket | null = null;
  /** Grows with every socket; what an earlier one still says is not heard. */
  #generation = 0;
  #inflater: Inflater = plainInflater;
  #plain = false;
  #session: Session | null = null;
  #sequence: number | null = null;
  #attempt = 0;
  #status: ConnectionStatus = { kind: 'idle' };
  #heartbeatMs = 0;
  #acked = true;
  readonly #pending: Record<TimerName, number> = { hello: 0, beat: 0, ack: 0, retry: 0, renew: 0 };
  readonly #subscriptions = new Map<string, GuildSubscription>();
  #presence: { status: string; afk: boolean } = { status: 'unknown', afk: false };

  constructor(environment: Environment, events: GatewayEvents) {
    this.#environment = environment;
    this.#events = events;
  }

  /** Connects with a token. */
  start(token: string): void {
    this.#token = token;
    this.#attempt = 0;
    void this.#connect();
  }

  /** Leaves for good and ends the session. */
  stop(): void {
    this.#drop(endSession);
    this.#token = null;
    this.#session = null;
    this.#sequence = null;
    this.#subscriptions.clear();
    this.#setStatus({ kind: 'idle' });
  }

  /** Does not wait any longer: the person asks for it, or the network is back. */
  retryNow(): void {
    if (this.#status.kind === 'waiting') void this.#connect();
  }

  /** The page was hidden or asleep: makes sure within seconds that the connection lives. */
  wake(): void {
    this.retryNow();
    if (this.#status.kind !== 'connected') return;
    this.#beat();
    this.#arm('ack', ackWithinMs, () => this.#lost(keepSession));
  }

  /** Follows a guild and rows of its member lists; kept over new sessions. */
  subscribe(guildId: string, subscription: GuildSubscription): void {
    this.#subscriptions.set(guildId, subscription);
    if (this.#status.kind === 'connected') this.#sendSubscription(guildId, subscription);
  }

  /** Whether a guild is followed already. */
  follows(guildId: string): boolean {
    return this.#subscriptions.has(guildId);
  }

  setPresence(status: string, afk: boolean): void {
    this.#presence = { status, afk };
    if (this.#status.kind === 'connected') this.#send(Op.PresenceUpdate, this.#presencePayload());
  }

  /** Asks for members by name or id; the answer comes as GUILD_MEMBERS_CHUNK. */
  requestMembers(request: {
    readonly guild_id: string;
    readonly query?: string;
    readonly limit?: number;
    readonly user_ids?: readonly string[];
    readonly presences?: boolean;
    readonly nonce?: string;
  }): void {
    if (this.#status.kind === 'connected') this.#send(Op.RequestGuildMembers, request);
  }

  async #connect(): Promise<void> {
    this.#clear('retry');
    this.#drop(keepSession);
    const generation = ++this.#generation;
    this.#setStatus({ kind: 'connecting', attempt: this.#attempt });
    let address: string;
    try {
      address = this.#session?.resumeUrl ?? (await this.#environment.discover());
    } catch {
      if (generation === this.#generation) this.#retryLater();
      return;
    }
    if (generation !== this.#generation || this.#token === null) return;
    this.#open(address, generation);
  }

  #open(address: string, generation: number): void {
    const zlib = this.#plain ? null : this.#environment.inflater();
    this.#inflater = zlib ?? plainInflater;
    const query = `v=10&encoding=json${zlib ? '&compress=zlib-stream' : ''}`;
    const current = () => generation === this.#generation;
    this.#arm('hello', helloWithinMs, () => this.#lost(keepSession));
    this.#socket = this.#environment.openSocket(`${address.replace(/\/+$/, '')}/?${query}`, {
      onMessage: (data) => {
        if (current()) void this.#take(data, current);
      },
      onClose: (code) => {
        if (current()) this.#closed(code);
      },
    });
  }

  async #take(data: string | ArrayBuffer, current: () => boolean): Promise<void> {
    try {
      const text = await this.#inflater.push(data);
      if (text !== null && current()) this.#handle(JSON.parse(text) as Frame);
    } catch {
      if (!current()) return;
      this.#plain = true;
      this.#lost(keepSession);
    }
  }

  #handle(frame: Frame): void {
    switch (frame.op) {
      case Op.Hello:
        this.#greet((frame.d as { heartbeat_interval: number }).heartbeat_interval);
        break;
      case Op.Dispatch:
        this.#dispatch(frame);
        break;
      case Op.Heartbeat:
        this.#beat();
        break;
      case Op.HeartbeatAck:
        this.#acked = true;
        this.#clear('ack');
        break;
      case Op.Reconnect:
        this.#attempt = 0;
        void this.#connect();
        break;
      case Op.InvalidSession:
        this.#renew(frame.d === true);
        break;
    }
  }

  #greet(heartbeatMs: number): void {
    this.#clear('hello');
    this.#heartbeatMs = heartbeatMs;
    this.#acked = true;
    this.#arm('beat', heartbeatMs * this.#environment.random(), () => this.#beatAgain());
    this.#introduce();
  }

  /** Resumes the session, or begins one. */
  #introduce(): void {
    if (this.#session) {
      const { id } = this.#session;
      this.#send(Op.Resume, { token: this.#token, session_id: id, seq: this.#sequence });
      return;
    }
    this.#sequence = null;
    this.#send(Op.Identify, {
      token: this.#token,
      capabilities: 0,
      properties: this.#environment.properties,
      presence: this.#presencePayload(),
      compress: false,
    });
  }

  /** The server cannot resume: after a moment on the same connection, again or anew. */
  #renew(resumable: boolean): void {
    if (!resumable) this.#session = null;
    this.#arm('renew', 500 + this.#environment.random() * 1_000, () => this.#introduce());
  }

  #dispatch(frame: Frame): void {
    this.#sequence = frame.s ?? this.#sequence;
    const t = frame.t ?? '';
    if (t === 'READY') {
      const ready = frame.d as { session_id: string; resume_gateway_url?: string };
      this.#session = { id: ready.session_id, resumeUrl: ready.resume_gateway_url ?? null };
    }
    this.#events.onDispatch({ t, d: frame.d });
    if (t !== 'READY' && t !== 'RESUMED') return;
    this.#attempt = 0;
    this.#setStatus({ kind: 'connected' });
    if (t !== 'READY') return;
    for (const [guildId, it] of this.#subscriptions) this.#sendSubscription(guildId, it);
  }

  #beat(): void {
    this.#send(Op.Heartbeat, this.#sequence);
  }

  /** The regular beat: a server that did not answer the last one is gone, whatever the socket says. */
  #beatAgain(): void {
    if (!this.#acked) {
      this.#lost(keepSession);
      return;
    }
    this.#acked = false;
    this.#beat();
    this.#arm('beat', this.#heartbeatMs, () => this.#beatAgain());
  }

  #closed(code: number): void {
    const after = whatAfterClose(code);
    if (after === 'stop') {
      this.#drop(keepSession);
      this.#session = null;
      this.#setStatus({ kind: 'stopped', code });
      return;
    }
    if (after === 'identify') this.#session = null;
    this.#lost(keepSession);
  }

  #lost(code: number): void {
    this.#drop(code);
    this.#retryLater();
  }

  /** The first retry comes at once, later ones ever slower, spread so that not all come together. */
  #retryLater(): void {
    const attempt = this.#attempt++;
    const baseMs = attempt === 0 ? 250 : Math.min(backoffMaxMs, 1_000 * 2 ** (attempt - 1));
    const waitMs = baseMs * (0.75 + this.#environment.random() / 2);
    const retryAtMs = this.#environment.timers.nowMs() + waitMs;
    this.#setStatus({ kind: 'waiting', attempt: this.#attempt, retryAtMs });
    this.#arm('retry', waitMs, () => void this.#connect());
  }

  /** Lets go of the socket; what it still brings is not heard. */
  #drop(code: number): void {
    this.#generation++;
    for (const name of ['hello', 'beat', 'ack', 'retry', 'renew'] as const) this.#clear(name);
    this.#inflater.close();
    this.#inflater = plainInflater;
    const socket = this.#socket;
    this.#socket = null;
    socket?.close(code);
  }

  #sendSubscription(guildId: string, subscription: GuildSubscription): void {
    this.#send(Op.GuildSubscriptions, { guild_id: guildId, ...subscription });
  }

  #presencePayload() {
    return { ...this.#presence, since: 0, activities: [] };
  }

  #send(op: number, d: unknown): void {
    this.#socket?.send(JSON.stringify({ op, d }));
  }

  #setStatus(status: ConnectionStatus): void {
    this.#status = status;
    this.#events.onStatus(status);
  }

  #arm(name: TimerName, ms: number, run: () => void): void {
    this.#clear(name);
    this.#pending[name] = this.#environment.timers.set(ms, run);
  }

  #clear(name: TimerName): void {
    this.#environment.timers.clear(this.#pending[name]);
  }
}
