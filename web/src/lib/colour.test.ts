import { describe, expect, test } from 'vitest';
import { fromHex, nameStyle, roleBackground, roleColour, toHex } from './colour';

describe('colours', () => {
  test('are read and written as hex', () => {
    expect(fromHex('#3fa')).toBe(0x33ffaa);
    expect(fromHex('0a0b0c')).toBe(0x0a0b0c);
    expect(fromHex('#12')).toBeNull();
    expect(toHex(0xabc)).toBe('#000abc');
  });

  test('several make a gradient, one stays itself, none is none', () => {
    const one = { primary_color: 0xff0000, secondary_color: null, tertiary_color: null };
    expect(roleBackground(one)).toBe(roleColour(0xff0000));
    expect(roleBackground({ ...one, secondary_color: 0xff })).toContain('linear-gradient');
    expect(roleBackground({ ...one, primary_color: 0 })).toBeNull();
  });

  test('a name is written in one colour, in a gradient, or as the text around it', () => {
    const one = { primary_color: 0xff0000 };
    expect(nameStyle(one)).toEqual({ color: roleColour(0xff0000) });
    expect(nameStyle({ ...one, secondary_color: 0xff })).toMatchObject({
      backgroundImage: roleBackground({ ...one, secondary_color: 0xff }),
      color: 'transparent',
    });
    expect(nameStyle({ primary_color: 0 })).toBeUndefined();
    expect(nameStyle(null)).toBeUndefined();
  });
});
