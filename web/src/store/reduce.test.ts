import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dispatch } from './dispatch';
import { applyLatest, unloadedWindow } from './message-window';
import { reduce } from './reduce';
import { emptyState, type RealtimeState } from './state';
import { TestingWorld, testMessage, testUser } from './testing-world';

const after = (state: RealtimeState, ...dispatches: Dispatch[]) => dispatches.reduce(reduce, state);

/** What a snapshot tells; the rest (people once seen) may only be more. */
function told(state: RealtimeState) {
  const { guilds, channels, roles, readStates, lastMessageIds, meId } = state;
  const mine = Object.fromEntries(
    Object.entries(state.members).map(([guildId, it]) => [guildId, it[state.meId ?? '']]),
  );
  return { guilds, channels, roles, readStates, lastMessageIds, meId, mine };
}

function act(world: TestingWorld, action: number, pick: number): Dispatch[] {
  const choose = <T>(list: Iterable<T>): T | undefined => {
    const all = [...list];
    return all[pick % Math.max(1, all.length)];
  };
  const guildId = choose(world.guilds.keys());
  if (action === 0 || guildId === undefined) return world.addGuild();
  const guild = world.guilds.get(guildId);
  const channelId = choose(guild?.channels.keys() ?? []);
  const roleId = choose(guild?.roles.keys() ?? []);
  if (action === 1) return world.addChannel(guildId);
  if (action === 2) return world.addRole(guildId);
  if (action === 3) return world.join(guildId);
  if (action === 4) return world.renameGuild(guildId, `name ${pick}`);
  if (action === 5 && pick % 5 === 0) return world.removeGuild(guildId);
  if (action === 6 && roleId) return world.removeRole(guildId, roleId);
  if (!channelId) return [];
  if (action === 7) return world.changeChannel(guildId, channelId, pick);
  if (action === 8) return world.removeChannel(guildId, channelId);
  if (action === 9) return world.acknowledge(channelId);
  return world.send(guildId, channelId, String(1 + (pick % 3)), pick % 2 === 0);
}

describe('property: stale state + events = fresh state', () => {
  it('for any sequence of changes and any moment of the snapshot', () => {
    const plan = fc.array(fc.tuple(fc.nat(12), fc.nat(1000)), { maxLength: 80 });
    fc.assert(
      fc.property(plan, fc.nat(80), (actions, snapshotAt) => {
        const world = new TestingWorld();
        const client: { state: RealtimeState | null } = { state: null };
        actions.forEach(([action, pick], at) => {
          if (at === snapshotAt) client.state = after(emptyState, world.ready());
          const events = act(world, action, pick);
          if (client.state) client.state = after(client.state, ...events);
        });
        const fresh = after(emptyState, world.ready());
        expect(told(client.state ?? fresh)).toEqual(told(fresh));
      }),
      { numRuns: 300 },
    );
  });
});

describe('reduce', () => {
  const ready = () => {
    const world = new TestingWorld();
    world.addGuild();
    const guildId = [...world.guilds.keys()][0]!;
    world.addChannel(guildId);
    const channelId = [...world.guilds.get(guildId)!.channels.keys()][0]!;
    return { world, guildId, channelId, state: after(emptyState, world.ready()) };
  };

  it('an unknown dispatch changes nothing, not even the identity', () => {
    const { state } = ready();
    expect(reduce(state, { t: 'SOMETHING_NEW', d: {} } as unknown as Dispatch)).toBe(state);
  });

  it('counts mentions by name, by role and of everyone, but not one’s own', () => {
    const { world, guildId, channelId, state } = ready();
    const [, update] = world.addRole(guildId);
    const roleId = [...world.guilds.get(guildId)!.roles.keys()].at(-1)!;
    const say = (id: string, over: object): Dispatch => ({
      t: 'MESSAGE_CREATE',
      d: testMessage(id, {
        channel_id: channelId,
        guild_id: guildId,
        author: testUser('2'),
        ...over,
      }),
    });
    const end = after(
      state,
      update!,
      say('901', { mentions: [testUser('1')] }),
      say('902', { mention_roles: [roleId] }),
      say('903', { mention_everyone: true }),
      say('904', {}),
    );
    expect(end.readStates[channelId]?.mentionCount).toBe(3);
    const own = after(end, say('905', { author: testUser('1'), mention_everyone: true }));
    expect(own.readStates[channelId]).toEqual({ lastMessageId: '905', mentionCount: 0 });
  });

  it('an older acknowledgement that arrives late does not unread', () => {
    const { channelId, state } = ready();
    const ack = (id: string): Dispatch => ({
      t: 'MESSAGE_ACK',
      d: { channel_id: channelId, message_id: id },
    });
    expect(after(state, ack('500'), ack('400')).readStates[channelId]?.lastMessageId).toBe('500');
  });

  it('a message ends its author’s typing; one’s own typing is not shown', () => {
    const { guildId, channelId, state } = ready();
    const typing = (userId: string): Dispatch => ({
      t: 'TYPING_START',
      d: { channel_id: channelId, user_id: userId, guild_id: guildId },
    });
    const both = after(state, typing('2'), typing('3'), typing('1'));
    expect(Object.keys(both.typing[channelId] ?? {})).toEqual(['2', '3']);
    const message = testMessage('900', { channel_id: channelId, author: testUser('2') });
    const sent = after(both, { t: 'MESSAGE_CREATE', d: message });
    expect(Object.keys(sent.typing[channelId] ?? {})).toEqual(['3']);
  });

  it('a new session keeps what was read and marks the gap; channels that went take theirs along', () => {
    const { world, guildId, channelId, state } = ready();
    const window = applyLatest(unloadedWindow, [testMessage('7', { channel_id: channelId })], 50);
    const open = { ...state, messages: { [channelId]: window, gone: window } };
    const again = after(open, world.ready());
    expect(Object.keys(again.messages)).toEqual([channelId]);
    expect(again.messages[channelId]).toMatchObject({ stale: true, hasAfter: true });
    const left = after(again, { t: 'GUILD_DELETE', d: { id: guildId } });
    expect(left.messages).toEqual({});
    expect(left.channels).toEqual({});
  });

  it('an unavailable guild keeps its place', () => {
    const { guildId, channelId, state } = ready();
    const out = after(state, { t: 'GUILD_DELETE', d: { id: guildId, unavailable: true } });
    expect(out.guilds[guildId]?.unavailable).toBe(true);
    expect(out.channels[channelId]).toBeDefined();
  });
});

describe('a member list', () => {
  const guildId = 'g';
  const member = (id: string) => ({ member: { user: testUser(id), roles: [] } });
  const groups = (online: number, offline: number) => [
    { id: 'online', count: online },
    { id: 'offline', count: offline },
  ];
  const update = (ops: unknown[], online: number, offline: number): Dispatch =>
    ({
      t: 'GUILD_MEMBER_LIST_UPDATE',
      d: {
        id: 'everyone',
        guild_id: guildId,
        member_count: online + offline,
        online_count: online,
        groups: groups(online, offline),
        ops,
      },
    }) as Dispatch;
  const rows = (state: RealtimeState) =>
    state.memberLists[guildId]?.everyone?.rows.map((row) =>
      row === null ? null : row.kind === 'group' ? `${row.id} ${row.count}` : row.userId,
    );
  const head = (id: string, count: number) => ({ group: { id, count } });
  const synced = after(
    emptyState,
    update(
      [
        {
          op: 'SYNC',
          range: [0, 99],
          items: [head('online', 2), member('a'), member('b'), head('offline', 1), member('c')],
        },
      ],
      2,
      1,
    ),
  );

  it('starts with a range', () => {
    expect(rows(synced)).toEqual(['online 2', 'a', 'b', 'offline 1', 'c']);
    expect(synced.users.a?.username).toBe('usera');
  });

  it('moves a member by a deletion and an insertion, and corrects the counts', () => {
    const moved = after(
      synced,
      update(
        [
          { op: 'DELETE', index: 1 },
          { op: 'INSERT', index: 3, item: member('a') },
        ],
        1,
        2,
      ),
    );
    expect(rows(moved)).toEqual(['online 1', 'b', 'offline 2', 'a', 'c']);
  });

  it('forgets a range that is no longer followed', () => {
    const out = after(synced, update([{ op: 'INVALIDATE', range: [2, 9] }], 2, 1));
    expect(rows(out)).toEqual(['online 2', 'a', null, null, null]);
  });

  it('leaves room for rows that it does not know yet', () => {
    const far = after(
      synced,
      update([{ op: 'SYNC', range: [100, 199], items: [member('z')] }], 2, 198),
    );
    expect(rows(far)?.length).toBe(101);
    expect(rows(far)?.[100]).toBe('z');
    expect(rows(far)?.[50]).toBeNull();
  });
});
