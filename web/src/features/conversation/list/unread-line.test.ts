import { describe, expect, it } from 'vitest';
import { lineAbove, lineAfterArrival, lineOnOpening } from './unread-line';

const away = { mine: false, present: false };
const here = { mine: false, present: true };

describe('the unread line', () => {
  it('stands below the last read message when a channel is opened', () => {
    expect(lineOnOpening({ readId: '5', newestId: '9' }).afterId).toBe('5');
    expect(lineOnOpening({ readId: '9', newestId: '9' }).afterId).toBeNull();
    expect(lineOnOpening({ readId: null, newestId: '9' }).afterId).toBeNull();
  });

  it('stays when messages come and are read at once', () => {
    const line = lineOnOpening({ readId: '5', newestId: '9' });
    expect(lineAfterArrival(line, { ...here, newestId: '10', readId: '9' }).afterId).toBe('5');
  });

  it('marks the first message that came while one looked away', () => {
    const line = lineOnOpening({ readId: '9', newestId: '9' });
    const first = lineAfterArrival(line, { ...away, newestId: '10', readId: '9' });
    expect(first.afterId).toBe('9');
    const second = lineAfterArrival(first, { ...away, newestId: '11', readId: '9' });
    expect(second.afterId).toBe('9');
  });

  it('goes when one answers', () => {
    const line = lineOnOpening({ readId: '5', newestId: '9' });
    const mine = { mine: true, present: true, newestId: '10', readId: '10' };
    expect(lineAfterArrival(line, mine).afterId).toBeNull();
  });

  it('follows a mark by hand', () => {
    expect(lineAbove({ afterId: null, newestId: '9' }, '4').afterId).toBe('4');
  });

  it('is left alone by what is known already', () => {
    const line = lineOnOpening({ readId: '5', newestId: '9' });
    expect(lineAfterArrival(line, { ...away, newestId: '9', readId: '5' })).toBe(line);
  });
});
