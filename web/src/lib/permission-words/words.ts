import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Permission } from '../permissions';
import { advancedWords, guildWords, memberWords } from './words-guild';
import { messageWords, threadWords } from './words-text';
import { appWords, voiceWords } from './words-voice';

/** Where permissions are set: in the guild as a whole, or in a place of it. */
export type PlaceKind = 'guild' | 'category' | 'text' | 'voice';

/** One permission in words. */
export interface PermissionWords {
  readonly key: keyof typeof Permission;
  /** Where it means something: `guild` nowhere but there, `both` in any place too. */
  readonly where: 'guild' | 'text' | 'voice' | 'both';
  readonly name: MessageDescriptor;
  readonly does: MessageDescriptor;
}

export interface PermissionGroup {
  readonly name: MessageDescriptor;
  readonly permissions: readonly PermissionWords[];
}

const groups: readonly PermissionGroup[] = [
  { name: msg`Guild`, permissions: guildWords },
  { name: msg`Members`, permissions: memberWords },
  { name: msg`Messages`, permissions: messageWords },
  { name: msg`Threads`, permissions: threadWords },
  { name: msg`Voice`, permissions: voiceWords },
  { name: msg`Apps and events`, permissions: appWords },
  { name: msg`Everything`, permissions: advancedWords },
];

const meaningIn: Readonly<Record<PlaceKind, readonly PermissionWords['where'][]>> = {
  guild: ['guild', 'both', 'text', 'voice'],
  category: ['both', 'text', 'voice'],
  text: ['both', 'text'],
  // People write beside a voice channel too.
  voice: ['both', 'text', 'voice'],
};

/** The permissions that mean something in a kind of place; those of a search, in words. */
export function permissionGroups(
  kind: PlaceKind,
  query: string,
  say: (words: MessageDescriptor) => string,
): PermissionGroup[] {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (group: PermissionGroup, it: PermissionWords) => {
    if (!meaningIn[kind].includes(it.where)) return false;
    const text = `${say(it.name)} ${say(it.does)} ${say(group.name)} ${it.key}`.toLowerCase();
    return parts.every((part) => text.includes(part));
  };
  return groups
    .map((group) => ({
      ...group,
      permissions: group.permissions.filter((it) => fits(group, it)),
    }))
    .filter((group) => group.permissions.length > 0);
}

/** How the permissions of a bit set are called, in the order of the permissions screen. */
export function permissionNames(bits: bigint, say: (words: MessageDescriptor) => string): string[] {
  return groups
    .flatMap((it) => it.permissions)
    .filter((it) => bits & Permission[it.key])
    .map((it) => say(it.name));
}
