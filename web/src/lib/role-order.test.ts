import { describe, expect, test } from 'vitest';
import { fromTheTop, positionsFor } from './role-order';

const everyone = { id: '1', position: 0 };

describe('the order of roles', () => {
  test('the highest comes first, @everyone last', () => {
    const low = { id: '5', position: 1 };
    const high = { id: '4', position: 7 };
    expect(fromTheTop([everyone, low, high], '1')).toEqual([high, low, everyone]);
  });

  test('among equals the older one comes first', () => {
    const older = { id: '9', position: 3 };
    const newer = { id: '10', position: 3 };
    expect(fromTheTop([newer, older], '1')).toEqual([older, newer]);
  });

  test('positions with gaps are handed out anew', () => {
    const order = [
      { id: 'c', position: 1 },
      { id: 'a', position: 9 },
      { id: 'b', position: 4 },
    ];
    expect(positionsFor(order)).toEqual([
      { id: 'c', position: 9 },
      { id: 'a', position: 4 },
      { id: 'b', position: 1 },
    ]);
  });
});
