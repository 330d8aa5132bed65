import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { CheckCheck, Copy, Eraser, Link, Settings, Trash2, UserPlus } from 'lucide-react';
import { channelKind } from '../../lib/channel-kind';
import { Permission } from '../../lib/permissions';
import { openDialog, useDialogs } from '../../store/dialogs';
import { markRead } from '../../store/history';
import { useMayInChannel } from '../../store/hooks';
import type { Channel } from '../../store/types';
import type { MenuGroups } from '../../ui/menu';
import { toast } from '../../ui/toast';

function copy(text: string, said: string): void {
  void navigator.clipboard.writeText(text);
  toast({ text: said });
}

/** What a channel's or category's context menu offers. */
export function useChannelActions(channel: Channel, guildId: string): MenuGroups {
  const { t } = useLingui();
  const available = useDialogs((it) => it.available);
  const mayManage = useMayInChannel(channel.id, Permission.ManageChannels);
  const mayRank = useMayInChannel(channel.id, Permission.ManageRoles);
  const mayPurge = useMayInChannel(channel.id, Permission.ManageMessages);
  const navigate = useNavigate();
  const mayInvite = useMayInChannel(channel.id, Permission.CreateInstantInvite);
  const kind = channelKind(channel.type);
  const holdsMessages = kind === 'text' || kind === 'announcement';
  return [
    [
      holdsMessages && {
        label: t`Mark as read`,
        icon: CheckCheck,
        onSelect: () => void markRead(channel.id),
      },
      kind !== 'category' &&
        mayInvite &&
        available.has('invite') && {
          label: t`Invite people`,
          icon: UserPlus,
          onSelect: () => openDialog({ kind: 'invite', guildId, channelId: channel.id }),
        },
    ],
    [
      holdsMessages && {
        label: t`Copy link`,
        icon: Link,
        onSelect: () =>
          copy(`${location.origin}/channels/${guildId}/${channel.id}`, t`Link copied`),
      },
      { label: t`Copy id`, icon: Copy, onSelect: () => copy(channel.id, t`Id copied`) },
    ],
    [
      (mayManage || mayRank) && {
        label: kind === 'category' ? t`Category settings` : t`Channel settings`,
        icon: Settings,
        onSelect: () =>
          void navigate({
            href: `/guilds/${guildId}/channels/${channel.id}/settings/${mayManage ? 'overview' : 'permissions'}`,
          }),
      },
      holdsMessages &&
        mayPurge && {
          label: t`Delete messages`,
          icon: Eraser,
          danger: true,
          onSelect: () => openDialog({ kind: 'purge', channelId: channel.id }),
        },
      mayManage &&
        available.has('delete-channel') && {
          label: kind === 'category' ? t`Delete category` : t`Delete channel`,
          icon: Trash2,
          danger: true,
          onSelect: () => openDialog({ kind: 'delete-channel', channelId: channel.id }),
        },
    ],
  ];
}
