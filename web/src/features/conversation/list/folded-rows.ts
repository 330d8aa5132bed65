import { isWritten } from '../message/message-kind';
import type { Row } from './rows';

/**
 * The rows with what blocked people wrote folded into one line each time, unless one of those
 * messages is `unfolded`. A new day and the unread separator begin another line.
 */
export function foldRows(
  rows: readonly Row[],
  isBlocked: (userId: string) => boolean,
  unfolded: ReadonlySet<string>,
): Row[] {
  const folds = ({ pending, message }: Row) =>
    !pending && isWritten(message) && isBlocked(message.author.id);
  if (!rows.some(folds)) return [...rows];
  const result: Row[] = [];
  let after = false;
  for (let at = 0; at < rows.length;) {
    const row = rows[at] as Row;
    if (!folds(row)) {
      // What follows a fold begins a group: the line stands between it and what was before.
      result.push(after && !row.first ? { ...row, first: true } : row);
      after = false;
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < rows.length && goesOn(rows[end] as Row, folds)) end += 1;
    const run = rows.slice(at, end);
    const ids = run.map((it) => it.message.id);
    const shown = ids.some((id) => unfolded.has(id));
    result.push({ ...row, fold: { ids, shown } }, ...(shown ? run.slice(1) : []));
    after = true;
    at = end;
  }
  return result;
}

function goesOn(row: Row, folds: (row: Row) => boolean): boolean {
  return folds(row) && row.newDayMs === null && !row.unreadAbove;
}
