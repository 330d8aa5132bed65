import { expect, test } from 'vitest';
import { rolesAddress } from './roles-place';

test('what is shown of the roles has an address', () => {
  expect(rolesAddress('1', {})).toBe('/guilds/1/settings/roles');
  expect(rolesAddress('1', { role: '2', tab: 'look' })).toBe('/guilds/1/settings/roles/2/look');
  expect(rolesAddress('1', { role: '2', tab: 'permissions', place: '3' })).toBe(
    '/guilds/1/settings/roles/2/permissions/3',
  );
  expect(rolesAddress('1', { place: '3' })).toBe('/guilds/1/settings/roles');
});
