import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { PermissionTarget } from '../../../api/permissions';
import { useRealtime } from '../../../store/realtime';
import type { Channel } from '../../../store/types';
import { cx } from '../../../ui/cx';
import { IconButton } from '../../../ui/icon-button';
import { useRoles } from '../use-roles';
import { AddTargetDialog } from './add-target-dialog';
import { SyncCard } from './sync-card';
import { TargetName } from './target-name';

interface TargetListProps {
  readonly guildId: string;
  readonly channel: Channel;
  readonly shownId: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly className?: string;
}

/** Everyone, then the roles from the highest down and the members that have exceptions here. */
function useListed({ guildId, channel, shownId }: TargetListProps): PermissionTarget[] {
  const roles = useRoles(guildId);
  const known = useRealtime((it) => it.roles[guildId]);
  const overwrites = channel.permission_overwrites ?? [];
  const named = new Set([...overwrites.map((it) => it.id), ...(shownId ? [shownId] : [])]);
  const people = [...named].filter((id) => !known?.[id]);
  return [
    { kind: 'role', id: guildId },
    ...roles
      .filter((it) => it.id !== guildId && named.has(it.id))
      .map((it): PermissionTarget => ({ kind: 'role', id: it.id })),
    ...people.map((id): PermissionTarget => ({ kind: 'member', id })),
  ];
}

/** The roles and members with exceptions in a place, and whether it is in sync with its category. */
export function TargetList(props: TargetListProps) {
  const { guildId, channel, shownId, onOpen, className } = props;
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const listed = useListed(props);
  return (
    <section
      aria-label={t`Roles and members`}
      className={cx(
        'flex min-h-0 flex-col border-r border-line px-3 pt-5 pb-3 phone:border-r-0 phone:px-2 phone:pt-2',
        className,
      )}
    >
      <header className="flex items-center justify-between px-2">
        <h1 className="text-title font-[650] tracking-[-0.01em] phone:text-header">
          <Trans>Permissions</Trans>
        </h1>
        <IconButton icon={Plus} label={t`Add a role or member`} onClick={() => setAdding(true)} />
      </header>
      <p className="px-2 pt-1 pb-3 text-second text-text-3">
        <Trans>Exceptions from what roles may do in the guild. A member’s own win.</Trans>
      </p>
      <ul className="-mx-1 min-h-0 flex-1 overflow-y-auto px-1 pb-2">
        {listed.map((target) => (
          <li key={target.id} className="py-px">
            <button
              type="button"
              aria-current={target.id === shownId ? 'true' : undefined}
              onClick={() => onOpen(target.id)}
              className={cx(
                'focus-inset flex h-[2.375rem] w-full items-center gap-2.5 rounded-row px-2 text-left text-ui font-medium transition-colors hover:bg-hover touch:h-11',
                target.id === shownId && 'desk:bg-active desk:font-semibold',
              )}
            >
              <TargetName guildId={guildId} target={target} />
            </button>
          </li>
        ))}
      </ul>
      <SyncCard channel={channel} />
      {adding && (
        <AddTargetDialog
          {...{ guildId, channel }}
          onClose={() => setAdding(false)}
          onPick={(id) => {
            setAdding(false);
            onOpen(id);
          }}
        />
      )}
    </section>
  );
}
