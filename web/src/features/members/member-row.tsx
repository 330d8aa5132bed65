import { useLingui } from '@lingui/react/macro';
import { AtSign, Copy } from 'lucide-react';
import { avatarUrl, memberAvatarUrl } from '../../lib/cdn';
import { nameStyle } from '../../lib/colour';
import { openDialog } from '../../store/dialogs';
import { usePerson } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import { useFriendActions } from '../../store/use-friend-actions';
import { useMemberActions } from '../../store/use-member-actions';
import { usePresence, usePresenceName } from '../../store/use-presence';
import { Avatar } from '../../ui/avatar';
import { Tag } from '../../ui/badge';
import { cx } from '../../ui/cx';
import { ContextMenu } from '../../ui/context-menu';
import type { MenuGroups } from '../../ui/menu';
import { RoleMark } from '../../ui/role-mark';
import { toast, toastFailure, toastOutcome } from '../../ui/toast';

function useActions(guildId: string, userId: string, name: string, bot: boolean): MenuGroups {
  const { t } = useLingui();
  const roleIds = useRealtime((it) => it.members[guildId]?.[userId]?.roles) ?? none;
  const actions = useMemberActions(guildId, userId, roleIds, name, toastFailure);
  const asFriend = useFriendActions(userId, name, bot, toastOutcome);
  const copy = (text: string, said: string) => {
    void navigator.clipboard.writeText(text);
    toast({ text: said });
  };
  return [
    [
      {
        label: t`Copy mention`,
        icon: AtSign,
        onSelect: () => copy(`<@${userId}>`, t`Mention of ${name} copied`),
      },
      { label: t`Copy id`, icon: Copy, onSelect: () => copy(userId, t`Id copied`) },
    ],
    asFriend.filter((it) => !it.danger),
    actions.filter((it) => !it.danger),
    [...asFriend, ...actions].filter((it) => it.danger),
  ];
}

const none: readonly string[] = [];

interface MemberRowProps {
  readonly guildId: string;
  readonly userId: string;
}

/** A member: 42 high, name in their role's colours, presence at the avatar's edge. */
export function MemberRow({ guildId, userId }: MemberRowProps) {
  const { t } = useLingui();
  const { name, colours, avatar, memberAvatar, bot, mark } = usePerson(userId, guildId);
  const { presence, says } = usePresence(userId);
  const presenceName = usePresenceName();
  const groups = useActions(guildId, userId, name, bot);
  const away = presence === 'offline';
  const src = memberAvatarUrl(guildId, userId, memberAvatar, 32) ?? avatarUrl(userId, avatar, 32);
  return (
    <ContextMenu groups={groups}>
      <button
        type="button"
        // The arrows go from row to row, so that Tab does not stop at every member.
        tabIndex={-1}
        aria-haspopup="dialog"
        onClick={(event) => {
          const { x, y, width, height } = event.currentTarget.getBoundingClientRect();
          openDialog({ kind: 'profile', guildId, userId, at: { x, y, width, height } });
        }}
        className="focus-inset flex h-[2.625rem] w-full items-center gap-[11px] rounded-row px-2 text-left transition-colors hover:bg-hover"
      >
        <Avatar
          id={userId}
          src={src}
          size={32}
          {...(away ? {} : { presence })}
          className={cx(away && 'opacity-45 grayscale-[0.4]')}
        />
        <span className="grid min-w-0 flex-1">
          <span
            className={cx(
              'flex items-center gap-1.5 text-ui leading-[1.125rem] font-[550]',
              away && 'font-medium text-text-3',
            )}
          >
            <span className="truncate" style={away ? undefined : nameStyle(colours)}>
              {name}
            </span>
            <RoleMark mark={mark} className={cx(away && 'opacity-60')} />
            <span className="sr-only">, {presenceName(presence)}</span>
          </span>
          {says && <small className="truncate text-meta text-text-3">{says}</small>}
        </span>
        {bot && <Tag>{t`Bot`}</Tag>}
      </button>
    </ContextMenu>
  );
}
