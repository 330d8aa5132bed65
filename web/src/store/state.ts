import type { MessageWindow } from './message-window';
import type {
  Channel,
  Guild,
  Member,
  PresenceState,
  ReadState,
  Role,
  User,
  UserGuildSettings,
  UserSettings,
  VoiceState,
} from './types';

export type ById<T> = Readonly<Record<string, T>>;

/** A row of a member list: a section's head, a member, or null where it is not known yet. */
export type MemberRow =
  | { readonly kind: 'group'; readonly id: string; readonly count: number }
  | { readonly kind: 'member'; readonly userId: string }
  | null;

export interface MemberList {
  readonly memberCount: number;
  readonly onlineCount: number;
  readonly groups: readonly { readonly id: string; readonly count: number }[];
  readonly rows: readonly MemberRow[];
}

/** Everything that the gateway keeps up to date. Plain data: reducers make the next from the last. */
export interface RealtimeState {
  /** The signed-in person's id; null before the first READY. */
  readonly meId: string | null;
  /** The gateway's name for this connection's session. */
  readonly sessionId: string | null;
  readonly users: ById<User>;
  readonly guilds: ById<Guild>;
  readonly channels: ById<Channel>;
  /** The newest message of each channel; apart, since it changes with every message. */
  readonly lastMessageIds: ById<string>;
  /** By guild, then by role. */
  readonly roles: ById<ById<Role>>;
  /** By guild, then by user. */
  readonly members: ById<ById<Member>>;
  readonly presences: ById<PresenceState>;
  /** By guild, then by user. */
  readonly voiceStates: ById<ById<VoiceState>>;
  readonly readStates: ById<ReadState>;
  /** By guild; `@me` for direct messages. */
  readonly guildSettings: ById<UserGuildSettings>;
  readonly settings: UserSettings;
  readonly messages: ById<MessageWindow>;
  /** By channel, then by user: until when they type, in milliseconds. */
  readonly typing: ById<ById<number>>;
  /** By guild, then by list. */
  readonly memberLists: ById<ById<MemberList>>;
}

export const emptyState: RealtimeState = {
  meId: null,
  sessionId: null,
  users: {},
  guilds: {},
  channels: {},
  lastMessageIds: {},
  roles: {},
  members: {},
  presences: {},
  voiceStates: {},
  readStates: {},
  guildSettings: {},
  settings: {},
  messages: {},
  typing: {},
  memberLists: {},
};
