import type { GuildPayload, ReadyPayload } from '../dispatch';
import type { ById } from '../state';
import type { Guild, Role } from '../types';
import { byId, put, within, without, type Handlers } from './handlers';

/** The guilds of READY that can be used now. */
export function availableGuilds(ready: ReadyPayload): GuildPayload[] {
  return ready.guilds.filter((it): it is GuildPayload => it.unavailable !== true);
}

/** A guild without the lists that have their own places. */
function bare(payload: GuildPayload): Guild {
  const { channels, threads, roles, members, presences, voice_states, ...guild } = payload;
  return guild;
}

function counting(guilds: ById<Guild>, guildId: string, change: number): ById<Guild> {
  const guild = guilds[guildId];
  return guild
    ? put(guilds, guildId, { ...guild, member_count: guild.member_count + change })
    : guilds;
}

export const guilds: Handlers<ById<Guild>> = {
  READY: (_, data) => byId(availableGuilds(data).map(bare)),
  GUILD_CREATE: (slice, data) => put(slice, data.id, bare(data)),
  GUILD_UPDATE: (slice, data) => {
    const guild = slice[data.id];
    if (!guild) return slice;
    const merged = { ...guild, ...bare(data as GuildPayload) };
    return put(slice, data.id, { ...merged, joined_at: guild.joined_at });
  },
  GUILD_DELETE: (slice, data) => {
    const guild = slice[data.id];
    if (!guild) return slice;
    return data.unavailable
      ? put(slice, data.id, { ...guild, unavailable: true })
      : without(slice, data.id);
  },
  GUILD_EMOJIS_UPDATE: (slice, data) => {
    const guild = slice[data.guild_id];
    return guild ? put(slice, data.guild_id, { ...guild, emojis: data.emojis }) : slice;
  },
  GUILD_MEMBER_ADD: (slice, data) => counting(slice, data.guild_id, 1),
  GUILD_MEMBER_REMOVE: (slice, data) => counting(slice, data.guild_id, -1),
};

export const roles: Handlers<ById<ById<Role>>> = {
  READY: (_, data) =>
    Object.fromEntries(availableGuilds(data).map((it) => [it.id, byId(it.roles)])),
  GUILD_CREATE: (slice, data) => put(slice, data.id, byId(data.roles)),
  GUILD_UPDATE: (slice, data) => (data.roles ? put(slice, data.id, byId(data.roles)) : slice),
  GUILD_DELETE: (slice, data) => (data.unavailable ? slice : without(slice, data.id)),
  GUILD_ROLE_CREATE: (slice, data) =>
    within(slice, data.guild_id, (it) => put(it, data.role.id, data.role)),
  GUILD_ROLE_UPDATE: (slice, data) =>
    within(slice, data.guild_id, (it) => put(it, data.role.id, data.role)),
  GUILD_ROLE_DELETE: (slice, data) =>
    within(slice, data.guild_id, (it) => without(it, data.role_id)),
};
