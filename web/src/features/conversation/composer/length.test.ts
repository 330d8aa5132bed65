import { describe, expect, it } from 'vitest';
import { measureDraft } from './length';
import { stretchesOf } from './mirror';

describe('measureDraft', () => {
  it('counts what is sent, not what is shown', () => {
    const name = { '@a': '<@12345678901234567>' };
    expect(measureDraft('@a', name).left).toBe(2000 - 20);
    expect(measureDraft(' x ', {}).left).toBe(1999);
  });

  it('is over after 2,000 code points, whatever their size', () => {
    expect(measureDraft('😄'.repeat(2000), {})).toMatchObject({ left: 0, over: false });
    const over = measureDraft('😄'.repeat(2003), {});
    expect(over).toMatchObject({ left: -3, over: true, overFrom: 4000 });
  });

  it('shows the count from 200 left', () => {
    expect(measureDraft('a'.repeat(1799), {}).counted).toBe(false);
    expect(measureDraft('a'.repeat(1800), {}).counted).toBe(true);
  });
});

describe('the mirror', () => {
  it('marks names and what is over the limit', () => {
    expect(stretchesOf('hi @a there', { '@a': '<@1>' }, 8)).toEqual([
      { text: 'hi ', kind: 'plain' },
      { text: '@a', kind: 'name' },
      { text: ' th', kind: 'plain' },
      { text: 'ere', kind: 'over' },
    ]);
  });
});
