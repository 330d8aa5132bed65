import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Asterisk, Bot, Copy, Eye, GripVertical, Lock, Trash2 } from 'lucide-react';
import { openDialog } from '../../store/dialogs';
import type { Role } from '../../store/types';
import type { MenuGroups } from '../../ui/menu';
import { rolesAddress } from './roles-place';
import { ContextMenu } from '../../ui/context-menu';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/icon';
import { RoleSwatch } from '../../ui/role-swatch';
import { SortableItem } from '../../ui/sortable';
import { toast, toastFailure } from '../../ui/toast';
import { useRoleLock, useRoleName } from './use-roles';
import { useViewAs } from '../../store/use-view-as';

interface RoleRowProps {
  readonly guildId: string;
  readonly role: Role;
  /** Its place in the list. */
  readonly index: number;
  /** How many members have it; undefined while that is not known. */
  readonly count: number | undefined;
  readonly shown: boolean;
  readonly onOpen: () => void;
}

/** A role in the list: grip or lock, colour, name and members. */
export function RoleRow({ guildId, role, index, count, shown, onOpen }: RoleRowProps) {
  const { t } = useLingui();
  const name = useRoleName(guildId)(role);
  const lock = useRoleLock(guildId, role);
  const everyone = role.id === guildId;
  const people = count === undefined ? '' : plural(count, { one: '# member', other: '# members' });
  const label = [name, people, lock && t`locked`, role.managed && t`of a bot`]
    .filter(Boolean)
    .join(', ');
  const groups = useRowMenu({ guildId, role, name, locked: lock !== null });
  return (
    <SortableItem id={role.id} index={index} type="role" disabled={lock !== null || everyone}>
      {({ ref, isDragging }) => (
        <li ref={ref} className={cx('py-px', isDragging && 'z-1 rounded-row bg-panel opacity-80')}>
          <ContextMenu groups={groups}>
            <RowLink
              {...{ guildId, role, name, label, count, shown, onOpen }}
              locked={lock !== null}
            />
          </ContextMenu>
        </li>
      )}
    </SortableItem>
  );
}

interface RowMenu extends Pick<RoleRowProps, 'guildId' | 'role'> {
  readonly name: string;
  readonly locked: boolean;
}

function useRowMenu({ guildId, role, name, locked }: RowMenu): MenuGroups {
  const { t } = useLingui();
  const viewAs = useViewAs(guildId, toastFailure);
  const mayGo = !locked && role.id !== guildId && !role.managed;
  return [
    [
      viewAs && {
        label: t`View as this role`,
        icon: Eye,
        onSelect: () => viewAs({ kind: 'role', id: role.id, name }),
      },
      {
        label: t`Copy id`,
        icon: Copy,
        onSelect: () => {
          void navigator.clipboard.writeText(role.id);
          toast({ text: t`Id copied` });
        },
      },
    ],
    [
      mayGo && {
        label: t`Delete role`,
        icon: Trash2,
        danger: true,
        onSelect: () => openDialog({ kind: 'delete-role', guildId, roleId: role.id }),
      },
    ],
  ];
}

interface RowLinkProps extends Omit<RoleRowProps, 'index'> {
  readonly name: string;
  readonly label: string;
  readonly locked: boolean;
}

function RowLink({
  guildId,
  role,
  name,
  label,
  count,
  shown,
  onOpen,
  locked,
  ...rest
}: RowLinkProps) {
  return (
    <a
      {...rest}
      href={rolesAddress(guildId, { role: role.id })}
      aria-label={label}
      aria-current={shown ? 'true' : undefined}
      draggable={false}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen();
      }}
      className={cx(
        'focus-inset flex h-[2.375rem] items-center gap-2.5 rounded-row px-2 text-ui font-medium transition-colors hover:bg-hover touch:h-11',
        shown && 'desk:bg-active desk:font-semibold',
        locked && 'text-text-3',
      )}
    >
      <Icon
        icon={locked ? Lock : role.id === guildId ? Asterisk : GripVertical}
        size={14}
        className="-mx-0.5 text-text-3"
      />
      <RoleSwatch colours={role.colors} />
      <span className="min-w-0 flex-1 truncate">{name}</span>
      {role.managed && <Icon icon={Bot} size={14} className="text-text-3" />}
      <span
        className={cx(
          'text-[0.78125rem] leading-4 text-text-3 tabular-nums',
          shown && 'desk:text-text-2',
        )}
      >
        {count}
      </span>
    </a>
  );
}
