import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { avatarUrl } from '../../lib/cdn';
import { openDialog } from '../../store/dialogs';
import { useMe } from '../../store/hooks';
import { Avatar } from '../../ui/avatar';
import { Icon } from '../../ui/icon';
import { Mark } from '../../ui/mark';

const tab =
  'focus-inset grid content-start justify-items-center gap-[3px] pt-2 text-badge leading-[14px] font-medium text-text-3 data-[on=true]:text-text';

/** The foot of the left pane. A conversation owns its screen and has none. */
export function TabBar() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const me = useMe();
  return (
    <nav
      aria-label={t`Sections`}
      className="grid h-(--tab-bar) flex-none grid-cols-3 border-t border-line bg-floor px-2 pb-[max(8px,env(safe-area-inset-bottom))]"
    >
      <Link to="/channels/@me" className={tab} data-on="true">
        <Mark />
        <Trans>Guilds</Trans>
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
