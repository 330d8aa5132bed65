import { describe, expect, it } from 'vitest';
import { highlight } from './highlight';

describe('highlight', () => {
  it('tells words, strings, numbers and comments apart and loses nothing', async () => {
    const code = 'def f(a=2): # why\n    return "x"';
    const runs = (await highlight('python', code)) ?? [];
    expect(runs.map((it) => it.text).join('')).toBe(code);
    const kinds = Object.fromEntries(runs.map((it) => [it.text, it.kind]));
    expect(kinds).toMatchObject({ def: 'key', '2': 'num', '# why': 'com', '"x"': 'str' });
  });

  it('knows aliases, and says so of what it does not know', async () => {
    expect(await highlight('js', 'let a')).not.toBeNull();
    expect(await highlight('no-such-language', 'let a')).toBeNull();
  });
});
