import { expect, test } from 'vitest';
import { writesFromMs } from './verification';

const minute = 60_000;

test('newcomers write after a while, by level', () => {
  const account = 100 * minute;
  const joined = 101 * minute;
  expect(writesFromMs(0, account, joined)).toBe(joined);
  expect(writesFromMs(1, account, joined)).toBe(101 * minute);
  expect(writesFromMs(2, account, joined)).toBe(105 * minute);
  expect(writesFromMs(3, account, joined)).toBe(111 * minute);
  expect(writesFromMs(4, account, joined)).toBe(111 * minute);
  // An old account waits for its membership alone.
  expect(writesFromMs(3, 0, joined)).toBe(111 * minute);
});
