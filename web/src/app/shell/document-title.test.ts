import { expect, it } from 'vitest';
import { titleOf } from './document-title';

it('tells what waits, where one is, and the product', () => {
  expect(titleOf({ mentions: 0, unread: false })).toBe('Guildhall');
  expect(titleOf({ mentions: 0, unread: true, channel: 'deep-sky', guild: 'Low Light' })).toBe(
    '• #deep-sky · Low Light · Guildhall',
  );
  expect(titleOf({ mentions: 3, unread: true, guild: 'Low Light' })).toBe(
    '(3) Low Light · Guildhall',
  );
});
