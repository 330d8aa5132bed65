import type { APIGuildMember, APIRole, APIUser, GatewayActivity } from 'discord-api-types/v10';
import type {
  Channel,
  Emoji,
  Guild,
  Message,
  UserGuildSettings,
  UserSettings,
  VoiceState,
} from './types';

/** A member as the gateway tells it: with its user, or beside an id. */
export type MemberPayload = Partial<Omit<APIGuildMember, 'user'>> & {
  readonly user?: APIUser;
  readonly user_id?: string;
};

export interface PresencePayload {
  readonly user: Partial<APIUser> & { readonly id: string };
  readonly guild_id?: string;
  readonly status?: string;
  readonly client_status?: Readonly<Record<string, string>>;
  readonly activities?: readonly GatewayActivity[];
}

export interface GuildPayload extends Omit<Guild, 'unavailable'> {
  readonly unavailable?: boolean;
  readonly channels: readonly Channel[];
  readonly threads?: readonly Channel[];
  readonly roles: readonly APIRole[];
  readonly members?: readonly MemberPayload[];
  readonly presences?: readonly PresencePayload[];
  readonly voice_states?: readonly VoiceState[];
}

export interface ReadyPayload {
  readonly user: APIUser;
  readonly guilds: readonly (GuildPayload | { readonly id: string; readonly unavailable: true })[];
  readonly session_id: string;
  readonly user_settings?: UserSettings | null;
  readonly read_state?: readonly {
    readonly id: string;
    readonly last_message_id?: string | number | null;
    readonly mention_count?: number;
  }[];
  readonly user_guild_settings?: readonly UserGuildSettings[];
  readonly private_channels?: readonly Channel[];
  readonly presences?: readonly PresencePayload[];
  readonly users?: readonly APIUser[];
  readonly merged_members?: readonly (readonly MemberPayload[])[];
  readonly sessions?: readonly SessionPayload[];
  readonly relationships?: readonly RelationshipPayload[];
}

/** What somebody is to this person, as the gateway tells it. */
export interface RelationshipPayload {
  readonly id: string;
  readonly type: number;
  readonly user?: APIUser;
  readonly nickname?: string | null;
  readonly since?: string;
}

interface SessionPayload {
  readonly session_id: string;
  readonly status: string;
  readonly client_info?: unknown;
}

export type MemberListItem =
  | { readonly group: { readonly id: string; readonly count: number } }
  | { readonly member: MemberPayload & { readonly presence?: PresencePayload } };

export type MemberListOp =
  | {
      readonly op: 'SYNC';
      readonly range: readonly [number, number];
      readonly items: readonly MemberListItem[];
    }
  | {
      readonly op: 'INSERT' | 'UPDATE';
      readonly index: number;
      readonly item: MemberListItem;
    }
  | { readonly op: 'DELETE'; readonly index: number }
  | { readonly op: 'INVALIDATE'; readonly range: readonly [number, number] };

interface MemberListPayload {
  readonly id: string;
  readonly guild_id: string;
  readonly member_count: number;
  readonly online_count: number;
  readonly groups: readonly { readonly id: string; readonly count: number }[];
  readonly ops: readonly MemberListOp[];
}

type InGuild = { readonly guild_id: string };

/** Every dispatch that the client's state follows, by name. Others are left alone. */
export interface DispatchMap {
  READY: ReadyPayload;
  READY_SUPPLEMENTAL: {
    readonly merged_members?: readonly (readonly MemberPayload[])[];
    readonly guilds?: readonly { readonly id: string; readonly voice_states?: VoiceState[] }[];
    readonly merged_presences?: {
      readonly guilds?: readonly (readonly (Partial<PresencePayload> & {
        readonly user_id?: string;
      })[])[];
      readonly friends?: readonly (Partial<PresencePayload> & { readonly user_id?: string })[];
    };
  };
  GUILD_CREATE: GuildPayload;
  GUILD_UPDATE: Partial<GuildPayload> & { readonly id: string };
  GUILD_DELETE: { readonly id: string; readonly unavailable?: boolean };
  GUILD_ROLE_CREATE: InGuild & { readonly role: APIRole };
  GUILD_ROLE_UPDATE: InGuild & { readonly role: APIRole };
  GUILD_ROLE_DELETE: InGuild & { readonly role_id: string };
  GUILD_EMOJIS_UPDATE: InGuild & { readonly emojis: readonly Emoji[] };
  GUILD_MEMBER_ADD: InGuild & MemberPayload & { readonly user: APIUser };
  GUILD_MEMBER_UPDATE: InGuild & MemberPayload & { readonly user: APIUser };
  GUILD_MEMBER_REMOVE: InGuild & { readonly user: APIUser };
  GUILD_MEMBERS_CHUNK: InGuild & {
    readonly members: readonly MemberPayload[];
    readonly presences?: readonly PresencePayload[];
  };
  GUILD_MEMBER_LIST_UPDATE: MemberListPayload;
  CHANNEL_CREATE: Channel;
  CHANNEL_UPDATE: Channel;
  CHANNEL_DELETE: Channel;
  CHANNEL_RECIPIENT_ADD: { readonly channel_id: string; readonly user: APIUser };
  CHANNEL_RECIPIENT_REMOVE: { readonly channel_id: string; readonly user: APIUser };
  THREAD_CREATE: Channel;
  THREAD_UPDATE: Channel;
  THREAD_DELETE: Channel;
  /** `fromAnswer`: told by the answer to its sending, not by the gateway. */
  MESSAGE_CREATE: Message & { readonly member?: MemberPayload; readonly fromAnswer?: true };
  MESSAGE_UPDATE: Partial<Message> & { readonly id: string; readonly channel_id: string };
  MESSAGE_DELETE: { readonly id: string; readonly channel_id: string };
  MESSAGE_DELETE_BULK: { readonly ids: readonly string[]; readonly channel_id: string };
  MESSAGE_ACK: {
    readonly channel_id: string;
    readonly message_id: string;
    readonly mention_count?: number | null;
  };
  PRESENCE_UPDATE: PresencePayload;
  RELATIONSHIP_ADD: RelationshipPayload & { readonly should_notify?: boolean };
  RELATIONSHIP_UPDATE: RelationshipPayload;
  RELATIONSHIP_REMOVE: RelationshipPayload;
  SESSIONS_REPLACE: readonly SessionPayload[];
  TYPING_START: {
    readonly channel_id: string;
    readonly user_id: string;
    readonly guild_id?: string;
    readonly member?: MemberPayload;
  };
  USER_UPDATE: APIUser;
  USER_SETTINGS_UPDATE: UserSettings;
  USER_GUILD_SETTINGS_UPDATE: UserGuildSettings;
  VOICE_STATE_UPDATE: VoiceState & { readonly member?: MemberPayload };
}

/** One dispatch of the gateway that the state follows. */
export type Dispatch = {
  [K in keyof DispatchMap]: { readonly t: K; readonly d: DispatchMap[K] };
}[keyof DispatchMap];
