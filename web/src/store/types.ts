import type {
  APIEmoji,
  APIMessage,
  APIRole,
  APIUser,
  GatewayActivity,
  GuildVerificationLevel,
} from 'discord-api-types/v10';
import type { PermissionOverwrite } from '../lib/permissions';

export type User = APIUser;
export type Role = APIRole;
export type Emoji = APIEmoji;

/** A message as the server tells it. */
export type Message = APIMessage & { readonly guild_id?: string; readonly nonce?: string | number };

/** A channel of any kind; fields that a kind lacks are absent. */
export interface Channel {
  readonly id: string;
  /** 0 text, 1 DM, 2 voice, 3 group DM, 4 category, 5 announcement, 13 stage, 15 forum. */
  readonly type: number;
  readonly guild_id?: string;
  readonly name?: string | null;
  readonly topic?: string | null;
  readonly position?: number;
  readonly parent_id?: string | null;
  readonly permission_overwrites?: readonly PermissionOverwrite[];
  readonly last_message_id?: string | null;
  readonly rate_limit_per_user?: number;
  readonly nsfw?: boolean;
  /** Of a channel without a guild: the others. */
  readonly recipients?: readonly User[];
  /** Of a group: its picture. */
  readonly icon?: string | null;
  /** Of a group: who may remove others. */
  readonly owner_id?: string;
  readonly bitrate?: number;
  readonly user_limit?: number;
}

/** A guild without its channels, roles and members: those have their own places in the state. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly icon: string | null;
  readonly banner?: string | null;
  readonly description?: string | null;
  readonly owner_id: string;
  readonly system_channel_id?: string | null;
  readonly rules_channel_id?: string | null;
  readonly safety_alerts_channel_id?: string | null;
  /** What is paused for a while; a time that has passed pauses nothing. */
  readonly incidents_data?: {
    readonly invites_disabled_until: string | null;
    readonly dms_disabled_until: string | null;
    readonly raid_detected_at: string | null;
  } | null;
  readonly verification_level?: GuildVerificationLevel;
  readonly default_message_notifications?: number;
  readonly features?: readonly string[];
  readonly emojis: readonly Emoji[];
  readonly member_count: number;
  /** When this person joined. */
  readonly joined_at: string;
  readonly unavailable?: boolean;
}

/** A user in a guild; the user itself is among the users. */
export interface Member {
  readonly userId: string;
  readonly nick: string | null;
  readonly avatar: string | null;
  readonly roles: readonly string[];
  readonly joinedAt: string | null;
  readonly timedOutUntil: string | null;
  /** They have not accepted the rules yet. */
  readonly pending: boolean;
}

export interface PresenceState {
  readonly status: 'online' | 'idle' | 'dnd' | 'offline' | 'invisible';
  readonly clientStatus: Readonly<Record<string, string>>;
  readonly activities: readonly GatewayActivity[];
}

export interface VoiceState {
  readonly user_id: string;
  readonly channel_id: string | null;
  readonly guild_id?: string;
  readonly session_id: string;
  readonly self_mute: boolean;
  readonly self_deaf: boolean;
}

/** What somebody is to this person: 1 a friend, 2 blocked, 3 asked them, 4 was asked by them. */
export interface Relationship {
  readonly type: 1 | 2 | 3 | 4;
  /** What this person calls a friend. */
  readonly nickname: string | null;
  readonly since: string | null;
}

/** How far this person has read a channel. */
export interface ReadState {
  readonly lastMessageId: string | null;
  readonly mentionCount: number;
}

/** What a person wants to hear of a guild or a channel. */
export interface UserGuildSettings {
  readonly guild_id: string | null;
  readonly muted: boolean;
  readonly message_notifications: number;
  readonly channel_overrides: readonly {
    readonly channel_id: string;
    readonly muted: boolean;
    readonly message_notifications: number;
    readonly collapsed?: boolean;
  }[];
}

interface GuildFolder {
  readonly guild_ids: readonly string[];
  readonly id: number | null;
  readonly name: string | null;
  readonly color: number | null;
}

/** The person's settings that follow them from browser to browser. */
export interface UserSettings {
  readonly theme?: 'dark' | 'light' | 'system' | 'unset';
  readonly message_display_compact?: boolean;
  /** Per cent of the usual size of text, 80 to 150. */
  readonly guildhall_font_scale?: number;
  readonly guildhall_reduced_motion?: boolean;
  readonly locale?: string;
  readonly status?: string;
  /** From whom they take friend requests; everybody may ask where it was never set. */
  readonly friend_source_flags?: {
    readonly all?: boolean;
    readonly mutual_friends?: boolean;
    readonly mutual_guilds?: boolean;
  } | null;
  readonly guild_positions?: readonly string[];
  readonly guild_folders?: readonly GuildFolder[];
  readonly custom_status?: { readonly text?: string | null } | null;
}
