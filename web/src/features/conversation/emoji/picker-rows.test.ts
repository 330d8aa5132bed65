import { describe, expect, it } from 'vitest';
import { EmojiIndex, type RawEmoji } from '../../../lib/emoji/emoji-index';
import { afterUse, noHabits } from '../../../lib/emoji/recents';
import { moved, pickerRows } from './picker-rows';
import { sectionAt } from './picker-sections';

const raw = (hexcode: string, unicode: string, group: number, order: number): RawEmoji => ({
  hexcode,
  unicode,
  label: hexcode,
  group,
  order,
});
const index = new EmojiIndex(
  [raw('A', '😄', 0, 1), raw('B', '😁', 0, 2), raw('C', '😅', 0, 3), raw('D', '🐶', 3, 4)],
  { A: 'smile', B: 'grin', C: 'sweat_smile', D: 'dog' },
);

describe('the picker', () => {
  it('shows groups in rows', () => {
    const rows = pickerRows(index, '', noHabits, 2);
    expect(rows.map((it) => (it.kind === 'head' ? it.section : it.cells.length))).toEqual([
      'people',
      2,
      1,
      'nature',
      1,
    ]);
  });

  it('a row belongs to the head above it', () => {
    const rows = pickerRows(index, '', noHabits, 2);
    expect([0, 2, 3, 4, 99].map((row) => sectionAt(rows, row))).toEqual([
      'people',
      'people',
      'nature',
      'nature',
      'nature',
    ]);
    expect(sectionAt([], 0)).toBeNull();
  });

  it('leaves out what the device cannot draw, which keeps its name', () => {
    const shown = new EmojiIndex(
      [raw('A', '😄', 0, 1), raw('B', '😁', 0, 2)],
      { A: 'smile', B: 'grin' },
      (unicode) => unicode !== '😁',
    );
    expect(pickerRows(shown, '', noHabits, 2).at(-1)).toEqual({
      kind: 'cells',
      cells: [{ unicode: '😄', name: 'smile' }],
    });
    expect(shown.search('grin', 9)).toEqual([]);
    expect(shown.named('grin')?.unicode).toBe('😁');
  });

  it('begins with what is used', () => {
    const rows = pickerRows(index, '', afterUse(noHabits, ['🐶'], 0), 2);
    expect(rows[0]).toEqual({ kind: 'head', section: 'recent' });
    expect(rows[1]).toEqual({ kind: 'cells', cells: [{ unicode: '🐶', name: 'dog' }] });
  });

  it('searches', () => {
    expect(pickerRows(index, 'smi', noHabits, 9)[1]).toMatchObject({
      cells: [{ name: 'smile' }, { name: 'sweat_smile' }],
    });
    expect(pickerRows(index, 'qqq', noHabits, 9)).toEqual([]);
  });

  it('is walked by arrow keys over heads', () => {
    const rows = pickerRows(index, '', noHabits, 2);
    expect(moved(rows, { row: 1, column: 0 }, 'ArrowRight')).toEqual({ row: 1, column: 1 });
    expect(moved(rows, { row: 1, column: 1 }, 'ArrowRight')).toEqual({ row: 2, column: 0 });
    expect(moved(rows, { row: 1, column: 1 }, 'ArrowDown')).toEqual({ row: 2, column: 0 });
    expect(moved(rows, { row: 2, column: 0 }, 'ArrowDown')).toEqual({ row: 4, column: 0 });
    expect(moved(rows, { row: 4, column: 0 }, 'ArrowLeft')).toEqual({ row: 2, column: 0 });
    expect(moved(rows, { row: 1, column: 0 }, 'ArrowUp')).toBeNull();
  });
});
