// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { isToBeGreeted, markGreeted, welcomeFeature } from './arrival';
import type { Guild } from './types';

const joined = '2026-01-01T00:00:00.000000+00:00';
const at = Date.parse(joined);
const guild = {
  id: '7',
  name: 'Low Light',
  icon: null,
  owner_id: '1',
  emojis: [],
  member_count: 2,
  joined_at: joined,
  features: [welcomeFeature],
} satisfies Guild;

beforeEach(() => localStorage.clear());

test('a newcomer is greeted once', () => {
  expect(isToBeGreeted(guild, '2', at + 5_000)).toBe(true);
  markGreeted(guild, '2');
  expect(isToBeGreeted(guild, '2', at + 6_000)).toBe(false);
  // Somebody else in the same browser, and one who left and came back.
  expect(isToBeGreeted(guild, '3', at + 6_000)).toBe(true);
  const again = { ...guild, joined_at: '2026-01-01T00:10:00.000000+00:00' };
  expect(isToBeGreeted(again, '2', at + 700_000)).toBe(true);
});

test('owners, old members and guilds without a welcome are left alone', () => {
  expect(isToBeGreeted(guild, '1', at + 5_000)).toBe(false);
  expect(isToBeGreeted(guild, '2', at + 3_600_000)).toBe(false);
  expect(isToBeGreeted({ ...guild, features: [] }, '2', at + 5_000)).toBe(false);
});
