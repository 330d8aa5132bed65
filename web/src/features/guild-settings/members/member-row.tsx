import { Trans, useLingui } from '@lingui/react/macro';
import type { APIGuildMember } from 'discord-api-types/v10';
import { Clock, Ellipsis } from 'lucide-react';
import { avatarUrl } from '../../../lib/cdn';
import { fromTheTop } from '../../../lib/role-order';
import { sinceText } from '../../../lib/since';
import { openDialog } from '../../../store/dialogs';
import { useGuild } from '../../../store/hooks';
import { useRealtime } from '../../../store/realtime';
import { displayName } from '../../../store/selectors';
import { useMemberActions } from '../../../store/use-member-actions';
import { useTimeLeft } from '../../../store/use-time-left';
import { Avatar } from '../../../ui/avatar';
import { Tag } from '../../../ui/badge';
import { CheckMark } from '../../../ui/check-mark';
import { Icon } from '../../../ui/icon';
import { IconButton } from '../../../ui/icon-button';
import { Menu } from '../../../ui/menu';
import { RoleSwatch } from '../../../ui/role-swatch';
import { toastFailure } from '../../../ui/toast';

interface MemberRowProps {
  readonly guildId: string;
  readonly member: APIGuildMember;
  readonly chosen?: boolean;
  /** Chooses the member for a change of many; absent where this person changes no roles. */
  readonly onToggle?: () => void;
}

/** A member: name and roles lead to their card, the menu to what may be done. */
export function MemberRow({ guildId, member, chosen = false, onToggle }: MemberRowProps) {
  const { t } = useLingui();
  const { user } = member;
  const name = member.nick ?? displayName(user);
  const actions = useMemberActions(guildId, user.id, member.roles, name, toastFailure);
  const left = useTimeLeft(member.communication_disabled_until);
  return (
    <div role="listitem" className="flex h-14 items-center gap-1 border-t border-line px-2">
      {onToggle && (
        <button
          type="button"
          role="checkbox"
          aria-checked={chosen}
          aria-label={t`Choose ${name}`}
          onClick={onToggle}
          className="grid size-9 flex-none place-items-center rounded-row hover:bg-hover touch:size-11"
        >
          <CheckMark on={chosen} />
        </button>
      )}
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={(event) => {
          const { x, y, width, height } = event.currentTarget.getBoundingClientRect();
          openDialog({
            kind: 'profile',
            guildId,
            userId: user.id,
            at: { x: x + width / 2, y, width: 0, height },
          });
        }}
        className="focus-inset flex min-w-0 flex-1 items-center gap-3 rounded-row px-1.5 py-1 text-left hover:bg-hover"
      >
        <Avatar id={user.id} src={avatarUrl(user.id, user.avatar, 36)} size={36} />
        <span className="min-w-0 flex-1">
          <Name guildId={guildId} member={member} name={name} />
          <span className="block truncate text-second text-text-3">
            @{user.username}
            <Joined at={member.joined_at} />
          </span>
        </span>
        {left && (
          <span title={t`Timed out for ${left} more`}>
            <Icon icon={Clock} size={16} className="text-warning" />
            <span className="sr-only">{t`Timed out for ${left} more`}</span>
          </span>
        )}
        <RoleChips guildId={guildId} roleIds={member.roles} />
      </button>
      {actions.length > 0 && (
        <Menu groups={[actions.filter((it) => !it.danger), actions.filter((it) => it.danger)]}>
          <IconButton icon={Ellipsis} label={t`What to do with ${name}`} side="left" />
        </Menu>
      )}
    </div>
  );
}

interface NameProps {
  readonly guildId: string;
  readonly member: APIGuildMember;
  readonly name: string;
}

function Name({ guildId, member, name }: NameProps) {
  const owner = useGuild(guildId)?.owner_id === member.user.id;
  return (
    <span className="flex items-center gap-2 text-ui font-semibold">
      <span className="truncate">{name}</span>
      {owner && (
        <Tag>
          <Trans>Owner</Trans>
        </Tag>
      )}
      {member.user.bot && (
        <Tag>
          <Trans>Bot</Trans>
        </Tag>
      )}
    </span>
  );
}

function Joined({ at }: { readonly at: string | null }) {
  const joined = at ? sinceText(at) : '';
  return joined ? (
    <>
      {' · '}
      <Trans>joined {joined}</Trans>
    </>
  ) : null;
}

interface RoleChipsProps {
  readonly guildId: string;
  readonly roleIds: readonly string[];
}

/** The two highest roles, and how many more there are. */
function RoleChips({ guildId, roleIds }: RoleChipsProps) {
  const roles = useRealtime((it) => it.roles[guildId]);
  const held = fromTheTop(
    roleIds.flatMap((id) => roles?.[id] ?? []),
    guildId,
  );
  return (
    <span className="flex flex-none items-center gap-1.5 text-second text-text-2 phone:hidden">
      {held.slice(0, 2).map((role) => (
        <span
          key={role.id}
          className="flex h-6 max-w-36 items-center gap-1.5 rounded-small bg-active px-2"
        >
          <RoleSwatch colours={role.colors} size={9} />
          <span className="truncate">{role.name}</span>
        </span>
      ))}
      {held.length > 2 && <span className="text-text-3">+{held.length - 2}</span>}
    </span>
  );
}
