import type { ChannelSection } from '../../store/selectors';
import type { Channel } from '../../store/types';
import type { Drop } from './places';

/** One line of the list: a category's head, or a channel. */
export type Line =
  | { readonly kind: 'category'; readonly category: Channel; readonly folded: boolean }
  | { readonly kind: 'channel'; readonly channel: Channel };

export interface Folding {
  readonly folded: Readonly<Record<string, true>>;
  /** Channels that stay in sight in a folded category: where one is, and what waits. */
  readonly stays: (channelId: string) => boolean;
}

/** The list as it is drawn: one line after another, so that a channel can be dragged anywhere. */
export function toLines(sections: readonly ChannelSection[], folding: Folding): Line[] {
  return sections.flatMap(({ category, channels }): Line[] => {
    const folded = category !== null && folding.folded[category.id] === true;
    const shown = folded ? channels.filter((it) => folding.stays(it.id)) : channels;
    const lines = shown.map((channel): Line => ({ kind: 'channel', channel }));
    return category ? [{ kind: 'category', category, folded }, ...lines] : lines;
  });
}

/** Where a channel is, now that its line was moved: under the last head above it. */
export function dropOf(
  lines: readonly Line[],
  at: number,
  sections: readonly ChannelSection[],
): Drop | null {
  const line = lines[at];
  if (line?.kind !== 'channel') return null;
  let group = 'top';
  for (const it of lines.slice(0, at)) if (it.kind === 'category') group = it.category.id;
  const section = sections.find((it) => (it.category?.id ?? 'top') === group);
  const rest = (section?.channels ?? []).filter((it) => it.id !== line.channel.id);
  const next = lines[at + 1];
  const before = next?.kind === 'channel' ? rest.findIndex((it) => it.id === next.channel.id) : -1;
  return { channelId: line.channel.id, group, index: before < 0 ? rest.length : before };
}

/** The categories in the order of their lines. */
export function categoriesOf(lines: readonly Line[]): Channel[] {
  return lines.flatMap((it) => (it.kind === 'category' ? [it.category] : []));
}
