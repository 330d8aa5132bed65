import { expect, it } from 'vitest';
import { nextPhase } from './phase';

it('is patient for two seconds, then says it; back shows two seconds', () => {
  expect(nextPhase('fine', true)).toBeNull();
  expect(nextPhase('fine', false)).toEqual({ to: 'lost', afterMs: 2_000 });
  expect(nextPhase('lost', false)).toBeNull();
  expect(nextPhase('lost', true)).toEqual({ to: 'back', afterMs: 0 });
  expect(nextPhase('back', true)).toEqual({ to: 'fine', afterMs: 2_000 });
  expect(nextPhase('back', false)).toEqual({ to: 'lost', afterMs: 0 });
});
