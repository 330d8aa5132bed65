import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { saveGuildOrder } from '../../api/order';
import { moved } from '../../lib/reorder';
import { openDialog, useDialogs } from '../../store/dialogs';
import { useRealtime } from '../../store/realtime';
import { useRequestCount } from '../../store/relationships';
import { orderedGuilds } from '../../store/selectors';
import { useUnreadByGuild } from '../../store/unread';
import { Badge } from '../../ui/badge';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/icon';
import { Mark } from '../../ui/mark';
import { SortableArea, type Move } from '../../ui/sortable';
import { toast } from '../../ui/toast';
import { Tooltip } from '../../ui/tooltip';
import { GuildTile } from './guild-tile';

/** Shows the new order at once; the server keeps it, or the old one comes back. */
async function keepOrder(ids: readonly string[], failed: string): Promise<void> {
  const before = useRealtime.getState().settings;
  useRealtime.setState({
    settings: { ...before, guild_positions: ids, guild_folders: [] },
  });
  try {
    await saveGuildOrder(ids);
  } catch {
    useRealtime.setState({ settings: before });
    toast({ text: failed, tone: 'bad' });
  }
}

function HomeTile({ selected }: { readonly selected: boolean }) {
  const { t } = useLingui();
  const requests = useRequestCount();
  const waiting = plural(requests, { one: '# request', other: '# requests' });
  return (
    <Tooltip label={t`Home`} side="right">
      <Link
        to="/channels/@me"
        aria-label={requests > 0 ? t`Home, ${waiting}` : t`Home`}
        className={cx(
          'relative grid size-[40px] flex-none place-items-center rounded-tile bg-hover transition-colors hover:bg-active',
          selected && 'bg-accent-soft',
        )}
      >
        <Mark />
        <Badge
          count={requests}
          className="pointer-events-none absolute -right-[5px] -bottom-1 shadow-[0_0_0_3px_var(--floor)]"
        />
      </Link>
    </Tooltip>
  );
}

function AddTile() {
  const { t } = useLingui();
  return (
    <Tooltip label={t`Add a guild`} side="right">
      <button
        type="button"
        aria-label={t`Add a guild`}
        onClick={() => openDialog({ kind: 'new-guild' })}
        className="grid size-[40px] flex-none place-items-center rounded-tile border border-dashed border-line-strong text-text-3 transition-colors hover:bg-hover hover:text-text"
      >
        <Icon icon={Plus} />
      </button>
    </Tooltip>
  );
}

interface GuildRailProps {
  /** The guild that is shown; none at home. */
  readonly guildId: string | undefined;
  /** Under home: conversations where something waits. */
  readonly children?: ReactNode;
}

/** The guilds in the person's own order; dragging changes it, in every browser. */
export function GuildRail({ guildId, children }: GuildRailProps) {
  const { t } = useLingui();
  const known = useRealtime(useShallow((it) => ({ guilds: it.guilds, settings: it.settings })));
  const guilds = useMemo(() => orderedGuilds(known), [known]);
  const unread = useUnreadByGuild();
  const canAdd = useDialogs((it) => it.available.has('new-guild'));

  const onMove = ({ from, to }: Move) => {
    const ids = guilds.map((it) => it.id);
    void keepOrder(moved(ids, from, to), t`The order could not be kept. Try again in a moment.`);
  };

  return (
    <nav
      aria-label={t`Guilds`}
      className="flex min-h-0 flex-col items-center gap-2 overflow-x-hidden overflow-y-auto py-3 [scrollbar-width:none]"
    >
      <HomeTile selected={guildId === undefined} />
      {children}
      <span className="my-0.5 h-px w-6 flex-none bg-line-strong" />
      <SortableArea onMove={onMove}>
        <ul className="grid gap-2">
          {guilds.map((guild, index) => (
            <GuildTile
              key={guild.id}
              guild={guild}
              index={index}
              selected={guild.id === guildId}
              unread={unread[guild.id]?.unread ?? false}
              mentions={unread[guild.id]?.mentions ?? 0}
            />
          ))}
        </ul>
      </SortableArea>
      {canAdd && <AddTile />}
      {guilds.length === 0 && (
        <span className="sr-only">
          <Trans>You are in no guild yet.</Trans>
        </span>
      )}
    </nav>
  );
}
