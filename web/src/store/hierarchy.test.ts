import { describe, expect, test } from 'vitest';
import { myRank, outranksMember, outranksRole } from './hierarchy';
import { emptyState, type RealtimeState } from './state';
import type { Guild, Member, Role } from './types';

const role = (id: string, position: number) => ({ id, position }) as Role;

function world(ownerId: string, mine: readonly string[]): RealtimeState {
  return {
    ...emptyState,
    meId: 'me',
    guilds: { g: { id: 'g', owner_id: ownerId } as Guild },
    roles: { g: { g: role('g', 0), low: role('low', 1), high: role('high', 5) } },
    members: { g: { me: { userId: 'me', roles: mine } as Member } },
  };
}

describe('the hierarchy', () => {
  test('a member stands as high as their highest role', () => {
    const state = world('other', ['low', 'high']);
    expect(myRank(state, 'g')).toBe(5);
    expect(outranksRole(state, 'g', role('low', 1))).toBe(true);
    expect(outranksRole(state, 'g', role('high', 5))).toBe(false);
  });

  test('the owner stands above all, and nobody above the owner or themselves', () => {
    expect(outranksRole(world('me', []), 'g', role('high', 5))).toBe(true);
    const state = world('other', ['high']);
    expect(outranksMember(state, 'g', 'x', ['low'])).toBe(true);
    expect(outranksMember(state, 'g', 'x', ['high'])).toBe(false);
    expect(outranksMember(state, 'g', 'other', [])).toBe(false);
    expect(outranksMember(state, 'g', 'me', [])).toBe(false);
  });
});
