// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { usePhase } from './use-phase';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function pass(ms: number): void {
  act(() => void vi.advanceTimersByTime(ms));
}

it('a connection that stays lost is told after two seconds, though the countdown draws again', () => {
  const { result, rerender } = renderHook(({ connected }) => usePhase(connected), {
    initialProps: { connected: false },
  });
  for (let passed = 0; passed < 3; passed++) {
    pass(500);
    rerender({ connected: false });
  }
  expect(result.current).toBe('fine');
  pass(500);
  expect(result.current).toBe('lost');
  rerender({ connected: true });
  pass(0);
  expect(result.current).toBe('back');
  pass(2_000);
  expect(result.current).toBe('fine');
});
