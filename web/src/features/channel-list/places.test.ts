import { describe, expect, it } from 'vitest';
import type { ChannelSection } from '../../store/selectors';
import { placesAfterDrop, placesOfCategories } from './places';

const text = (id: string, position: number, parent_id: string | null = null) => ({
  id,
  type: 0,
  position,
  parent_id,
});
const sections: ChannelSection[] = [
  { category: null, channels: [text('a', 0)] },
  {
    category: { id: 'one', type: 4, position: 0 },
    channels: [
      text('b', 1, 'one'),
      text('c', 2, 'one'),
      { id: 'v', type: 2, position: 0, parent_id: 'one' },
    ],
  },
  { category: { id: 'two', type: 4, position: 1 }, channels: [text('d', 3, 'two')] },
];

describe('placesAfterDrop', () => {
  it('moves within a category, telling only what changed', () => {
    expect(placesAfterDrop(sections, { channelId: 'c', group: 'one', index: 0 })).toEqual([
      { id: 'c', position: 1 },
      { id: 'b', position: 2 },
    ]);
  });

  it('moves to another category and to the top', () => {
    expect(placesAfterDrop(sections, { channelId: 'b', group: 'two', index: 1 })).toEqual([
      { id: 'c', position: 1 },
      { id: 'd', position: 2 },
      { id: 'b', position: 3, parent_id: 'two' },
    ]);
    expect(placesAfterDrop(sections, { channelId: 'd', group: 'top', index: 0 })[0]).toEqual({
      id: 'd',
      position: 0,
      parent_id: null,
    });
  });

  it('counts voice channels apart', () => {
    expect(placesAfterDrop(sections, { channelId: 'v', group: 'two', index: 0 })).toEqual(
      [{ id: 'v', position: 0, parent_id: 'two' }].map(({ id, parent_id }) => ({
        id,
        position: 0,
        parent_id,
      })),
    );
  });

  it('a channel dropped where it was changes nothing', () => {
    expect(placesAfterDrop(sections, { channelId: 'c', group: 'one', index: 1 })).toEqual([]);
  });
});

it('categories are numbered anew', () => {
  const [, one, two] = sections.map((section) => section.category);
  expect(placesOfCategories([two!, one!])).toEqual([
    { id: 'two', position: 0 },
    { id: 'one', position: 1 },
  ]);
});
