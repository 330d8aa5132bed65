import { describe, expect, it } from 'vitest';
import { formatClock, formatDay, formatRelative, formatSince, formatTimestamp } from './timestamps';

const now = new Date(2026, 10, 22, 12, 0, 0).getTime();
const second = 1000;
const day = 86_400 * second;

describe('formatRelative', () => {
  it.each([
    [0, 'now'],
    [-5 * second, '5 seconds ago'],
    [90 * second, 'in 1 minute'],
    [-3 * 3_600 * second, '3 hours ago'],
    [-day, 'yesterday'],
    [10 * day, 'in 10 days'],
    [-70 * day, '2 months ago'],
    [400 * day, 'next year'],
  ])('%d ms is %s', (delta, words) => {
    expect(formatRelative(now + delta, now)).toBe(words);
  });
});

describe('formatTimestamp', () => {
  it('has a form for each style', () => {
    const seconds = now / 1000;
    const forms = (['t', 'T', 'd', 'D', 'f', 'F', 'R'] as const).map((style) =>
      formatTimestamp(seconds, style, now),
    );
    expect(new Set(forms).size).toBe(7);
    expect(forms.at(-1)).toBe('now');
    expect(forms[3]).toContain('2026');
  });
});

describe('formatClock', () => {
  it('names the day only where it is another', () => {
    expect(formatClock(now - 3_600 * second, now)).not.toMatch(/[a-z]{4}/);
    expect(formatClock(now - day, now)).toMatch(/^Yesterday, /);
    expect(formatSince(now - day, now)).toMatch(/^yesterday, /);
    expect(formatClock(now - 5 * day, now)).toMatch(/11.17.26|17.11.26/);
  });
});

describe('formatDay', () => {
  it('says the year where it is another', () => {
    expect(formatDay(now, now)).not.toContain('2026');
    expect(formatDay(now - 400 * day, now)).toContain('2025');
  });
});
