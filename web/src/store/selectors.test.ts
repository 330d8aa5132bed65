import { describe, expect, it } from 'vitest';
import { idAtMs } from '../lib/snowflake';
import { reduce } from './reduce';
import {
  channelSections,
  displayName,
  firstChannelId,
  isUnread,
  memberColours,
  orderedGuilds,
  unreadByGuild,
  waitingChannels,
} from './selectors';
import { emptyState, type RealtimeState } from './state';
import { testUser } from './testing-world';
import type { Channel, Member, Role } from './types';

const guildId = 'g';
const joined = '2026-01-01T00:00:00.000000+00:00';
const later = idAtMs(Date.parse(joined) + 60_000);
const earlier = idAtMs(Date.parse(joined) - 60_000);

function state(channels: readonly Channel[], over: Partial<RealtimeState> = {}): RealtimeState {
  const guild = {
    id: guildId,
    name: 'Guild',
    icon: null,
    owner_id: 'o',
    emojis: [],
    member_count: 1,
    joined_at: joined,
    channels,
    roles: [{ id: guildId, permissions: '1024', position: 0 } as Role],
    members: [{ user: testUser('1'), roles: [] }],
  };
  const ready = { user: testUser('1'), session_id: 's', guilds: [guild] };
  return { ...reduce(emptyState, { t: 'READY', d: ready }), ...over };
}

const channel = (id: string, over: Partial<Channel> = {}): Channel => ({ id, type: 0, ...over });
const hidden = [{ id: guildId, type: 0, allow: '0', deny: '1024' }];

describe('channelSections', () => {
  it('orders by position, voice after text, and leaves out what is hidden', () => {
    const sections = channelSections(
      state([
        channel('10', { type: 2, position: 0, parent_id: '20' }),
        channel('11', { position: 2, parent_id: '20' }),
        channel('12', { position: 1, parent_id: '20' }),
        channel('13', { parent_id: '20', permission_overwrites: hidden }),
        channel('14', { position: 9 }),
        channel('20', { type: 4 }),
        channel('21', { type: 4, position: 1 }),
      ]),
      guildId,
    );
    const shown = sections.map((it) => [it.category?.id, it.channels.map((child) => child.id)]);
    expect(shown).toEqual([
      [undefined, ['14']],
      ['20', ['12', '11', '10']],
    ]);
  });

  it('a channel that may be seen stays reachable under a category that may not', () => {
    const it = state([
      channel('20', { type: 4, permission_overwrites: hidden }),
      channel('10', { parent_id: '20' }),
    ]);
    expect(firstChannelId(it, guildId)).toBe('10');
  });
});

describe('unread', () => {
  it('waiting channels are those with mentions, then those with the newest words', () => {
    const newer = idAtMs(Date.parse(joined) + 120_000);
    const all = [
      channel('10', { last_message_id: later }),
      channel('11', { last_message_id: newer }),
      channel('12', { last_message_id: later }),
      channel('13', { last_message_id: earlier }),
      channel('14', { last_message_id: later, permission_overwrites: hidden }),
      channel('15', { type: 2, last_message_id: later }),
    ].map((it) => ({ ...it, guild_id: guildId }));
    const readStates = { '12': { lastMessageId: earlier, mentionCount: 1 } };
    const it = state(all, { readStates });
    expect(waitingChannels(it).map(({ id }) => id)).toEqual(['12', '11', '10']);
  });

  it('what came before joining is read, without any mark', () => {
    const channels = [
      channel('10', { last_message_id: earlier }),
      channel('11', { last_message_id: later }),
    ];
    const it = state(channels);
    expect(isUnread(it, '10')).toBe(false);
    expect(isUnread(it, '11')).toBe(true);
    expect(unreadByGuild(it)).toEqual({ g: { unread: true, mentions: 0 } });
  });

  it('a muted channel is silent, but its mentions count', () => {
    const mute = {
      guild_id: guildId,
      muted: false,
      message_notifications: 3,
      channel_overrides: [{ channel_id: '11', muted: true, message_notifications: 3 }],
    };
    const it = state([channel('11', { last_message_id: later })], { guildSettings: { g: mute } });
    expect(unreadByGuild(it)).toEqual({});
    const mentioned = { ...it, readStates: { 11: { lastMessageId: earlier, mentionCount: 2 } } };
    expect(unreadByGuild(mentioned)).toEqual({ g: { unread: false, mentions: 2 } });
  });
});

describe('names and order', () => {
  it('guilds stand as they were dragged, newly joined ones first', () => {
    const one = state([]).guilds[guildId]!;
    const guilds = {
      a: { ...one, id: 'a' },
      b: { ...one, id: 'b' },
      c: { ...one, id: 'c', joined_at: '2026-02-01T00:00:00.000000+00:00' },
    };
    const ids = orderedGuilds({ guilds, settings: { guild_positions: ['b', 'a'] } }).map(
      (it) => it.id,
    );
    expect(ids).toEqual(['c', 'b', 'a']);
  });

  it('a nick goes before the display name, that before the username', () => {
    const user = testUser('1', 'name');
    expect(displayName(user)).toBe('name');
    expect(displayName({ ...user, global_name: 'Global' })).toBe('Global');
    expect(displayName(user, { nick: 'Nick' } as Member)).toBe('Nick');
  });

  it('the highest role with a colour gives the colour', () => {
    const role = (id: string, position: number, colour: number) =>
      ({ id, position, colors: { primary_color: colour } }) as Role;
    const roles = { a: role('a', 1, 0xff0000), b: role('b', 5, 0), c: role('c', 3, 0x00ff00) };
    expect(memberColours({ roles: ['a', 'b', 'c'] } as unknown as Member, roles)).toBe(
      roles.c.colors,
    );
    expect(memberColours(undefined, roles)).toBeNull();
  });
});
