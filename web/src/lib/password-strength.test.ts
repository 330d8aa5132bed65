import { describe, expect, it } from 'vitest';
import { passwordStrength } from './password-strength';

const bars = (password: string, ...names: string[]) => passwordStrength(password, names).bars;

describe('passwordStrength', () => {
  it('says nothing of nothing', () => {
    expect(passwordStrength('', [])).toEqual({ bars: 0, weakness: null });
  });

  it('asks for eight characters first', () => {
    expect(passwordStrength('aB3$xyz', [])).toEqual({ bars: 1, weakness: 'short' });
  });

  it('knows common words, dressed up or not', () => {
    expect(passwordStrength('password', []).weakness).toBe('common');
    expect(passwordStrength('P4ssw0rd1', []).weakness).toBe('common');
  });

  it('counts runs and sequences once', () => {
    expect(passwordStrength('aaaaaaaaaaaa', [])).toEqual({ bars: 1, weakness: 'repeats' });
    expect(passwordStrength('123456789', []).bars).toBe(1);
    expect(bars('abcdefghijkl')).toBe(1);
  });

  it('gives nothing for the own name', () => {
    expect(passwordStrength('noor.haddad', ['noor.haddad'])).toEqual({
      bars: 1,
      weakness: 'names',
    });
    expect(bars('noor.haddad')).toBeGreaterThan(bars('noor.haddad', 'noor.haddad'));
  });

  it('grows with length and variety, to five', () => {
    const grown = ['kelp', 'kelpbarn', 'kelpbarnowl', 'kelp barn owl', 'kelp barn owl 7 tide'];
    const scores = grown.map((it) => bars(it));
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(scores.at(-1)).toBe(5);
  });
});
