import { describe, expect, it } from 'vitest';
import { sinceText } from './since';

const now = Date.parse('2026-03-10T12:00:00Z');
const since = (iso: string) => sinceText(iso, now);

describe('sinceText', () => {
  it('says now for the last minute', () => {
    expect(since('2026-03-10T11:59:30Z')).toBe('now');
  });

  it('takes the largest unit that fits', () => {
    expect(since('2026-03-10T11:15:00Z')).toBe('45 minutes ago');
    expect(since('2026-03-10T09:00:00Z')).toBe('3 hours ago');
    expect(since('2026-03-09T12:00:00Z')).toBe('yesterday');
    expect(since('2024-03-10T12:00:00Z')).toBe('2 years ago');
  });

  it('looks ahead too', () => {
    expect(since('2026-03-17T12:00:00.000000+00:00')).toBe('in 7 days');
  });

  it('says nothing of what is no time', () => {
    expect(since('soon')).toBe('');
  });
});
