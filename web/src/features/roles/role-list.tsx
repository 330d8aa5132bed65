import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { rolesApi } from '../../api/roles';
import { Permission } from '../../lib/permissions';
import { moved } from '../../lib/reorder';
import { positionsFor } from '../../lib/role-order';
import { useMayInGuild } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import type { Role } from '../../store/types';
import { useErrorText } from '../../store/use-request';
import { cx } from '../../ui/cx';
import { IconButton } from '../../ui/icon-button';
import { SortableArea, type Move } from '../../ui/sortable';
import { toast } from '../../ui/toast';
import { RoleRow } from './role-row';
import { useRoleCounts } from './use-roles';
import { ViewAsCard } from './view-as-card';

interface RoleListProps {
  readonly guildId: string;
  /** From the highest down, @everyone last. */
  readonly roles: readonly Role[];
  readonly shownId: string | undefined;
  readonly onOpen: (roleId: string) => void;
  readonly className?: string;
}

/** Shows the new order at once; the server keeps it, or the old one comes back. */
async function keepOrder(
  guildId: string,
  order: readonly Role[],
  onFail: (error: unknown) => void,
) {
  const before = useRealtime.getState().roles[guildId] ?? {};
  const places = positionsFor(order);
  const next = Object.fromEntries(
    places.flatMap(({ id, position }) => {
      const role = before[id];
      return role ? [[id, { ...role, position }]] : [];
    }),
  );
  useRealtime.setState((it) => ({ roles: { ...it.roles, [guildId]: { ...before, ...next } } }));
  try {
    await rolesApi.reorder(guildId, places);
  } catch (error) {
    useRealtime.setState((it) => ({ roles: { ...it.roles, [guildId]: before } }));
    onFail(error);
  }
}

function useNewRole(guildId: string, onOpen: (roleId: string) => void) {
  const { t } = useLingui();
  const text = useErrorText();
  return async () => {
    try {
      const role = await rolesApi.create(guildId, { name: t`new role`, permissions: '0' });
      onOpen(role.id);
    } catch (error) {
      toast({ text: text(error), tone: 'bad' });
    }
  };
}

/** The roles of a guild; who may, drags them into another order or makes a new one. */
export function RoleList({ guildId, roles, shownId, onOpen, className }: RoleListProps) {
  const { t } = useLingui();
  const text = useErrorText();
  const counts = useRoleCounts(guildId);
  const manages = useMayInGuild(guildId, Permission.ManageRoles);
  const create = useNewRole(guildId, onOpen);
  const movable = roles.slice(0, -1);
  const onMove = ({ from, to }: Move) => {
    const order = moved(movable, from, Math.min(to, movable.length - 1));
    void keepOrder(guildId, order, (error) => toast({ text: text(error), tone: 'bad' }));
  };
  const shown = roles.find((it) => it.id === shownId);
  return (
    <section
      aria-label={t`Roles`}
      className={cx(
        'flex min-h-0 flex-col border-r border-line px-3 pt-5 pb-3 phone:border-r-0 phone:px-2 phone:pt-2',
        className,
      )}
    >
      <header className="flex items-center justify-between px-2">
        <h1 className="text-title font-[650] tracking-[-0.01em] phone:text-header">
          <Trans>Roles</Trans>
        </h1>
        {manages && <IconButton icon={Plus} label={t`New role`} onClick={() => void create()} />}
      </header>
      <p className="px-2 pt-1 pb-3 text-second text-text-3">
        <Trans>
          Higher roles win. Drag to reorder, or press Space and the arrows; you can change those
          below your own.
        </Trans>
      </p>
      <div className="-mx-1 min-h-0 flex-1 overflow-y-auto px-1 pb-2">
        <SortableArea onMove={onMove}>
          <ul>
            {roles.map((role, index) => (
              <RoleRow
                key={role.id}
                {...{ guildId, role, index }}
                count={counts[role.id]}
                shown={role.id === shownId}
                onOpen={() => onOpen(role.id)}
              />
            ))}
          </ul>
        </SortableArea>
      </div>
      {shown && <ViewAsCard guildId={guildId} role={shown} />}
    </section>
  );
}
