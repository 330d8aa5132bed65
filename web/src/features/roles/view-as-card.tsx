import { Trans } from '@lingui/react/macro';
import { Eye } from 'lucide-react';
import type { Role } from '../../store/types';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { toastFailure } from '../../ui/toast';
import { useRoleName } from './use-roles';
import { useViewAs } from '../../store/use-view-as';

interface ViewAsCardProps {
  readonly guildId: string;
  readonly role: Role;
}

/** The way to see the guild as a member with a role does. */
export function ViewAsCard({ guildId, role }: ViewAsCardProps) {
  const viewAs = useViewAs(guildId, toastFailure);
  const name = useRoleName(guildId)(role);
  if (!viewAs) return null;
  return (
    <div className="flex-none rounded-tile bg-raised p-3.5">
      <h2 className="font-sans text-[0.875rem] leading-[1.125rem] font-semibold">
        <Trans>See it with their eyes</Trans>
      </h2>
      <p className="mt-0.5 mb-3 text-second text-text-3">
        <Trans>Walk through the guild as a member with this role, then come back.</Trans>
      </p>
      <Button
        variant="outline"
        full
        onClick={() => viewAs({ kind: 'role', id: role.id, name })}
        className="min-w-0"
      >
        <Icon icon={Eye} />
        <span className="truncate">
          <Trans>View as {name}</Trans>
        </span>
      </Button>
    </div>
  );
}
