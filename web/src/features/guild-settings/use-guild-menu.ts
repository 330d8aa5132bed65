import { useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { DoorOpen, FolderPlus, Hash, Settings, UserPlus, Users } from 'lucide-react';
import { Permission } from '../../lib/permissions';
import { openDialog } from '../../store/dialogs';
import { useMayInGuild } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import type { MenuGroups } from '../../ui/menu';

/** What can be done with a guild: the menu of its header and of its tile. */
export function useGuildMenu(guildId: string): MenuGroups {
  const { t } = useLingui();
  const { history } = useRouter();
  const mayInvite = useMayInGuild(guildId, Permission.CreateInstantInvite);
  const manages = useMayInGuild(guildId, Permission.ManageGuild);
  const arranges = useMayInGuild(guildId, Permission.ManageChannels);
  const isOwner = useRealtime((it) => it.guilds[guildId]?.owner_id === it.meId);
  const settings = `/guilds/${guildId}/settings`;
  return [
    [
      mayInvite && {
        label: t`Invite people`,
        icon: UserPlus,
        onSelect: () => openDialog({ kind: 'invite', guildId }),
      },
    ],
    [
      arranges && {
        label: t`Create channel`,
        icon: Hash,
        onSelect: () => openDialog({ kind: 'create-channel', guildId, type: 0 }),
      },
      arranges && {
        label: t`Create category`,
        icon: FolderPlus,
        onSelect: () => openDialog({ kind: 'create-channel', guildId, type: 4 }),
      },
    ],
    [
      manages
        ? { label: t`Guild settings`, icon: Settings, onSelect: () => history.push(settings) }
        : {
            label: t`Members`,
            icon: Users,
            onSelect: () => history.push(`${settings}/members`),
          },
    ],
    [
      !isOwner && {
        label: t`Leave guild`,
        icon: DoorOpen,
        danger: true,
        onSelect: () => openDialog({ kind: 'leave-guild', guildId }),
      },
    ],
  ];
}
