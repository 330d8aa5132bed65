import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { RoleColours } from '../lib/colour';
import { can } from '../lib/permissions';
import { useRealtime } from './realtime';
import {
  channelSections,
  displayName,
  memberColours,
  memberMark,
  myChannelPermissions,
  myGuildPermissions,
  ownsGuild,
  type ChannelSection,
} from './selectors';
import type { User } from './types';

/** The signed-in person; undefined until the gateway told who it is. */
export function useMe(): User | undefined {
  return useRealtime((it) => (it.meId ? it.users[it.meId] : undefined));
}

export function useGuild(guildId: string | undefined) {
  return useRealtime((it) => (guildId ? it.guilds[guildId] : undefined));
}

export function useChannel(channelId: string | undefined) {
  return useRealtime((it) => (channelId ? it.channels[channelId] : undefined));
}

/** Whether this person may do something in a channel. */
export function useMayInChannel(channelId: string, permission: bigint): boolean {
  return useRealtime((it) => can(myChannelPermissions(it, channelId), permission));
}

/** Whether this person may do something in a guild as a whole. */
export function useMayInGuild(guildId: string, permission: bigint): boolean {
  return useRealtime((it) => can(myGuildPermissions(it, guildId), permission));
}

/** Whether this person owns a guild. */
export function useOwnsGuild(guildId: string): boolean {
  return useRealtime((it) => ownsGuild(it, guildId));
}

/** The channels that a guild's list shows. */
export function useChannelSections(guildId: string): ChannelSection[] {
  const parts = useRealtime(
    useShallow((it) => ({
      meId: it.meId,
      guilds: it.guilds,
      channels: it.channels,
      roles: it.roles,
      members: it.members,
      viewAs: it.viewAs,
    })),
  );
  return useMemo(() => channelSections(parts, guildId), [parts, guildId]);
}

/** The text channels of a guild as one chooses among them. */
export function useTextRooms(guildId: string) {
  const sections = useChannelSections(guildId);
  return useMemo(
    () =>
      sections
        .flatMap((it) => it.channels)
        .filter((it) => it.type === 0)
        .map((it) => ({ value: it.id, label: `# ${it.name ?? ''}` })),
    [sections],
  );
}

/** How a person is shown in a guild: name, the colours of their role and pictures. */
export interface ShownPerson {
  readonly name: string;
  readonly colours: RoleColours | null;
  readonly avatar: string | null;
  readonly memberAvatar: string | null;
  readonly bot: boolean;
  /** What stands behind the name: a picture's path or an emoji. */
  readonly mark: string | null;
}

export function usePerson(userId: string, guildId?: string | null): ShownPerson {
  return useRealtime(
    useShallow((it) => {
      const user = it.users[userId];
      const member = guildId ? it.members[guildId]?.[userId] : undefined;
      return {
        name: user ? displayName(user, member) : '',
        colours: guildId ? memberColours(member, it.roles[guildId]) : null,
        avatar: user?.avatar ?? null,
        memberAvatar: member?.avatar ?? null,
        bot: user?.bot === true,
        mark: guildId ? memberMark(member, it.roles[guildId]) : null,
      };
    }),
  );
}
