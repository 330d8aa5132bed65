import {
  emojiGroups,
  inTone,
  type Emoji,
  type EmojiGroup,
  type EmojiIndex,
  type SkinTone,
} from '../../../lib/emoji/emoji-index';
import { recentEmoji, type EmojiHabits } from '../../../lib/emoji/recents';

export type PickerSection = EmojiGroup | 'recent' | 'found';

/** A cell of the picker: the emoji as it is sent, with its name. */
export interface PickerCell {
  readonly unicode: string;
  readonly name: string;
}

export type PickerRow =
  | { readonly kind: 'head'; readonly section: PickerSection }
  | { readonly kind: 'cells'; readonly cells: readonly PickerCell[] };

const foundMax = 96;
const recentMax = 27;

function toCell(emoji: Emoji, tone: SkinTone): PickerCell {
  return { unicode: inTone(emoji, tone), name: emoji.names[0] ?? '' };
}

function section(name: PickerSection, cells: readonly PickerCell[], columns: number): PickerRow[] {
  if (cells.length === 0) return [];
  const rows: PickerRow[] = [{ kind: 'head', section: name }];
  for (let at = 0; at < cells.length; at += columns) {
    rows.push({ kind: 'cells', cells: cells.slice(at, at + columns) });
  }
  return rows;
}

/** The picker's rows: what was searched, or what is reached for most and then every group. */
export function pickerRows(
  index: EmojiIndex,
  query: string,
  habits: EmojiHabits,
  columns: number,
): PickerRow[] {
  const { tone } = habits;
  if (query.trim() !== '') {
    const found = index.search(query, foundMax).map((it) => toCell(it, tone));
    return section('found', found, columns);
  }
  const recent = recentEmoji(habits, recentMax).map((unicode) => ({
    unicode,
    name: index.of(unicode)?.names[0] ?? '',
  }));
  return [
    ...section('recent', recent, columns),
    ...emojiGroups.flatMap((group) =>
      section(
        group,
        index.shown.filter((it) => it.group === group).map((it) => toCell(it, tone)),
        columns,
      ),
    ),
  ];
}

/** Where an arrow key leads: by row and column among the rows that hold cells. */
export function moved(
  rows: readonly PickerRow[],
  from: { readonly row: number; readonly column: number },
  key: string,
): { row: number; column: number } | null {
  const cellsOf = (row: number) => {
    const it = rows[row];
    return it?.kind === 'cells' ? it.cells.length : 0;
  };
  const along = (row: number, by: 1 | -1) => {
    for (let at = row + by; at >= 0 && at < rows.length; at += by) if (cellsOf(at) > 0) return at;
    return null;
  };
  const { row, column } = from;
  if (key === 'ArrowRight' && column + 1 < cellsOf(row)) return { row, column: column + 1 };
  if (key === 'ArrowLeft' && column > 0) return { row, column: column - 1 };
  const by = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1;
  const next = along(row, by);
  if (next === null) return null;
  if (key === 'ArrowRight') return { row: next, column: 0 };
  const last = cellsOf(next) - 1;
  return { row: next, column: key === 'ArrowLeft' ? last : Math.min(column, last) };
}
