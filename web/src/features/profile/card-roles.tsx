import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { rolesApi } from '../../api/roles';
import { Permission } from '../../lib/permissions';
import { fromTheTop } from '../../lib/role-order';
import { myRank } from '../../store/hierarchy';
import { useMayInGuild } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import type { Role } from '../../store/types';
import { useErrorText } from '../../store/use-request';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import { Menu } from '../../ui/menu';
import { RoleSwatch } from '../../ui/role-swatch';
import { toast } from '../../ui/toast';

interface CardRolesProps {
  readonly guildId: string;
  readonly userId: string;
  readonly roleIds: readonly string[];
  readonly name: string;
}

function useChange(guildId: string, userId: string) {
  const text = useErrorText();
  const queries = useQueryClient();
  return async (role: Role, give: boolean) => {
    try {
      await (give ? rolesApi.give : rolesApi.take)(guildId, userId, role.id);
      await queries.invalidateQueries({ queryKey: ['card', guildId, userId] });
      await queries.invalidateQueries({ queryKey: ['members', guildId] });
    } catch (error) {
      toast({ text: text(error), tone: 'bad' });
    }
  };
}

/** A member's roles; who may, gives and takes those below their own. */
export function CardRoles({ guildId, userId, roleIds, name }: CardRolesProps) {
  const { t } = useLingui();
  const roles = useRealtime((it) => it.roles[guildId]);
  const manages = useMayInGuild(guildId, Permission.ManageRoles);
  const rank = useRealtime((it) => myRank(it, guildId));
  const change = useChange(guildId, userId);
  const all = fromTheTop(Object.values(roles ?? {}), guildId).filter((it) => it.id !== guildId);
  const mayMove = (role: Role) => manages && !role.managed && rank > role.position;
  const open = all.filter((it) => mayMove(it) && !roleIds.includes(it.id));
  const held = all.filter((it) => roleIds.includes(it.id));
  return (
    <section>
      <h3 className="mb-1 font-sans text-meta font-semibold text-text-3">
        <Trans>Roles</Trans>
      </h3>
      <ul aria-label={t`Roles of ${name}`} className="flex flex-wrap items-center gap-1.5">
        {held.map((role) => (
          <Chip
            key={role.id}
            role={role}
            name={name}
            onTake={mayMove(role) ? () => void change(role, false) : null}
          />
        ))}
        {held.length === 0 && (
          <li className="text-second text-text-3">
            <Trans>None</Trans>
          </li>
        )}
        {open.length > 0 && (
          <li>
            <Menu
              align="start"
              groups={[
                open.map((role) => ({
                  label: role.name,
                  onSelect: () => void change(role, true),
                })),
              ]}
            >
              <IconButton
                icon={Plus}
                label={t`Give a role`}
                iconSize={15}
                className="size-[26px]"
              />
            </Menu>
          </li>
        )}
      </ul>
    </section>
  );
}

interface ChipProps {
  readonly role: Role;
  readonly name: string;
  /** Takes the role; null where this person may not. */
  readonly onTake: (() => void) | null;
}

function Chip({ role, name, onTake }: ChipProps) {
  const { t } = useLingui();
  return (
    <li className="flex h-[26px] max-w-full min-w-0 items-center gap-1.5 rounded-small bg-active px-2 text-second touch:h-9">
      <RoleSwatch colours={role.colors} size={9} />
      <span className="min-w-0 truncate">{role.name}</span>
      {onTake && (
        <button
          type="button"
          aria-label={t`Take ${role.name} from ${name}`}
          onClick={onTake}
          className="-mr-1 grid size-5 place-items-center rounded-inline text-text-3 hover:text-text touch:size-9"
        >
          <Icon icon={X} size={13} />
        </button>
      )}
    </li>
  );
}
