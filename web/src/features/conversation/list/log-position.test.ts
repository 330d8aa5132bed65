import { describe, expect, it } from 'vitest';
import { positionOf, scrollTopFor, type LogBox } from './log-position';

/** A log of rows with these heights, scrolled to a place in a box 100 high. */
function box(heights: Record<string, number>, scrollTop: number): LogBox {
  let top = 0;
  const rows = Object.entries(heights).map(([key, height]) => {
    const row = { key, top, height };
    top += height;
    return row;
  });
  return { scrollTop, clientHeight: 100, scrollHeight: Math.max(100, top), rows };
}

describe('a reader’s place in the log', () => {
  const before = box({ a: 80, b: 80, c: 80, d: 80 }, 100);

  it('stays when a page comes above', () => {
    const after = box({ y: 50, z: 70, a: 80, b: 80, c: 80, d: 80 }, 100);
    expect(scrollTopFor(positionOf(before), after)).toBe(220);
  });

  it('stays when a row above grows, and when one is deleted', () => {
    expect(scrollTopFor(positionOf(before), box({ a: 130, b: 80, c: 80, d: 80 }, 100))).toBe(150);
    expect(scrollTopFor(positionOf(before), box({ b: 80, c: 80, d: 80 }, 100))).toBe(20);
  });

  it('stays when the very row at the top is deleted', () => {
    expect(scrollTopFor(positionOf(before), box({ a: 80, c: 80, d: 80 }, 100))).toBe(20);
  });

  it('stays when rows come or go below', () => {
    expect(scrollTopFor(positionOf(before), box({ a: 80, b: 80, c: 80, e: 500 }, 100))).toBe(100);
  });

  it('is the foot as long as it was the foot', () => {
    const foot = positionOf(box({ a: 80, b: 80 }, 60));
    expect(foot.atFoot).toBe(true);
    expect(scrollTopFor(foot, box({ a: 80, b: 80, c: 80 }, 60))).toBe(140);
    expect(scrollTopFor(foot, box({ a: 80, b: 300 }, 60))).toBe(280);
  });

  it('never leaves the log', () => {
    const low = positionOf(box({ a: 80, b: 80, c: 80 }, 130));
    expect(scrollTopFor(low, box({ c: 80 }, 0))).toBe(0);
  });
});
