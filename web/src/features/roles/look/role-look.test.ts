import { describe, expect, test } from 'vitest';
import type { Role } from '../../../store/types';
import { lookChange, lookOf } from './role-look';

const saved = lookOf({
  id: '1',
  name: 'Keepers',
  colors: { primary_color: 1, secondary_color: 2, tertiary_color: null },
  hoist: false,
  mentionable: true,
  icon: null,
  unicode_emoji: null,
} as Role);

describe('a change of a look', () => {
  test('sends the colours together', () => {
    expect(lookChange(saved, { secondary: 7 })).toEqual({
      colors: { primary_color: 1, secondary_color: 7, tertiary_color: null },
    });
  });

  test('sends nothing that stays', () => {
    expect(lookChange(saved, { name: 'Stewards', hoist: true })).toEqual({
      name: 'Stewards',
      hoist: true,
    });
  });

  test('an emoji takes the place of a picture', () => {
    expect(lookChange(saved, { emoji: '🔭', icon: null })).toEqual({
      icon: null,
      unicode_emoji: '🔭',
    });
  });
});
