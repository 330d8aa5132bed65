import { useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import {
  Hash,
  Keyboard,
  Moon,
  Plus,
  Settings,
  Sun,
  UserPlus,
  Users,
  Volume2,
  type LucideIcon,
} from 'lucide-react';
import { useMemo } from 'react';
import { can, Permission } from '../../lib/permissions';
import { changeAppearance } from '../../store/appearance';
import { openDialog } from '../../store/dialogs';
import { conversationName, isGroup } from '../../store/private-channels';
import { useRealtime } from '../../store/realtime';
import {
  displayName,
  isMuted,
  isUnread,
  myChannelPermissions,
  unreadByGuild,
} from '../../store/selectors';
import type { RealtimeState } from '../../store/state';
import { toast } from '../../ui/toast';
import type { Target } from './find';

/** A target with how it is shown and where it leads. */
export interface ShownTarget extends Target {
  readonly icon?: LucideIcon;
  readonly userId?: string;
  readonly guildId?: string;
  readonly mentions?: number;
  readonly shortcut?: string;
  /** Its path; actions do something instead. */
  readonly path?: string;
  readonly act?: () => void;
}

const icons: Readonly<Record<number, LucideIcon>> = { 0: Hash, 2: Volume2, 5: Hash };

function channelTargets(state: RealtimeState): ShownTarget[] {
  return Object.values(state.channels).flatMap((channel) => {
    const { id, guild_id: guildId, name } = channel;
    const icon = icons[channel.type];
    if (!guildId || !name || !icon) return [];
    if (!can(myChannelPermissions(state, id), Permission.ViewChannel)) return [];
    const isText = channel.type !== 2;
    const mentions = state.readStates[id]?.mentionCount ?? 0;
    const unread = isText && isUnread(state, id) && !isMuted(state, id);
    return {
      key: `channel-${id}`,
      kind: 'channel' as const,
      name,
      also: state.guilds[guildId]?.name ?? '',
      weight: mentions > 0 ? 2 + mentions : Number(unread),
      icon,
      guildId,
      mentions,
      path: isText ? `/channels/${guildId}/${id}` : `/channels/${guildId}`,
    };
  });
}

function guildTargets(state: RealtimeState): ShownTarget[] {
  const waiting = unreadByGuild(state);
  return Object.values(state.guilds).map((guild) => ({
    key: `guild-${guild.id}`,
    kind: 'guild' as const,
    name: guild.name,
    also: '',
    weight: waiting[guild.id] ? 0.5 : 0,
    guildId: guild.id,
    mentions: waiting[guild.id]?.mentions ?? 0,
    path: `/channels/${guild.id}`,
  }));
}

/** People with whom there is a conversation already. */
function personTargets(state: RealtimeState): ShownTarget[] {
  return Object.values(state.channels).flatMap((channel) => {
    const user = channel.type === 1 ? channel.recipients?.[0] : undefined;
    if (!user) return [];
    const mentions = state.readStates[channel.id]?.mentionCount ?? 0;
    return {
      key: `person-${user.id}`,
      kind: 'person' as const,
      name: displayName(state.users[user.id] ?? user),
      also: user.username,
      weight: mentions > 0 ? 2 + mentions : Number(isUnread(state, channel.id)),
      userId: user.id,
      mentions,
      path: `/channels/@me/${channel.id}`,
    };
  });
}

/** Groups that one is in. */
function groupTargets(state: RealtimeState): ShownTarget[] {
  return Object.values(state.channels)
    .filter(isGroup)
    .map((channel) => {
      const mentions = state.readStates[channel.id]?.mentionCount ?? 0;
      const people = (channel.recipients ?? []).map((it) => it.username).join(' ');
      return {
        key: `group-${channel.id}`,
        kind: 'person' as const,
        name: conversationName(channel, state.users),
        also: people,
        weight: mentions > 0 ? 2 + mentions : Number(isUnread(state, channel.id)),
        icon: Users,
        mentions,
        path: `/channels/@me/${channel.id}`,
      };
    });
}

function useActions(guildId: string | undefined): ShownTarget[] {
  const { t } = useLingui();
  const { history } = useRouter();
  const action = (name: string, also: string, icon: LucideIcon, act: () => void) => ({
    key: `action-${name}`,
    kind: 'action' as const,
    name,
    also,
    weight: 0,
    icon,
    act,
  });
  const theme = (chosen: 'dark' | 'light') => () => {
    changeAppearance({ theme: chosen }).catch(() =>
      toast({ text: t`The theme could not be kept.`, tone: 'bad' }),
    );
  };
  return [
    {
      ...action(t`Open settings`, t`preferences account`, Settings, () =>
        history.push('/settings'),
      ),
      shortcut: 'Mod+,',
    },
    {
      ...action(t`Keyboard shortcuts`, t`keys help`, Keyboard, () =>
        openDialog({ kind: 'shortcuts' }),
      ),
      shortcut: 'Mod+/',
    },
    ...(guildId
      ? [action(t`Invite people`, t`link`, UserPlus, () => openDialog({ kind: 'invite', guildId }))]
      : []),
    action(t`Open a guild`, t`new create server`, Plus, () => openDialog({ kind: 'new-guild' })),
    action(t`Join a guild`, t`invite link`, Plus, () => openDialog({ kind: 'join-guild' })),
    action(t`Dark theme`, t`appearance night`, Moon, theme('dark')),
    action(t`Light theme`, t`appearance day`, Sun, theme('light')),
  ];
}

/** Everywhere that the switcher leads, as things are when it opens. */
export function useTargets(guildId: string | undefined): readonly ShownTarget[] {
  const state = useRealtime();
  const actions = useActions(guildId);
  const places = useMemo(
    () => [
      ...channelTargets(state),
      ...guildTargets(state),
      ...personTargets(state),
      ...groupTargets(state),
    ],
    [state],
  );
  return [...places, ...actions];
}
