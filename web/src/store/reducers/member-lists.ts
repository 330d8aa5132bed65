import type { MemberListItem, MemberListOp } from '../dispatch';
import type { ById, MemberList, MemberRow } from '../state';
import { put, within, without, type Handlers } from './handlers';

/** No list is longer: what a hostile range could make the client allocate is bounded. */
const rowsMax = 200_000;

function toRow(item: MemberListItem): MemberRow {
  if ('group' in item) return { kind: 'group', ...item.group };
  const userId = item.member.user?.id ?? item.member.user_id;
  return userId ? { kind: 'member', userId } : null;
}

function applyOp(rows: MemberRow[], op: MemberListOp): void {
  switch (op.op) {
    case 'SYNC':
      op.items.forEach((item, at) => place(rows, op.range[0] + at, toRow(item)));
      break;
    case 'INSERT':
      grow(rows, op.index);
      rows.splice(op.index, 0, toRow(op.item));
      break;
    case 'UPDATE':
      place(rows, op.index, toRow(op.item));
      break;
    case 'DELETE':
      rows.splice(op.index, 1);
      break;
    case 'INVALIDATE':
      for (let at = op.range[0]; at <= Math.min(op.range[1], rows.length - 1); at++)
        rows[at] = null;
      break;
  }
}

function grow(rows: MemberRow[], length: number): void {
  while (rows.length < Math.min(length, rowsMax)) rows.push(null);
}

function place(rows: MemberRow[], index: number, row: MemberRow): void {
  if (index >= rowsMax) return;
  grow(rows, index + 1);
  rows[index] = row;
}

/** How many rows a list has: each section's head and its members. */
function lengthOf(groups: MemberList['groups']): number {
  return groups.reduce((sum, it) => sum + (it.count > 0 ? it.count + 1 : 0), 0);
}

export const memberLists: Handlers<ById<ById<MemberList>>> = {
  READY: () => ({}),
  GUILD_DELETE: (slice, data) => without(slice, data.id),
  GUILD_MEMBER_LIST_UPDATE: (slice, data) =>
    within(slice, data.guild_id, (lists) => {
      const rows = [...(lists[data.id]?.rows ?? [])];
      for (const op of data.ops) applyOp(rows, op);
      rows.length = Math.min(rows.length, lengthOf(data.groups));
      const counts = new Map(data.groups.map((it) => [it.id, it.count]));
      return put(lists, data.id, {
        memberCount: data.member_count,
        onlineCount: data.online_count,
        groups: data.groups,
        rows: rows.map((row) =>
          row?.kind === 'group' ? { ...row, count: counts.get(row.id) ?? row.count } : row,
        ),
      });
    }),
};
