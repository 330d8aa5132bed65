/** The phone's panes, from left to right. */
export type Pane = 'channels' | 'conversation' | 'members';

/** So much of the conversation stays in sight beside another pane. */
const peekPx = 22;

/** How far the conversation lies to the right of its place while a pane is open. */
export function leftOf(pane: Pane, width: number): number {
  if (pane === 'conversation') return 0;
  return pane === 'channels' ? width - peekPx : peekPx - width;
}

interface Place {
  readonly guildId: string | undefined;
  readonly channelId: string | undefined;
}

/**
 * The pane that a new address shows. A channel shows its conversation, a guild its channels: who
 * opened a guild stays with them while the address is completed by the channel last seen there.
 */
export function paneAfter(pane: Pane, before: Place, after: Place): Pane {
  if (!after.channelId) return 'channels';
  const inGuild = after.guildId !== undefined;
  const completed = inGuild && before.guildId === after.guildId && !before.channelId;
  return completed ? pane : 'conversation';
}

interface Release {
  readonly pane: Pane;
  /** How far the finger has gone, to the right. */
  readonly movedPx: number;
  /** In pixels per millisecond. */
  readonly speed: number;
  /** 1 to the right, -1 to the left, 0 when it rested. */
  readonly towards: number;
  readonly width: number;
  readonly hasMembers: boolean;
}

/** Where a finger that lets go leads: 35 % of the width or 0.3 px/ms decide. */
export function settle(release: Release): Pane {
  const { pane, movedPx, speed, towards, width, hasMembers } = release;
  const flung = speed >= 0.3 && towards !== 0 && Math.sign(movedPx) === towards;
  if (!flung && Math.abs(movedPx) < width * 0.35) return pane;
  const order: Pane[] = hasMembers
    ? ['channels', 'conversation', 'members']
    : ['channels', 'conversation'];
  return order[order.indexOf(pane) - Math.sign(movedPx)] ?? pane;
}
