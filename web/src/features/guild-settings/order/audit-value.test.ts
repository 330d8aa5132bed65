import { expect, test } from 'vitest';
import { auditValue } from './audit-value';

test('values of the log are read', () => {
  expect(auditValue('name', 'deep-sky')).toBe('deep-sky');
  expect(auditValue('nsfw', false)).toBe('false');
  expect(auditValue('topic', '')).toBeNull();
  expect(auditValue('icon_hash', undefined)).toBeNull();
  expect(auditValue('permissions', '6')).toBe('KickMembers, BanMembers');
  expect(auditValue('permissions', '0')).toBeNull();
  expect(auditValue('$add', [{ id: '1', name: 'Keepers' }])).toBe('Keepers');
  expect(auditValue('colors', { primary_color: 1 })).toBe('{"primary_color":1}');
  expect(auditValue('topic', 'x'.repeat(200))).toHaveLength(121);
});
