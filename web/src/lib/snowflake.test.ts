import { describe, expect, it } from 'vitest';
import { compareIds, idAtMs, idTimeMs, makeNonce } from './snowflake';

describe('snowflakes', () => {
  it('are ordered as numbers, also with different lengths', () => {
    expect(compareIds('99', '100')).toBeLessThan(0);
    expect(compareIds('200', '100')).toBeGreaterThan(0);
    expect(compareIds('100', '100')).toBe(0);
  });

  it('hold the time they were made', () => {
    expect(idTimeMs('175928847299117063')).toBe(1462015105796);
    expect(idTimeMs(idAtMs(1_700_000_000_123))).toBe(1_700_000_000_123);
  });

  it('serve as nonces that differ within a millisecond', () => {
    const nonce = makeNonce(1_700_000_000_123, () => 0.25);
    expect(nonce).not.toBe(makeNonce(1_700_000_000_123, () => 0.75));
    expect(idTimeMs(nonce)).toBe(1_700_000_000_123);
    expect(nonce.length).toBeLessThanOrEqual(25);
  });
});
