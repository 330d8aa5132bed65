import { Trans, useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { modifier } from '../../lib/keys';
import { openDialog } from '../../store/dialogs';
import { useRealtime } from '../../store/realtime';
import { Icon } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import { Skeleton } from '../../ui/skeleton';
import { FriendsLink } from './friends-link';
import { WaitingList } from './waiting-list';

/** The column beside home: the way to everything, and where something waits. */
export function HomeSide({ children }: { readonly children?: ReactNode }) {
  const { t } = useLingui();
  const ready = useRealtime((it) => it.meId !== null);
  const guilds = useRealtime((it) => Object.keys(it.guilds).length);
  return (
    <>
      <button
        type="button"
        onClick={() => openDialog({ kind: 'switcher' })}
        className="flex h-9 flex-none items-center gap-2 rounded-row bg-well px-2.5 text-ui text-text-3 shadow-line transition-colors hover:text-text"
      >
        <Icon icon={Search} size={16} />
        <span className="flex-1 text-left">
          <Trans>Go to</Trans>
        </span>
        <Kbd keys={`${modifier()}+K`} />
      </button>
      <nav aria-label={t`Home`} className="pt-2">
        <FriendsLink />
      </nav>
      <div className="min-h-0 flex-1 overflow-y-auto pt-1 pb-3">
        {!ready && <Skeleton rows={6} disc={28} className="px-2 pt-6" />}
        {ready && guilds > 0 && <WaitingList />}
        {ready && children}
      </div>
    </>
  );
}
