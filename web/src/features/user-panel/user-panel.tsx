import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Settings } from 'lucide-react';
import { avatarUrl } from '../../lib/cdn';
import { useMe } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import { displayName } from '../../store/selectors';
import { Avatar } from '../../ui/avatar';
import { IconButton } from '../../ui/icon-button';
import { Bar } from '../../ui/skeleton';

/** Oneself at the foot of the channels, with the way to the settings. */
export function UserPanel() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const me = useMe();
  const status = useRealtime((it) => it.presences[it.meId ?? '']?.status ?? 'online');
  return (
    <section
      aria-label={t`You`}
      className="flex flex-none items-center gap-2.5 rounded-tile bg-raised p-2 shadow-line [--surface:var(--raised)]"
    >
      {me ? (
        <>
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
