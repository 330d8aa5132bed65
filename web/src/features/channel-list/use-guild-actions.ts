import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import {
  CheckCheck,
  FolderPlus,
  LogOut,
  Plus,
  ScrollText,
  Settings,
  Signpost,
  UserPlus,
} from 'lucide-react';
import { Permission } from '../../lib/permissions';
import { welcomeFeature } from '../../store/arrival';
import { openDialog, useDialogs } from '../../store/dialogs';
import { markGuildRead } from '../../store/history';
import { useGuild, useMayInGuild, useOwnsGuild } from '../../store/hooks';
import { rulesFeature } from '../../store/selectors';
import type { MenuGroups } from '../../ui/menu';

/** What the menu under the guild's name offers, by what the person may do. */
export function useGuildActions(guildId: string): MenuGroups {
  const { t } = useLingui();
  const navigate = useNavigate();
  const available = useDialogs((it) => it.available);
  const mayInvite = useMayInGuild(guildId, Permission.CreateInstantInvite);
  const mayManage = useMayInGuild(guildId, Permission.ManageGuild);
  const mayChannels = useMayInGuild(guildId, Permission.ManageChannels);
  const owns = useOwnsGuild(guildId);
  const features = useGuild(guildId)?.features ?? [];
  return [
    [
      mayInvite &&
        available.has('invite') && {
          label: t`Invite people`,
          icon: UserPlus,
          onSelect: () => openDialog({ kind: 'invite', guildId }),
        },
      { label: t`Mark as read`, icon: CheckCheck, onSelect: () => void markGuildRead(guildId) },
      features.includes(welcomeFeature) && {
        label: t`Where to begin`,
        icon: Signpost,
        onSelect: () => openDialog({ kind: 'welcome', guildId }),
      },
      features.includes(rulesFeature) && {
        label: t`Rules`,
        icon: ScrollText,
        onSelect: () => openDialog({ kind: 'rules', guildId }),
      },
    ],
    [
      mayChannels &&
        available.has('create-channel') && {
          label: t`Create channel`,
          icon: Plus,
          onSelect: () => openDialog({ kind: 'create-channel', guildId }),
        },
      mayChannels &&
        available.has('create-channel') && {
          label: t`Create category`,
          icon: FolderPlus,
          onSelect: () => openDialog({ kind: 'create-channel', guildId, type: 4 }),
        },
      mayManage && {
        label: t`Guild settings`,
        icon: Settings,
        onSelect: () => void navigate({ href: `/guilds/${guildId}/settings` }),
      },
    ],
    [
      !owns &&
        available.has('leave-guild') && {
          label: t`Leave guild`,
          icon: LogOut,
          danger: true,
          onSelect: () => openDialog({ kind: 'leave-guild', guildId }),
        },
    ],
  ];
}
