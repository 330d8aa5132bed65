import { useLingui } from '@lingui/react/macro';
import { CheckCheck, Copy, LogOut, Settings, UserPlus } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { Permission } from '../../lib/permissions';
import { openDialog, useDialogs } from '../../store/dialogs';
import { markGuildRead } from '../../store/history';
import { useMayInGuild, useOwnsGuild } from '../../store/hooks';
import type { MenuGroups } from '../../ui/menu';
import { toast } from '../../ui/toast';

/** What can be done with a guild from the rail. */
export function useGuildMenu(guildId: string): MenuGroups {
  const { t } = useLingui();
  const navigate = useNavigate();
  const available = useDialogs((it) => it.available);
  const mayInvite = useMayInGuild(guildId, Permission.CreateInstantInvite);
  const mayManage = useMayInGuild(guildId, Permission.ManageGuild);
  const owns = useOwnsGuild(guildId);
  return [
    [
      { label: t`Mark as read`, icon: CheckCheck, onSelect: () => void markGuildRead(guildId) },
      mayInvite &&
        available.has('invite') && {
          label: t`Invite people`,
          icon: UserPlus,
          onSelect: () => openDialog({ kind: 'invite', guildId }),
        },
      mayManage && {
        label: t`Guild settings`,
        icon: Settings,
        onSelect: () => void navigate({ href: `/guilds/${guildId}/settings` }),
      },
    ],
    [
      {
        label: t`Copy id`,
        icon: Copy,
        onSelect: () => {
          void navigator.clipboard.writeText(guildId);
          toast({ text: t`Id copied` });
        },
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
