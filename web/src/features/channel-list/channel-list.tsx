import { DragDropProvider, PointerSensor, type DragEndEvent } from '@dnd-kit/react';
import { isSortable } from '@dnd-kit/react/sortable';
import { Trans, useLingui } from '@lingui/react/macro';
import { moveChannels, type ChannelPlace } from '../../api/order';
import { Permission } from '../../lib/permissions';
import { moved } from '../../lib/reorder';
import { useChannelSections, useGuild, useMayInGuild } from '../../store/hooks';
import { startPlace } from '../../store/first-steps';
import { useRealtime } from '../../store/realtime';
import type { ChannelSection } from '../../store/selectors';
import type { Channel } from '../../store/types';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';
import { toast } from '../../ui/toast';
import { Category } from './category';
import { GuildHead } from './guild-head';
import { StartRow } from './start-row';
import { placesAfterDrop, placesOfCategories } from './places';

/** Shows the new places at once; the server keeps them, or the old ones come back. */
async function keepPlaces(guildId: string, places: ChannelPlace[], failed: string): Promise<void> {
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
  } catch {
    useRealtime.setState({ channels: before });
    toast({ text: failed, tone: 'bad' });
  }
}

function placesOf(sections: readonly ChannelSection[], event: DragEndEvent): ChannelPlace[] {
  const { source, target } = event.operation;
  if (event.canceled || !source || !isSortable(source)) return [];
  if (source.type === 'category') {
    const categories = sections.flatMap((it) => (it.category ? [it.category] : []));
    return placesOfCategories(moved(categories, source.initialIndex - 1, source.index - 1));
  }
  const overColumn = target?.type === 'column' && source.group === source.initialGroup;
  const group = String(overColumn ? target.id : (source.group ?? 'top'));
  const index = overColumn && group !== source.initialGroup ? 0 : source.index;
  return placesAfterDrop(sections, { channelId: String(source.id), group, index });
}

interface ChannelListProps {
  readonly guildId: string;
  /** The channel that is shown. */
  readonly channelId: string | undefined;
}

/** A guild's head and channels by category; who may, drags them into another order. */
export function ChannelList({ guildId, channelId }: ChannelListProps) {
  const { t } = useLingui();
  const guild = useGuild(guildId);
  const sections = useChannelSections(guildId);
  const movable = useMayInGuild(guildId, Permission.ManageChannels);
  if (!guild) return <Skeleton rows={9} className="px-3 pt-6" />;
  const failed = t`The order could not be kept. Try again in a moment.`;
  return (
    <>
      <GuildHead guildId={guildId} />
      <nav
        aria-label={t`Channels of ${guild.name}`}
        className="-ml-2.5 min-h-0 flex-1 overflow-y-auto py-2 pl-2.5 [mask-image:linear-gradient(#000_calc(100%-20px),transparent)]"
      >
        <DragDropProvider
          sensors={[PointerSensor]}
          onDragEnd={(event) => void keepPlaces(guildId, placesOf(sections, event), failed)}
        >
          <StartRow guildId={guildId} selected={channelId === startPlace} />
          <ul className="pb-5">
            {sections.map((section, index) => (
              <Category
                key={section.category?.id ?? 'top'}
                section={section}
                guildId={guildId}
                index={index}
                selectedId={channelId}
                movable={movable}
              />
            ))}
          </ul>
        </DragDropProvider>
        {sections.every((it) => it.channels.length === 0) && (
          <EmptyState className="p-4 text-second">
            <Trans>No channel here is open to you yet.</Trans>
          </EmptyState>
        )}
      </nav>
    </>
  );
}
