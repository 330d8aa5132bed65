import { expect, test } from 'vitest';
import { sameOverwrites } from './overwrites';

const one = { id: '1', type: 0, allow: '0', deny: '1024' };
const two = { id: '2', type: 1, allow: '2048', deny: '0' };

test('channels are in sync with the same overwrites in whatever order', () => {
  expect(sameOverwrites([one, two], [two, { ...one }])).toBe(true);
  expect(sameOverwrites(undefined, [])).toBe(true);
  expect(sameOverwrites([one], [one, two])).toBe(false);
  expect(sameOverwrites([one], [{ ...one, deny: '0' }])).toBe(false);
});
