import { channelPermissions, guildPermissions, can, Permission } from '../lib/permissions';
import type { PermissionSubject } from '../lib/permissions';
import type { RoleColours } from '../lib/colour';
import { roleIconUrl } from '../lib/cdn';
import { compareIds, idAtMs } from '../lib/snowflake';
import type { RealtimeState } from './state';
import type { Channel, Guild, Member, Role, User } from './types';

/** Channels that hold messages and stand in a guild's list. */
const messageTypes = new Set([0, 5]);

/** What permissions are computed from. */
export type PermissionState = Pick<
  RealtimeState,
  'meId' | 'guilds' | 'channels' | 'roles' | 'members' | 'viewAs'
>;

/** What a guild has that asks newcomers to accept its rules. */
export const rulesFeature = 'MEMBER_VERIFICATION_GATE_ENABLED';

/** Whether this person has yet to accept the rules of a guild. */
export function isPending(
  state: Pick<RealtimeState, 'meId' | 'guilds' | 'members'>,
  guildId: string,
): boolean {
  const asks = state.guilds[guildId]?.features?.includes(rulesFeature) ?? false;
  return asks && state.members[guildId]?.[state.meId ?? '']?.pending === true;
}

function subjectIn(state: PermissionState, guildId: string): PermissionSubject | null {
  const guild = state.guilds[guildId];
  if (!guild || !state.meId) return null;
  const member = state.members[guildId]?.[state.meId];
  return {
    userId: state.meId,
    roleIds: member?.roles ?? [],
    timedOutUntil: member?.timedOutUntil ?? null,
    pending: isPending(state, guildId),
    guild: { id: guildId, ownerId: guild.owner_id, roles: state.roles[guildId] ?? {} },
  };
}

/** What this person, or whose eyes they see with, may do in a guild as a whole. */
export function myGuildPermissions(state: PermissionState, guildId: string): bigint {
  if (state.viewAs?.guildId === guildId) return state.viewAs.permissions;
  const subject = subjectIn(state, guildId);
  return subject ? guildPermissions(subject) : 0n;
}

const moderating =
  Permission.ManageMessages |
  Permission.ModerateMembers |
  Permission.KickMembers |
  Permission.BanMembers;

/** Whether this person is one to whom reports go: who may do any of what a report can lead to. */
export function moderates(state: PermissionState, guildId: string): boolean {
  return (myGuildPermissions(state, guildId) & moderating) !== 0n;
}

const inDirectMessages =
  Permission.ViewChannel | Permission.SendMessages | Permission.ReadMessageHistory;

/** Whether this person, or whose eyes they see with, owns a guild. */
export function ownsGuild(
  state: Pick<PermissionState, 'meId' | 'guilds' | 'viewAs'>,
  guildId: string,
): boolean {
  if (state.viewAs?.guildId === guildId) return state.viewAs.owner;
  return state.meId !== null && state.guilds[guildId]?.owner_id === state.meId;
}

/** What this person, or whose eyes they see with, may do in a channel. */
export function myChannelPermissions(state: PermissionState, channelId: string): bigint {
  const channel = state.channels[channelId];
  if (!channel) return 0n;
  if (!channel.guild_id) return inDirectMessages;
  if (state.viewAs?.guildId === channel.guild_id) return state.viewAs.channels[channelId] ?? 0n;
  const subject = subjectIn(state, channel.guild_id);
  return subject ? channelPermissions(subject, channel.permission_overwrites ?? []) : 0n;
}

/** A category with its channels, in the order of the list; `null` for those in none. */
export interface ChannelSection {
  readonly category: Channel | null;
  readonly channels: readonly Channel[];
}

function byPosition(a: Channel, b: Channel): number {
  const voice = Number(a.type === 2 || a.type === 13) - Number(b.type === 2 || b.type === 13);
  return voice || (a.position ?? 0) - (b.position ?? 0) || compareIds(a.id, b.id);
}

/** A guild's channels that this person may see, by category. Categories that show none are left out
 * unless the person may fill them. */
export function channelSections(state: PermissionState, guildId: string): ChannelSection[] {
  const all = Object.values(state.channels).filter((it) => it.guild_id === guildId);
  const seen = all.filter((it) => can(myChannelPermissions(state, it.id), Permission.ViewChannel));
  const categories = seen.filter((it) => it.type === 4).sort(byPosition);
  const manages = can(myGuildPermissions(state, guildId), Permission.ManageChannels);
  const known = new Set(all.filter((it) => it.type === 4).map((it) => it.id));
  const under = (parentId: string | null) =>
    seen
      .filter((it) => it.type !== 4 && (it.type < 10 || it.type > 12))
      .filter((it) => (it.parent_id && known.has(it.parent_id) ? it.parent_id : null) === parentId)
      .sort(byPosition);
  const hidden = [...known].filter((id) => !categories.some((it) => it.id === id));
  const top = [...under(null), ...hidden.flatMap((id) => under(id))];
  return [
    { category: null, channels: top },
    ...categories
      .map((category) => ({ category, channels: under(category.id) }))
      .filter((it) => manages || it.channels.length > 0),
  ];
}

/** The channel that a guild opens with: the first that holds messages. */
export function firstChannelId(state: PermissionState, guildId: string): string | null {
  const all = channelSections(state, guildId).flatMap((it) => it.channels);
  return all.find((it) => messageTypes.has(it.type))?.id ?? null;
}

/** What unread marks are computed from. */
export type UnreadState = PermissionState &
  Pick<RealtimeState, 'lastMessageIds' | 'readStates' | 'guildSettings'>;

/** Whether a person chose not to hear of a channel, by itself or with its guild. */
export function isMuted(state: UnreadState, channelId: string): boolean {
  const guildId = state.channels[channelId]?.guild_id ?? '@me';
  const settings = state.guildSettings[guildId];
  if (!settings) return false;
  return settings.channel_overrides.some((it) => it.channel_id === channelId && it.muted);
}

/** Whether a channel has messages that this person has not read; what came before joining is read. */
export function isUnread(state: UnreadState, channelId: string): boolean {
  const newest = state.lastMessageIds[channelId];
  const channel = state.channels[channelId];
  if (!newest || !channel) return false;
  const read = state.readStates[channelId]?.lastMessageId;
  if (read) return compareIds(newest, read) > 0;
  const joinedAt = channel.guild_id ? state.guilds[channel.guild_id]?.joined_at : undefined;
  return joinedAt ? compareIds(newest, idAtMs(Date.parse(joinedAt))) > 0 : true;
}

export interface GuildUnread {
  readonly unread: boolean;
  readonly mentions: number;
}

/** What waits in each guild that has something waiting. */
export function unreadByGuild(state: UnreadState): Record<string, GuildUnread> {
  const result: Record<string, GuildUnread> = {};
  for (const channel of Object.values(state.channels)) {
    const guildId = channel.guild_id;
    if (!guildId || !messageTypes.has(channel.type)) continue;
    const mentions = state.readStates[channel.id]?.mentionCount ?? 0;
    const silent = state.guildSettings[guildId]?.muted === true || isMuted(state, channel.id);
    const unread = !silent && isUnread(state, channel.id);
    if (!unread && mentions === 0) continue;
    if (!can(myChannelPermissions(state, channel.id), Permission.ViewChannel)) continue;
    const before = result[guildId];
    result[guildId] = {
      unread: unread || before?.unread === true,
      mentions: mentions + (before?.mentions ?? 0),
    };
  }
  return result;
}

/** The channels where something waits: those that mention one first, then those with newest words. */
export function waitingChannels(state: UnreadState): Channel[] {
  const mentions = (it: Channel) => state.readStates[it.id]?.mentionCount ?? 0;
  const newest = (it: Channel) => state.lastMessageIds[it.id] ?? it.id;
  return Object.values(state.channels)
    .filter((it) => it.guild_id !== undefined && messageTypes.has(it.type))
    .filter((it) => {
      const silent =
        state.guildSettings[it.guild_id ?? '']?.muted === true || isMuted(state, it.id);
      return mentions(it) > 0 || (!silent && isUnread(state, it.id));
    })
    .filter((it) => can(myChannelPermissions(state, it.id), Permission.ViewChannel))
    .sort(
      (a, b) =>
        Number(mentions(b) > 0) - Number(mentions(a) > 0) || compareIds(newest(b), newest(a)),
    );
}

/** The guilds in the person's own order: as they dragged them, newly joined ones first. */
export function orderedGuilds(state: Pick<RealtimeState, 'guilds' | 'settings'>): Guild[] {
  const { guild_folders: folders, guild_positions: positions } = state.settings;
  const order = folders?.length ? folders.flatMap((it) => it.guild_ids) : (positions ?? []);
  const place = new Map(order.map((id, at) => [id, at]));
  return Object.values(state.guilds).sort((a, b) => {
    const [first, second] = [place.get(a.id), place.get(b.id)];
    if (first !== undefined && second !== undefined) return first - second;
    if (first === undefined && second === undefined) return b.joined_at.localeCompare(a.joined_at);
    return first === undefined ? -1 : 1;
  });
}

/** How a person is called where they are met. */
export function displayName(user: User, member?: Member | null): string {
  return member?.nick ?? user.global_name ?? user.username;
}

type Roles = Readonly<Record<string, Role>> | undefined;

/** The highest of a member's roles that has something. */
function highestRole(
  member: Member | undefined,
  roles: Roles,
  has: (role: Role) => boolean,
): Role | null {
  let best: Role | null = null;
  for (const id of member?.roles ?? []) {
    const role = roles?.[id];
    if (!role || !has(role)) continue;
    const higher =
      !best ||
      role.position > best.position ||
      (role.position === best.position && compareIds(role.id, best.id) < 0);
    if (higher) best = role;
  }
  return best;
}

/** The colours of the highest of a member's roles that has one, as Discord shows names. */
export function memberColours(member: Member | undefined, roles: Roles): RoleColours | null {
  return highestRole(member, roles, (it) => it.colors.primary_color > 0)?.colors ?? null;
}

/** What stands behind a member's name: the icon of their highest role with one, by path, or an emoji. */
export function memberMark(member: Member | undefined, roles: Roles): string | null {
  const role = highestRole(member, roles, (it) => Boolean(it.icon ?? it.unicode_emoji));
  return role ? (roleIconUrl(role.id, role.icon, 20) ?? role.unicode_emoji ?? null) : null;
}
