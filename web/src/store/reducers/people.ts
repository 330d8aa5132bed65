import type { MemberListItem, MemberPayload, PresencePayload, ReadyPayload } from '../dispatch';
import type { ById, RealtimeState } from '../state';
import type { Member, PresenceState, User, VoiceState } from '../types';
import { availableGuilds } from './guilds';
import { put, within, without, type Handlers } from './handlers';
import { blocked } from './relationships';

function userIdOf(payload: MemberPayload): string | null {
  return payload.user?.id ?? payload.user_id ?? null;
}

/** A member from a payload; what the payload leaves out stays as it was. */
function toMember(userId: string, payload: MemberPayload, before?: Member): Member {
  return {
    userId,
    nick: payload.nick === undefined ? (before?.nick ?? null) : payload.nick,
    avatar: payload.avatar === undefined ? (before?.avatar ?? null) : payload.avatar,
    roles: payload.roles ?? before?.roles ?? [],
    joinedAt: payload.joined_at ?? before?.joinedAt ?? null,
    timedOutUntil:
      payload.communication_disabled_until === undefined
        ? (before?.timedOutUntil ?? null)
        : payload.communication_disabled_until,
    pending: payload.pending ?? before?.pending ?? false,
  };
}

function isSame(a: Member, b: Member | undefined): boolean {
  return (
    a.nick === b?.nick &&
    a.avatar === b.avatar &&
    a.joinedAt === b.joinedAt &&
    a.timedOutUntil === b.timedOutUntil &&
    a.pending === b.pending &&
    a.roles.length === b.roles.length &&
    a.roles.every((role, at) => role === b.roles[at])
  );
}

function add(members: ById<Member>, payloads: readonly MemberPayload[]): ById<Member> {
  if (payloads.length === 0) return members;
  const next: Record<string, Member> = { ...members };
  let changed = false;
  for (const payload of payloads) {
    const userId = userIdOf(payload);
    if (!userId) continue;
    const member = toMember(userId, payload, next[userId]);
    if (isSame(member, next[userId])) continue;
    next[userId] = member;
    changed = true;
  }
  return changed ? next : members;
}

function listed(
  items: readonly MemberListItem[],
): (MemberPayload & { presence?: PresencePayload })[] {
  return items.flatMap((it) => ('member' in it ? [it.member] : []));
}

/** The members that a member list names. */
function membersIn(ops: readonly { readonly op: string }[]) {
  return ops.flatMap((op) => {
    if ('items' in op) return listed(op.items as readonly MemberListItem[]);
    return 'item' in op ? listed([op.item as MemberListItem]) : [];
  });
}

function readyMembers(ready: ReadyPayload): [guildId: string, members: readonly MemberPayload[]][] {
  return ready.guilds.map((guild, at) => [
    guild.id,
    [...('members' in guild ? (guild.members ?? []) : []), ...(ready.merged_members?.[at] ?? [])],
  ]);
}

export const members: Handlers<ById<ById<Member>>> = {
  READY: (_, data) =>
    Object.fromEntries(readyMembers(data).map(([guildId, list]) => [guildId, add({}, list)])),
  GUILD_CREATE: (slice, data) => put(slice, data.id, add({}, data.members ?? [])),
  GUILD_DELETE: (slice, data) => (data.unavailable ? slice : without(slice, data.id)),
  GUILD_MEMBER_ADD: (slice, data) => within(slice, data.guild_id, (it) => add(it, [data])),
  GUILD_MEMBER_UPDATE: (slice, data) => within(slice, data.guild_id, (it) => add(it, [data])),
  GUILD_MEMBER_REMOVE: (slice, data) =>
    within(slice, data.guild_id, (it) => without(it, data.user.id)),
  GUILD_MEMBERS_CHUNK: (slice, data) => within(slice, data.guild_id, (it) => add(it, data.members)),
  GUILD_MEMBER_LIST_UPDATE: (slice, data) =>
    within(slice, data.guild_id, (it) => add(it, membersIn(data.ops))),
  GUILD_ROLE_DELETE: (slice, data) =>
    within(slice, data.guild_id, (it) =>
      Object.fromEntries(
        Object.entries(it).map(([id, member]) => [
          id,
          member.roles.includes(data.role_id)
            ? { ...member, roles: member.roles.filter((role) => role !== data.role_id) }
            : member,
        ]),
      ),
    ),
  MESSAGE_CREATE: (slice, data) => {
    if (!data.member || !data.guild_id || data.webhook_id) return slice;
    return within(slice, data.guild_id, (it) => add(it, [{ ...data.member, user: data.author }]));
  },
  TYPING_START: (slice, data) => {
    const { member, guild_id: guildId, user_id } = data;
    return member && guildId
      ? within(slice, guildId, (it) => add(it, [{ user_id, ...member }]))
      : slice;
  },
};

function know(users: ById<User>, found: readonly (User | undefined)[]): ById<User> {
  let next = users;
  for (const user of found) {
    if (!user) continue;
    const before = next[user.id];
    const same =
      before &&
      before.username === user.username &&
      before.global_name === user.global_name &&
      before.avatar === user.avatar;
    if (same) continue;
    if (next === users) next = { ...users };
    (next as Record<string, User>)[user.id] = { ...before, ...user };
  }
  return next;
}

const usersOf = (list: readonly MemberPayload[] | undefined) => (list ?? []).map((it) => it.user);

export const users: Handlers<ById<User>> = {
  READY: (slice, data) =>
    know(slice, [
      ...(data.users ?? []),
      ...readyMembers(data).flatMap(([, list]) => usersOf(list)),
      ...(data.private_channels ?? []).flatMap((it) => it.recipients ?? []),
      ...(data.relationships ?? []).map((it) => it.user),
      data.user,
    ]),
  GUILD_CREATE: (slice, data) => know(slice, usersOf(data.members)),
  CHANNEL_CREATE: (slice, data) => know(slice, data.recipients ?? []),
  CHANNEL_UPDATE: (slice, data) => know(slice, data.recipients ?? []),
  CHANNEL_RECIPIENT_ADD: (slice, data) => know(slice, [data.user]),
  GUILD_MEMBER_ADD: (slice, data) => know(slice, [data.user]),
  GUILD_MEMBER_UPDATE: (slice, data) => know(slice, [data.user]),
  GUILD_MEMBERS_CHUNK: (slice, data) => know(slice, usersOf(data.members)),
  GUILD_MEMBER_LIST_UPDATE: (slice, data) => know(slice, usersOf(membersIn(data.ops))),
  MESSAGE_CREATE: (slice, data) => (data.webhook_id ? slice : know(slice, [data.author])),
  TYPING_START: (slice, data) => know(slice, [data.member?.user]),
  RELATIONSHIP_ADD: (slice, data) => know(slice, [data.user]),
  USER_UPDATE: (slice, data) => put(slice, data.id, { ...slice[data.id], ...data }),
  PRESENCE_UPDATE: (slice, data) => {
    const known = slice[data.user.id];
    return known && data.user.username ? know(slice, [{ ...known, ...data.user }]) : slice;
  },
};

function toPresence(payload: Partial<PresencePayload>): PresenceState {
  return {
    status: (payload.status ?? 'offline') as PresenceState['status'],
    clientStatus: payload.client_status ?? {},
    activities: payload.activities ?? [],
  };
}

function note(
  presences: ById<PresenceState>,
  found: readonly (PresencePayload | undefined)[],
): ById<PresenceState> {
  const next: Record<string, PresenceState> = { ...presences };
  for (const it of found) if (it) next[it.user.id] = toPresence(it);
  return next;
}

/** Who is a friend no longer is seen no longer, unless a guild in common shows them. */
function unseen(
  presences: ById<PresenceState>,
  userId: string,
  before: RealtimeState,
): ById<PresenceState> {
  const shared = Object.values(before.members).some((members) => userId in members);
  return shared ? presences : without(presences, userId);
}

export const presences: Handlers<ById<PresenceState>> = {
  READY: (_, data) =>
    note({}, [
      ...(data.presences ?? []),
      ...availableGuilds(data).flatMap((it) => it.presences ?? []),
    ]),
  READY_SUPPLEMENTAL: (slice, data) => {
    const { guilds = [], friends = [] } = data.merged_presences ?? {};
    return note(
      slice,
      [...guilds.flat(), ...friends].flatMap((it) => {
        const id = it.user?.id ?? it.user_id;
        return id ? [{ ...it, user: { id } }] : [];
      }),
    );
  },
  GUILD_CREATE: (slice, data) => note(slice, data.presences ?? []),
  GUILD_MEMBERS_CHUNK: (slice, data) => note(slice, data.presences ?? []),
  GUILD_MEMBER_LIST_UPDATE: (slice, data) =>
    note(
      slice,
      membersIn(data.ops).map((it) => {
        const id = userIdOf(it);
        return it.presence && id ? { ...it.presence, user: { id } } : undefined;
      }),
    ),
  PRESENCE_UPDATE: (slice, data) => note(slice, [data]),
  RELATIONSHIP_ADD: (slice, data, before) =>
    data.type === blocked ? unseen(slice, data.id, before) : slice,
  RELATIONSHIP_REMOVE: (slice, data, before) => unseen(slice, data.id, before),
  SESSIONS_REPLACE: (slice, data, before) => {
    const overall = data.find((it) => it.session_id === 'all') ?? data[0];
    if (!before.meId || !overall) return slice;
    return put(slice, before.meId, {
      ...toPresence({}),
      status: overall.status as PresenceState['status'],
    });
  },
};

function settle(states: ById<VoiceState>, list: readonly VoiceState[]): ById<VoiceState> {
  let next = states;
  for (const it of list) {
    next = it.channel_id ? put(next, it.user_id, it) : without(next, it.user_id);
  }
  return next;
}

export const voiceStates: Handlers<ById<ById<VoiceState>>> = {
  READY: (_, data) =>
    Object.fromEntries(
      availableGuilds(data).map((it) => [it.id, settle({}, it.voice_states ?? [])]),
    ),
  READY_SUPPLEMENTAL: (slice, data) =>
    (data.guilds ?? []).reduce(
      (next, guild) => within(next, guild.id, (it) => settle(it, guild.voice_states ?? [])),
      slice,
    ),
  GUILD_CREATE: (slice, data) => put(slice, data.id, settle({}, data.voice_states ?? [])),
  GUILD_DELETE: (slice, data) => (data.unavailable ? slice : without(slice, data.id)),
  VOICE_STATE_UPDATE: (slice, data) =>
    data.guild_id ? within(slice, data.guild_id, (it) => settle(it, [data])) : slice,
};
