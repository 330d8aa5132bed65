import type { MessageWindow } from './message-window';
import type {
  Channel,
  Guild,
  Member,
  PresenceState,
  ReadState,
  Relationship,
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

/** A guild as it is shown while one looks at it with the eyes of a role or member. */
export interface ViewAs {
  readonly guildId: string;
  readonly target: { readonly kind: 'role' | 'member'; readonly id: string; readonly name: string };
  /** Whether they own the guild. */
  readonly owner: boolean;
  /** What they may do in the guild as a whole. */
  readonly permissions: bigint;
  /** What they may do in each channel that they see. */
  readonly channels: ById<bigint>;
  /** How many more channels they see that one does not see oneself. */
  readonly beyond: number;
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
  /** By user: friends, requests, and who is blocked. */
  readonly relationships: ById<Relationship>;
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
  /** Whose eyes a guild is seen with; null for one's own. */
  readonly viewAs: ViewAs | null;
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
  relationships: {},
  voiceStates: {},
  readStates: {},
  guildSettings: {},
  settings: {},
  messages: {},
  typing: {},
  memberLists: {},
  viewAs: null,
};
