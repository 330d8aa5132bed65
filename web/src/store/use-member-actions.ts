import { useLingui } from '@lingui/react/macro';
import {
  Ban,
  Clock,
  Eye,
  Flag,
  MessageSquare,
  PencilLine,
  UserMinus,
  type LucideIcon,
} from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { can, Permission } from '../lib/permissions';
import { closeDialog, openDialog } from './dialogs';
import { outranksMember } from './hierarchy';
import { useRealtime } from './realtime';
import { myGuildPermissions } from './selectors';
import { useOpenConversation } from './use-open-conversation';
import { useViewAs } from './use-view-as';

/** Something that can be done about a member. */
export interface MemberAction {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly danger?: boolean;
  readonly onSelect: () => void;
}

/** Writes to somebody directly. */
function useMessageAction(userId: string, say: (failure: string) => void): MemberAction {
  const { t } = useLingui();
  const openConversation = useOpenConversation(say);
  return {
    label: t`Message`,
    icon: MessageSquare,
    onSelect: () => {
      closeDialog();
      openConversation(userId);
    },
  };
}

/**
 * What this person may do to a member, who is called `name`, by permission and rank; the dialogs
 * ask and send. What fails at once goes to `say`, in words.
 */
export function useMemberActions(
  guildId: string,
  userId: string,
  roleIds: readonly string[],
  name: string,
  say: (failure: string) => void,
): MemberAction[] {
  const { t } = useLingui();
  const viewAs = useViewAs(guildId, say);
  const message = useMessageAction(userId, say);
  const self = useRealtime((it) => it.meId === userId);
  const may = useRealtime(
    useShallow((it) => {
      const bits = myGuildPermissions(it, guildId);
      const self = userId === it.meId;
      const above = outranksMember(it, guildId, userId, roleIds);
      const over = (permission: bigint) => above && can(bits, permission);
      return {
        nickname: self
          ? can(bits, Permission.ChangeNickname) || can(bits, Permission.ManageNicknames)
          : over(Permission.ManageNicknames),
        timeOut: over(Permission.ModerateMembers),
        kick: over(Permission.KickMembers),
        ban: over(Permission.BanMembers),
      };
    }),
  );
  const open = (kind: 'nickname' | 'time-out' | 'kick-member' | 'ban-member') => () =>
    openDialog({ kind, guildId, userId });
  const actions: (MemberAction | false | null | undefined)[] = [
    !self && message,
    viewAs &&
      !self && {
        label: t`View as this member`,
        icon: Eye,
        onSelect: () => viewAs({ kind: 'member', id: userId, name }),
      },
    may.nickname && { label: t`Change nickname`, icon: PencilLine, onSelect: open('nickname') },
    !self && {
      label: t`Report to the moderators`,
      icon: Flag,
      onSelect: () => openDialog({ kind: 'report', guildId, userId }),
    },
    may.timeOut && { label: t`Time out`, icon: Clock, onSelect: open('time-out') },
    may.kick && {
      label: t`Kick from guild`,
      icon: UserMinus,
      danger: true,
      onSelect: open('kick-member'),
    },
    may.ban && {
      label: t`Ban from guild`,
      icon: Ban,
      danger: true,
      onSelect: open('ban-member'),
    },
  ];
  return actions.filter((it) => !!it);
}
