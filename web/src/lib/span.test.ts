import { expect, test } from 'vitest';
import { spanText } from './span';

test('a length of time is told in its two largest units', () => {
  expect(spanText(0)).toBe('0 seconds');
  expect(spanText(59_001)).toBe('1 minute');
  expect(spanText(61_000)).toBe('1 minute 1 second');
  expect(spanText(3_600_000)).toBe('1 hour');
  expect(spanText(7_500_000)).toBe('2 hours 5 minutes');
  expect(spanText(86_400_000 + 5_000)).toBe('1 day');
});
