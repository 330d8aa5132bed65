import { describe, expect, it } from 'vitest';
import { find, marked, score, type Target } from './find';

const target = (kind: Target['kind'], name: string, also = '', weight = 0): Target => ({
  key: `${kind}-${name}`,
  kind,
  name,
  also,
  weight,
});

const targets = [
  target('channel', 'general', 'Low Light Society'),
  target('channel', 'moon-and-planets', 'Low Light Society', 2),
  target('channel', 'half-moon', 'Tidewater Synths'),
  target('guild', 'Moonrakers'),
  target('person', 'Yuki Moon', 'yuki.moon'),
  target('action', 'Open settings', 'preferences'),
];
const names = (typed: string) => find(targets, typed, 10).map((it) => it.name);

describe('find', () => {
  it('puts what waits first when nothing is typed', () => {
    expect(names('')[0]).toBe('moon-and-planets');
    expect(names('')).toHaveLength(targets.length);
  });

  it('ranks beginnings over words over insides, and what waits over what does not', () => {
    expect(names('moon')).toEqual(['moon-and-planets', 'Moonrakers', 'half-moon', 'Yuki Moon']);
  });

  it('narrows by # @ and >', () => {
    expect(names('#moon')).toEqual(['moon-and-planets', 'half-moon']);
    expect(names('@moon')).toEqual(['Yuki Moon']);
    expect(names('>set')).toEqual(['Open settings']);
    expect(names('>')).toEqual(['Open settings']);
  });

  it('finds a channel by its guild', () => {
    expect(names('tidewater')).toEqual(['half-moon']);
  });

  it('forgives left-out letters', () => {
    expect(score('moon-and-planets', 'mnpl')).toBeGreaterThan(0);
    expect(score('general', 'xyz')).toBe(0);
  });

  it('stops at its bound', () => {
    expect(find(targets, '', 2)).toHaveLength(2);
  });
});

describe('marked', () => {
  it('tells the part that answers', () => {
    expect(marked('Half Moon stage', '#moon')).toEqual(['Half ', 'Moon', ' stage']);
    expect(marked('general', 'xyz')).toEqual(['general', '', '']);
  });
});
