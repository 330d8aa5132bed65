import { useLingui } from '@lingui/react/macro';
import { Copy, Hash, Link, Settings, Trash2, UserPlus } from 'lucide-react';
import { Permission } from '../../lib/permissions';
import { openDialog } from '../../store/dialogs';
import { useChannel, useMayInChannel, useMayInGuild } from '../../store/hooks';
import { toast } from '../../ui/toast';
import type { MenuGroups } from '../../ui/menu';

const categoryType = 4;

/** What can be done with a channel or category of a guild: its context menu. */
export function useChannelMenu(channelId: string): MenuGroups {
  const { t } = useLingui();
  const channel = useChannel(channelId);
  const guildId = channel?.guild_id ?? '';
  const mayInvite = useMayInChannel(channelId, Permission.CreateInstantInvite);
  const arranges = useMayInChannel(channelId, Permission.ManageChannels);
  const creates = useMayInGuild(guildId, Permission.ManageChannels);
  const isCategory = channel?.type === categoryType;
  const copy = async (text: string, done: string) => {
    await navigator.clipboard.writeText(text);
    toast({ text: done });
  };
  const link = `${location.origin}/channels/${guildId}/${channelId}`;
  return [
    [
      !isCategory &&
        mayInvite && {
          label: t`Invite people`,
          icon: UserPlus,
          onSelect: () => openDialog({ kind: 'invite', guildId, channelId }),
        },
      isCategory &&
        creates && {
          label: t`Create channel here`,
          icon: Hash,
          onSelect: () => openDialog({ kind: 'create-channel', guildId, parentId: channelId }),
        },
      !isCategory && {
        label: t`Copy link`,
        icon: Link,
        onSelect: () => void copy(link, t`Link copied`),
      },
      {
        label: isCategory ? t`Copy category id` : t`Copy channel id`,
        icon: Copy,
        onSelect: () => void copy(channelId, t`Id copied`),
      },
    ],
    [
      arranges && {
        label: isCategory ? t`Edit category` : t`Edit channel`,
        icon: Settings,
        onSelect: () => openDialog({ kind: 'channel-settings', channelId }),
      },
    ],
    [
      arranges && {
        label: isCategory ? t`Delete category` : t`Delete channel`,
        icon: Trash2,
        danger: true,
        onSelect: () => openDialog({ kind: 'delete-channel', channelId }),
      },
    ],
  ];
}
