import { describe, expect, test } from 'vitest';
import { choiceOf, withChoice } from './permission-choice';

const unknown = 1n << 60n;

describe('a choice in two bit sets', () => {
  test('is read', () => {
    expect(choiceOf({ allow: '4', deny: '2' }, 4n)).toBe('allow');
    expect(choiceOf({ allow: '4', deny: '2' }, 2n)).toBe('deny');
    expect(choiceOf({ allow: '4', deny: '2' }, 8n)).toBe('inherit');
    expect(choiceOf({ allow: '2', deny: '2' }, 2n)).toBe('allow');
  });

  test('is written, and what is not known stays', () => {
    const bits = { allow: String(unknown | 4n), deny: '2' };
    expect(withChoice(bits, 4n, 'deny')).toEqual({ allow: String(unknown), deny: '6' });
    expect(withChoice(bits, 2n, 'allow')).toEqual({ allow: String(unknown | 6n), deny: '0' });
    expect(withChoice(bits, 4n, 'inherit')).toEqual({ allow: String(unknown), deny: '2' });
  });
});
