import type { ChannelPlace } from '../../api/order';
import { channelKind } from '../../lib/channel-kind';
import type { ChannelSection } from '../../store/selectors';
import type { Channel } from '../../store/types';

/** Where a channel was dropped: in which section (`top` or a category’s id), at which place. */
export interface Drop {
  readonly channelId: string;
  readonly group: string;
  readonly index: number;
}

function sameKind(a: Channel, b: Channel): boolean {
  return (channelKind(a.type) === 'voice') === (channelKind(b.type) === 'voice');
}

/**
 * The changes that bring a channel to where it was dropped. Positions are counted over the guild in
 * the order of its list, text and voice apart, as Discord sorts them.
 */
export function placesAfterDrop(sections: readonly ChannelSection[], drop: Drop): ChannelPlace[] {
  const all = sections.flatMap((it) => it.channels);
  const dragged = all.find((it) => it.id === drop.channelId);
  if (!dragged) return [];
  const order: { channel: Channel; parentId: string | null }[] = [];
  for (const { category, channels } of sections) {
    const parentId = category?.id ?? null;
    const rest = channels.filter((it) => it.id !== drop.channelId);
    if ((parentId ?? 'top') === drop.group) rest.splice(drop.index, 0, dragged);
    for (const channel of rest) order.push({ channel, parentId });
  }
  return order
    .filter(({ channel }) => sameKind(channel, dragged))
    .map(({ channel, parentId }, position) => ({ channel, parentId, position }))
    .filter(
      ({ channel, parentId, position }) =>
        channel.position !== position || (channel.parent_id ?? null) !== parentId,
    )
    .map(({ channel, parentId, position }) => ({
      id: channel.id,
      position,
      ...((channel.parent_id ?? null) === parentId ? {} : { parent_id: parentId }),
    }));
}

/** The changes after the categories were put in another order. */
export function placesOfCategories(categories: readonly Channel[]): ChannelPlace[] {
  return categories
    .map((category, position) => ({ category, position }))
    .filter(({ category, position }) => category.position !== position)
    .map(({ category, position }) => ({ id: category.id, position }));
}
