import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Circle, CircleDashed, CircleMinus, Moon, Settings } from 'lucide-react';
import { avatarUrl } from '../../lib/cdn';
import { useMe } from '../../store/hooks';
import { ownStatuses, setOwnStatus, useOwnStatus, useStatusName } from '../../store/own-status';
import { useRealtime } from '../../store/realtime';
import { displayName } from '../../store/selectors';
import { Avatar } from '../../ui/avatar';
import { IconButton } from '../../ui/icon-button';
import { Menu } from '../../ui/menu';
import { Bar } from '../../ui/skeleton';
import { toastFailure } from '../../ui/toast';

const icons = {
  online: Circle,
  idle: Moon,
  dnd: CircleMinus,
  invisible: CircleDashed,
} as const;

/** Oneself at the foot of the channels, with the way to the settings. */
export function UserPanel() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const me = useMe();
  const chosen = useOwnStatus();
  const statusName = useStatusName();
  const statuses = ownStatuses.map((it) => ({
    label: it === chosen ? <b>{statusName(it)}</b> : statusName(it),
    icon: icons[it],
    onSelect: () => {
      setOwnStatus(it).catch(() => toastFailure(t`Your status could not be changed.`));
    },
  }));
  const status = useRealtime((it) => it.presences[it.meId ?? '']?.status ?? 'online');
  return (
    <section
      aria-label={t`You`}
      className="flex flex-none items-center gap-2.5 rounded-tile bg-raised p-2 shadow-line [--surface:var(--raised)]"
    >
      {me ? (
        <>
          <Menu side="top" align="start" groups={[statuses]}>
            <button
              type="button"
              aria-label={t`Your status: ${statusName(chosen)}`}
              className="-m-1 flex min-w-0 flex-1 items-center gap-2.5 rounded-row p-1 text-left transition-colors hover:bg-hover"
            >
              <Avatar
                id={me.id}
                src={avatarUrl(me.id, me.avatar, 32)}
                size={32}
                presence={status === 'invisible' ? 'offline' : status}
              />
              <span className="grid min-w-0 flex-1">
                <b className="truncate text-[0.875rem] leading-[17px] font-semibold">
                  {displayName(me)}
                </b>
                <small className="truncate text-meta text-text-3">{me.username}</small>
              </span>
            </button>
          </Menu>
        </>
      ) : (
        <>
          <span className="block size-8 animate-late rounded-full bg-active" />
          <Bar className="w-24" />
          <span className="flex-1" />
        </>
      )}
      <IconButton
        icon={Settings}
        label={t`Settings`}
        side="top"
        className="size-[30px]"
        onClick={() => void navigate({ href: '/settings' })}
      />
    </section>
  );
}
