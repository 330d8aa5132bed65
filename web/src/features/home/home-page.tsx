import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { plural } from '@lingui/core/macro';
import { guildIconUrl } from '../../lib/cdn';
import { openDialog, useDialogs } from '../../store/dialogs';
import { useRealtime } from '../../store/realtime';
import { orderedGuilds } from '../../store/selectors';
import type { Guild } from '../../store/types';
import { useUnreadByGuild } from '../../store/unread';
import { GuildIcon } from '../../ui/avatar';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { WaitingList } from './waiting-list';

interface GuildCardProps {
  readonly guild: Guild;
  readonly mentions: number;
  readonly unread: boolean;
}

function GuildCard({ guild, mentions, unread }: GuildCardProps) {
  const { t } = useLingui();
  const members = plural(guild.member_count, { one: '# member', other: '# members' });
  return (
    <Link
      to="/channels/$guildId"
      params={{ guildId: guild.id }}
      className="flex items-center gap-3 rounded-tile bg-raised p-3 shadow-line transition-colors hover:bg-active"
    >
      <GuildIcon id={guild.id} src={guildIconUrl(guild.id, guild.icon, 44)} size={44} />
      <span className="grid min-w-0 flex-1">
        <b className="truncate text-message font-semibold">{guild.name}</b>
        <small className="truncate text-second text-text-3">
          {unread ? t`${members} · unread` : members}
        </small>
      </span>
      <Badge count={mentions} />
    </Link>
  );
}

function Ways() {
  const available = useDialogs((it) => it.available);
  return (
    <div className="flex flex-wrap gap-2 phone:grid phone:w-full phone:max-w-72">
      {available.has('new-guild') && (
        <Button variant="primary" onClick={() => openDialog({ kind: 'new-guild' })}>
          <Trans>Open a guild</Trans>
        </Button>
      )}
      {available.has('join-guild') && (
        <Button variant="outline" onClick={() => openDialog({ kind: 'join-guild' })}>
          <Trans>Join a guild</Trans>
        </Button>
      )}
    </div>
  );
}

interface HomePageProps {
  readonly phone?: boolean;
  /** The person's conversations, on the phone: there is no column beside. */
  readonly children?: ReactNode;
}

/** Where a person starts: their guilds with what waits in each, or the way to a first one. */
export function HomePage({ phone = false, children }: HomePageProps) {
  const known = useRealtime(useShallow((it) => ({ guilds: it.guilds, settings: it.settings })));
  const ready = useRealtime((it) => it.meId !== null);
  const guilds = useMemo(() => orderedGuilds(known), [known]);
  const unread = useUnreadByGuild();
  if (!ready) return null;
  if (guilds.length === 0) {
    return (
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
        {children}
        <div className="grid flex-1 place-items-center">
          <EmptyState action={<Ways />}>
            <Trans>You are in no guild yet. Open one, or join one by an invite.</Trans>
          </EmptyState>
        </div>
      </div>
    );
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto p-6 phone:p-4">
      {phone && (
        <div className="-mx-2 -mt-3 mb-5">
          {children}
          <WaitingList />
        </div>
      )}
      <h1 className="text-title font-[650] tracking-[-0.01em]">
        <Trans>Your guilds</Trans>
      </h1>
      <div className="mt-4 mb-6 grid grid-cols-[repeat(auto-fill,minmax(240px,1fr))] gap-3">
        {guilds.map((guild) => (
          <GuildCard
            key={guild.id}
            guild={guild}
            mentions={unread[guild.id]?.mentions ?? 0}
            unread={unread[guild.id]?.unread ?? false}
          />
        ))}
      </div>
      <Ways />
    </div>
  );
}
