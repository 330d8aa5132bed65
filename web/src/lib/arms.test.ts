import { describe, expect, it } from 'vitest';
import { armsOf, divisions } from './arms';

const ids = Array.from({ length: 2000 }, (_, at) =>
  String(1_100_000_000_000_000_000n + BigInt(at) * 4_194_304n),
);
const metals = new Set(['brass', 'bone']);

describe('armsOf', () => {
  it('gives one id the same arms for ever', () => {
    expect(armsOf('1100000000000000000')).toEqual(armsOf('1100000000000000000'));
  });

  it('always sets one metal against one colour', () => {
    for (const id of ids) {
      const { field, charge } = armsOf(id);
      expect(metals.has(field)).not.toBe(metals.has(charge));
    }
  });

  it('uses every division, none much more than another', () => {
    const counts = new Map<string, number>();
    for (const id of ids) {
      const { division } = armsOf(id);
      counts.set(division, (counts.get(division) ?? 0) + 1);
    }
    expect(counts.size).toBe(divisions.length);
    expect(Math.min(...counts.values())).toBeGreaterThan(ids.length / divisions.length / 2);
  });
});
