import type { Emoji } from '../../../lib/emoji/emoji-index';
import { can, Permission } from '../../../lib/permissions';
import { channelSections, displayName, myChannelPermissions } from '../../../store/selectors';
import type { RealtimeState } from '../../../store/state';
import type { Channel, Role, User } from '../../../store/types';

/** Something that completes what is typed. */
export type Candidate =
  | { readonly kind: 'user'; readonly user: User; readonly name: string }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'everyone'; readonly name: 'everyone' | 'here' }
  | { readonly kind: 'channel'; readonly channel: Channel }
  | { readonly kind: 'emoji'; readonly emoji: Emoji };

export const candidatesMax = 8;

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How well a name fits: 0 begins so, 1 has a word that does, 2 holds it; null does not fit. */
export function fit(name: string, query: string): number | null {
  const text = plain(name);
  const wanted = plain(query);
  if (text.startsWith(wanted)) return 0;
  const at = text.indexOf(wanted);
  if (at < 0) return null;
  return /[\s_.-]/.test(text[at - 1] ?? '') ? 1 : 2;
}

function best(...ranks: (number | null)[]): number | null {
  const found = ranks.filter((it) => it !== null);
  return found.length > 0 ? Math.min(...found) : null;
}

interface Ranked {
  readonly rank: number;
  readonly candidate: Candidate;
}

function sorted(list: readonly Ranked[]): Candidate[] {
  return [...list]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, candidatesMax)
    .map((it) => it.candidate);
}

function users(state: RealtimeState, channel: Channel, query: string): Ranked[] {
  const members = channel.guild_id ? state.members[channel.guild_id] : undefined;
  const ids = members ? Object.keys(members) : (channel.recipients ?? []).map((it) => it.id);
  const spoken = new Map(
    (state.messages[channel.id]?.messages ?? []).slice(-50).map((it, at) => [it.author.id, at]),
  );
  return ids.flatMap((id) => {
    const user = state.users[id];
    if (!user) return [];
    const name = displayName(user, members?.[id]);
    const rank = best(fit(name, query), fit(user.username, query));
    if (rank === null) return [];
    const lately = (spoken.get(id) ?? -1) / 100;
    return [{ rank: rank - lately, candidate: { kind: 'user', user, name } as const }];
  });
}

function roles(state: RealtimeState, channel: Channel, query: string): Ranked[] {
  const guildId = channel.guild_id;
  if (!guildId) return [];
  const all = can(myChannelPermissions(state, channel.id), Permission.MentionEveryone);
  return Object.values(state.roles[guildId] ?? {}).flatMap((role) => {
    const rank = role.id !== guildId && (role.mentionable || all) ? fit(role.name, query) : null;
    return rank === null ? [] : [{ rank: rank + 0.5, candidate: { kind: 'role', role } as const }];
  });
}

function everyone(state: RealtimeState, channel: Channel, query: string): Ranked[] {
  const may = can(myChannelPermissions(state, channel.id), Permission.MentionEveryone);
  if (!channel.guild_id || !may) return [];
  return (['everyone', 'here'] as const).flatMap((name) =>
    fit(name, query) === 0 ? [{ rank: 0.4, candidate: { kind: 'everyone', name } as const }] : [],
  );
}

/** People, roles and everyone that may be mentioned in a channel. */
export function personCandidates(state: RealtimeState, channelId: string, query: string) {
  const channel = state.channels[channelId];
  if (!channel) return [];
  return sorted([
    ...users(state, channel, query),
    ...roles(state, channel, query),
    ...everyone(state, channel, query),
  ]);
}

/** Channels of the guild that one may see. */
export function channelCandidates(state: RealtimeState, channelId: string, query: string) {
  const guildId = state.channels[channelId]?.guild_id;
  if (!guildId) return [];
  const all = channelSections(state, guildId).flatMap((it) => it.channels);
  return sorted(
    all.flatMap((channel) => {
      const rank = fit(channel.name ?? '', query);
      return rank === null ? [] : [{ rank, candidate: { kind: 'channel', channel } as const }];
    }),
  );
}

/** What stands in the draft for a candidate, and what it means when it is sent. */
export function insertionOf(candidate: Candidate): { text: string; means: string | null } {
  switch (candidate.kind) {
    case 'user':
      return { text: `@${candidate.user.username}`, means: `<@${candidate.user.id}>` };
    case 'role':
      return { text: `@${candidate.role.name}`, means: `<@&${candidate.role.id}>` };
    case 'everyone':
      return { text: `@${candidate.name}`, means: null };
    case 'channel':
      return { text: `#${candidate.channel.name ?? ''}`, means: `<#${candidate.channel.id}>` };
    case 'emoji':
      return { text: candidate.emoji.unicode, means: null };
  }
}
