/** Gateway opcodes that the client speaks: https://discord.com/developers/docs/topics/opcodes-and-status-codes */
export const Op = {
  Dispatch: 0,
  Heartbeat: 1,
  Identify: 2,
  PresenceUpdate: 3,
  Resume: 6,
  Reconnect: 7,
  RequestGuildMembers: 8,
  InvalidSession: 9,
  Hello: 10,
  HeartbeatAck: 11,
  /** People’s clients: what they want to hear of a guild, and which rows of its member lists. */
  GuildSubscriptions: 14,
} as const;

export interface Frame {
  readonly op: number;
  readonly d: unknown;
  readonly s?: number | null;
  readonly t?: string | null;
}

/** What the state machine hands on: a dispatch in its order. */
export interface RawDispatch {
  readonly t: string;
  readonly d: unknown;
}

/** What to do after the server closed the connection. */
export type AfterClose = 'resume' | 'identify' | 'stop';

/** The documented close codes; any other (a lost network, a restart) tries to resume. */
const afterClose: Readonly<Record<number, AfterClose>> = {
  4003: 'identify', // not authenticated
  4004: 'stop', // authentication failed
  4005: 'identify', // already authenticated
  4007: 'identify', // invalid sequence
  4009: 'identify', // session timed out
  4010: 'stop', // invalid shard
  4011: 'stop', // sharding required
  4012: 'stop', // invalid version
  4013: 'stop', // invalid intents
  4014: 'stop', // disallowed intents
};

export function whatAfterClose(code: number): AfterClose {
  return afterClose[code] ?? 'resume';
}

/** The close code for a session that the client wants to keep: any but 1000 and 1001 does. */
export const keepSession = 4000;

/** The close code that ends the session at once. */
export const endSession = 1000;

/** What a person’s client follows in a guild. */
export interface GuildSubscription {
  readonly typing: boolean;
  readonly activities: boolean;
  readonly threads: boolean;
  /** By channel: the ranges of its member list that are shown, inclusive, 100 rows each. */
  readonly channels: Readonly<Record<string, readonly (readonly [number, number])[]>>;
}
