import { describe, expect, it } from 'vitest';
import { moved } from '../../lib/reorder';
import type { ChannelSection } from '../../store/selectors';
import { categoriesOf, dropOf, toLines, type Folding } from './flat-list';

const channel = (id: string) => ({ id, type: 0 });
const category = (id: string) => ({ id, type: 4 });
const sections: ChannelSection[] = [
  { category: null, channels: [channel('a')] },
  { category: category('one'), channels: [channel('b'), channel('c'), channel('d')] },
  { category: category('two'), channels: [] },
];
const open: Folding = { folded: {}, stays: () => false };
const names = (folding: Folding) =>
  toLines(sections, folding).map((it) => (it.kind === 'channel' ? it.channel.id : it.category.id));

describe('the lines of the list', () => {
  it('are heads with their channels beneath', () => {
    expect(names(open)).toEqual(['a', 'one', 'b', 'c', 'd', 'two']);
  });

  it('a folded category shows only what stays', () => {
    const folding: Folding = { folded: { one: true }, stays: (id: string) => id === 'c' };
    expect(names(folding)).toEqual(['a', 'one', 'c', 'two']);
  });
});

describe('a line that was moved', () => {
  const drop = (from: number, to: number, folding = open) =>
    dropOf(moved(toLines(sections, folding), from, to), to, sections);

  it('belongs to the head above it', () => {
    expect(drop(0, 5)).toEqual({ channelId: 'a', group: 'two', index: 0 });
    expect(drop(0, 2)).toEqual({ channelId: 'a', group: 'one', index: 1 });
    expect(drop(2, 0)).toEqual({ channelId: 'b', group: 'top', index: 0 });
    expect(drop(2, 4)).toEqual({ channelId: 'b', group: 'one', index: 2 });
  });

  it('goes before the next channel in sight, past those that are folded away', () => {
    const folding: Folding = { folded: { one: true }, stays: (id: string) => id === 'c' };
    expect(drop(0, 1, folding)).toEqual({ channelId: 'a', group: 'one', index: 1 });
  });

  it('a head carries its channels along: only the order of the heads counts', () => {
    const lines = moved(toLines(sections, open), 5, 0);
    expect(categoriesOf(lines).map((it) => it.id)).toEqual(['two', 'one']);
    expect(dropOf(lines, 0, sections)).toBeNull();
  });
});
