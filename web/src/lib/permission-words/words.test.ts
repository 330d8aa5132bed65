import type { MessageDescriptor } from '@lingui/core';
import { expect, test } from 'vitest';
import { Permission } from '../permissions';
import { permissionGroups } from './words';

const say = (it: MessageDescriptor) => it.message ?? it.id;
const keysIn = (kind: 'guild' | 'category' | 'text' | 'voice', query = '') =>
  permissionGroups(kind, query, say).flatMap((it) => it.permissions.map((one) => one.key));

test('every permission has words, once', () => {
  expect([...keysIn('guild')].sort()).toEqual(Object.keys(Permission).sort());
});

test('a place shows what means something there', () => {
  expect(keysIn('text')).toContain('SendMessages');
  expect(keysIn('text')).not.toContain('Speak');
  expect(keysIn('text')).not.toContain('BanMembers');
  expect(keysIn('voice')).toContain('Speak');
  expect(keysIn('category')).not.toContain('Administrator');
});

test('a search finds words, descriptions and documented names', () => {
  expect(keysIn('guild', 'slow mode')).toContain('BypassSlowmode');
  expect(keysIn('guild', 'mentioneveryone')).toEqual(['MentionEveryone']);
  expect(keysIn('guild', 'xyzzy')).toEqual([]);
});
