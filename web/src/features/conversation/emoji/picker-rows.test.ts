import { describe, expect, it } from 'vitest';
import { EmojiIndex, type RawEmoji } from '../../../lib/emoji/emoji-index';
import { afterUse, noHabits } from '../../../lib/emoji/recents';
import { moved, pickerRows } from './picker-rows';

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
