import { describe, expect, it } from 'vitest';
import type { Dispatch } from './dispatch';
import { reduce } from './reduce';
import { acquaintances } from './relationships';
import { emptyState, type RealtimeState } from './state';
import { TestingWorld, testMessage, testUser } from './testing-world';

const world = new TestingWorld();
const after = (state: RealtimeState, ...dispatches: Dispatch[]) => dispatches.reduce(reduce, state);
const ready = (relationships: readonly object[] = []): Dispatch => {
  const { d } = world.ready() as Extract<Dispatch, { t: 'READY' }>;
  return { t: 'READY', d: { ...d, relationships } } as Dispatch;
};

function related(t: 'ADD' | 'UPDATE' | 'REMOVE', id: string, type: number, nickname?: string) {
  const d = { id, type, user: testUser(id), nickname: nickname ?? null, should_notify: true };
  return { t: `RELATIONSHIP_${t}`, d } as Dispatch;
}

const presence = (id: string, status: string): Dispatch => ({
  t: 'PRESENCE_UPDATE',
  d: { user: { id }, status, client_status: {}, activities: [] },
});

const told = (state: RealtimeState) =>
  acquaintances(state).map((it) => `${it.name} ${it.type} ${it.online ? 'online' : 'away'}`);

describe('relationships', () => {
  it('come with READY and follow the events', () => {
    const state = after(emptyState, ready([{ id: '7', type: 1, user: testUser('7') }]));
    expect(told(state)).toEqual(['user7 1 away']);
    const later = after(
      state,
      presence('7', 'idle'),
      related('ADD', '8', 3),
      related('UPDATE', '7', 1, 'A nickname'),
    );
    expect(told(later)).toEqual(['A nickname 1 online', 'user8 3 away']);
    expect(told(after(later, related('REMOVE', '7', 1), related('ADD', '8', 1)))).toEqual([
      'user8 1 away',
    ]);
  });

  it('end with the presence of who is a friend no longer', () => {
    const state = after(emptyState, ready([{ id: '7', type: 1, user: testUser('7') }]));
    const seen = after(state, presence('7', 'online'));
    expect(after(seen, related('REMOVE', '7', 1)).presences['7']).toBeUndefined();
    expect(after(seen, related('ADD', '7', 2)).presences['7']).toBeUndefined();
  });

  it('keep a mention by somebody blocked from counting', () => {
    const message = testMessage('9', { author: testUser('7'), mention_everyone: true });
    const hear: Dispatch = { t: 'MESSAGE_CREATE', d: message };
    const blocked = after(emptyState, ready([{ id: '7', type: 2, user: testUser('7') }]));
    expect(after(blocked, hear).readStates.c1?.mentionCount ?? 0).toBe(0);
    expect(after(emptyState, ready(), hear).readStates.c1?.mentionCount).toBe(1);
  });
});
