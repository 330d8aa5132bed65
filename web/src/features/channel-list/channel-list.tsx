import { Trans, useLingui } from '@lingui/react/macro';
import { moveChannels, type ChannelPlace } from '../../api/order';
import { Permission } from '../../lib/permissions';
import { moved } from '../../lib/reorder';
import { useChannelSections, useGuild, useMayInGuild } from '../../store/hooks';
import { startPlace } from '../../store/first-steps';
import { useRealtime } from '../../store/realtime';
import type { ChannelSection } from '../../store/selectors';
import type { Channel } from '../../store/types';
import { usePreferences } from '../../store/preferences';
import { useUnreadChannels } from '../../store/unread';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';
import { SortableArea, type Move } from '../../ui/sortable';
import { toast } from '../../ui/toast';
import { CategoryHead } from './category-head';
import { ChannelRow } from './channel-row';
import { categoriesOf, dropOf, toLines, type Line } from './flat-list';
import { GuildHead } from './guild-head';
import { StartRow } from './start-row';
import { useSyncOffer } from './use-sync-offer';
import { placesAfterDrop, placesOfCategories } from './places';

/** Shows the new places at once; the server keeps them, or the old ones come back. */
async function keepPlaces(
  guildId: string,
  places: ChannelPlace[],
  failed: string,
  onMoved: (places: readonly ChannelPlace[]) => void,
): Promise<void> {
  if (places.length === 0) return;
  const before = useRealtime.getState().channels;
  const channels: Record<string, Channel> = { ...before };
  for (const { id, ...place } of places) {
    const channel = channels[id];
    if (channel) channels[id] = { ...channel, ...place };
  }
  useRealtime.setState({ channels });
  try {
    await moveChannels(guildId, places);
    onMoved(places);
  } catch {
    useRealtime.setState({ channels: before });
    toast({ text: failed, tone: 'bad' });
  }
}

function placesOf(
  lines: readonly Line[],
  sections: readonly ChannelSection[],
  { type, from, to }: Move,
): ChannelPlace[] {
  const after = moved(lines, from, to);
  if (type === 'category') return placesOfCategories(categoriesOf(after));
  const drop = dropOf(after, to, sections);
  return drop ? placesAfterDrop(sections, drop) : [];
}

interface ChannelListProps {
  readonly guildId: string;
  /** The channel that is shown. */
  readonly channelId: string | undefined;
  /** A channel was chosen, also the one that is shown. */
  readonly onOpen?: (() => void) | undefined;
}

function Lines({ guildId, channelId, onOpen }: ChannelListProps) {
  const { t } = useLingui();
  const sections = useChannelSections(guildId);
  const manages = useMayInGuild(guildId, Permission.ManageChannels);
  const folded = usePreferences((it) => it.folded);
  const waiting = useUnreadChannels(sections.flatMap((it) => it.channels));
  const lines = toLines(sections, { folded, stays: (id) => id === channelId || waiting.has(id) });
  const onMoved = useSyncOffer();
  const failed = t`The order could not be kept. Try again in a moment.`;
  if (lines.length === 0) {
    return (
      <EmptyState className="p-4 text-second">
        <Trans>No channel here is open to you yet.</Trans>
      </EmptyState>
    );
  }
  return (
    <SortableArea
      onMove={(move) => void keepPlaces(guildId, placesOf(lines, sections, move), failed, onMoved)}
    >
      <ul className="pb-5">
        {lines.map((line, index) =>
          line.kind === 'category' ? (
            <CategoryHead
              key={line.category.id}
              {...{ guildId, index, manages }}
              category={line.category}
              folded={line.folded}
            />
          ) : (
            <ChannelRow
              key={line.channel.id}
              {...{ guildId, index }}
              channel={line.channel}
              selected={line.channel.id === channelId}
              movable={manages}
              onOpen={onOpen}
            />
          ),
        )}
      </ul>
    </SortableArea>
  );
}

/** A guild's head and channels by category; who may, drags them into another order. */
export function ChannelList({ guildId, channelId, onOpen }: ChannelListProps) {
  const { t } = useLingui();
  const guild = useGuild(guildId);
  if (!guild) return <Skeleton rows={9} className="px-3 pt-6" />;
  return (
    <>
      <GuildHead guildId={guildId} />
      <nav
        aria-label={t`Channels of ${guild.name}`}
        className="-ml-2.5 min-h-0 flex-1 overflow-y-auto py-2 pl-2.5 [mask-image:linear-gradient(#000_calc(100%-20px),transparent)]"
      >
        <StartRow guildId={guildId} selected={channelId === startPlace} onOpen={onOpen} />
        <Lines {...{ guildId, channelId, onOpen }} />
      </nav>
    </>
  );
}
