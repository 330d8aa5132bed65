import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idleAfterMs, watchIdleness } from './idleness';

describe('watchIdleness', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('tells who does nothing, once, and that they are back', () => {
    const target = new EventTarget();
    const told: boolean[] = [];
    const end = watchIdleness(target, (idle) => told.push(idle));
    vi.advanceTimersByTime(idleAfterMs - 1);
    target.dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(idleAfterMs - 1);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([true]);
    vi.advanceTimersByTime(10 * idleAfterMs);
    target.dispatchEvent(new Event('pointermove'));
    target.dispatchEvent(new Event('pointermove'));
    expect(told).toEqual([true, false]);
    vi.advanceTimersByTime(idleAfterMs);
    expect(told).toEqual([true, false, true]);
    end();
    target.dispatchEvent(new Event('keydown'));
    expect(told).toEqual([true, false, true]);
  });
});
