import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useRealtime } from '../../store/realtime';
import { cx } from '../../ui/cx';
import { EmptyState } from '../../ui/empty-state';
import { usePhone } from '../../ui/use-media';
import { RoleDetail } from './role-detail';
import { RoleList } from './role-list';
import type { RolesPlace } from './roles-place';
import { useRoles } from './use-roles';

export interface RolesPageProps {
  readonly guildId: string;
  readonly place: RolesPlace;
  readonly onPlace: (place: RolesPlace) => void;
  /** A button that picks an emoji; given by the application. */
  readonly emojiButton: (onPick: (unicode: string) => void) => ReactNode;
}

/** A guild's roles from the highest down, and one of them. */
export function RolesPage(props: RolesPageProps) {
  const { guildId, place, onPlace } = props;
  const phone = usePhone();
  const roles = useRoles(guildId);
  const known = useRealtime((it) => it.roles[guildId] !== undefined);
  const named = roles.find((it) => it.id === place.role);
  const shown = named ?? (phone ? undefined : roles[0]);
  if (!known) return null;
  return (
    <div className="grid min-h-0 min-w-0 flex-1 desk:grid-cols-[244px_minmax(0,1fr)]">
      <RoleList
        guildId={guildId}
        roles={roles}
        shownId={shown?.id}
        onOpen={(role) => onPlace({ role })}
        className={cx(phone && shown && 'hidden')}
      />
      {shown ? (
        <RoleDetail key={shown.id} {...props} role={shown} />
      ) : (
        !phone && (
          <EmptyState>
            <Trans>Choose a role.</Trans>
          </EmptyState>
        )
      )}
    </div>
  );
}
