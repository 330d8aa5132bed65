import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { Search, Users } from 'lucide-react';
import { avatarUrl } from '../../lib/cdn';
import { openDialog } from '../../store/dialogs';
import { useMe } from '../../store/hooks';
import { useRequestCount } from '../../store/relationships';
import { Avatar } from '../../ui/avatar';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { Mark } from '../../ui/mark';

const tab =
  'focus-inset grid content-start justify-items-center gap-[3px] pt-2 text-badge leading-[14px] font-medium text-text-3 data-[on=true]:text-text';

/** The foot of the left pane. A conversation owns its screen and has none. */
export function TabBar({ friends = false }: { readonly friends?: boolean | undefined }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const me = useMe();
  const requests = useRequestCount();
  const waiting = plural(requests, { one: '# request', other: '# requests' });
  return (
    <nav
      aria-label={t`Sections`}
      className="grid h-(--tab-bar) flex-none grid-cols-4 border-t border-line bg-floor px-2 pb-[max(8px,env(safe-area-inset-bottom))]"
    >
      <Link to="/channels/@me" className={tab} data-on={!friends}>
        <Mark />
        <Trans>Guilds</Trans>
      </Link>
      <Link
        to="/channels/@me/friends"
        className={tab}
        data-on={friends}
        aria-label={requests > 0 ? t`Friends, ${waiting}` : t`Friends`}
      >
        <span className="relative">
          <Icon icon={Users} size={24} />
          <Badge
            count={requests}
            className="absolute -top-1 -right-2.5 shadow-[0_0_0_3px_var(--floor)]"
          />
        </span>
        <Trans>Friends</Trans>
      </Link>
      <button type="button" className={tab} onClick={() => openDialog({ kind: 'switcher' })}>
        <Icon icon={Search} size={24} />
        <Trans>Go to</Trans>
      </button>
      <button type="button" className={tab} onClick={() => void navigate({ href: '/settings' })}>
        {me ? (
          <Avatar id={me.id} src={avatarUrl(me.id, me.avatar, 24)} size={24} presence="online" />
        ) : (
          <span className="size-6 rounded-full bg-active" />
        )}
        <Trans>You</Trans>
      </button>
    </nav>
  );
}
