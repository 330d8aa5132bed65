import { describe, expect, it } from 'vitest';
import { rangesFor, rowCount } from './ranges';

describe('rangesFor', () => {
  it('always follows the first page, and those in sight', () => {
    expect(rangesFor(0, 20)).toEqual([[0, 99]]);
    expect(rangesFor(190, 215)).toEqual([
      [0, 99],
      [100, 199],
      [200, 299],
    ]);
  });

  it('never more than three', () => {
    expect(rangesFor(100, 900)).toHaveLength(3);
  });
});

it('a list is as long as its sections with their heads', () => {
  const groups = [
    { id: 'online', count: 2 },
    { id: 'empty', count: 0 },
    { id: 'offline', count: 3 },
  ];
  expect(rowCount({ memberCount: 5, onlineCount: 2, groups, rows: [] })).toBe(7);
});
