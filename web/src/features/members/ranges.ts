import type { MemberList } from '../../store/state';

type Range = readonly [number, number];

/** Member lists are followed in pages of this many rows. */
const pageRows = 100;

/** The pages that hold some rows, and always the first: the server asks for it. At most three. */
export function rangesFor(first: number, last: number): Range[] {
  const pages = new Set([0]);
  for (let page = Math.floor(first / pageRows); page <= Math.floor(last / pageRows); page++) {
    if (pages.size < 3) pages.add(Math.max(0, page));
  }
  return [...pages].map((page) => [page * pageRows, page * pageRows + pageRows - 1] as const);
}

/** How many rows a list shows: each section's head and its members. */
export function rowCount(list: MemberList): number {
  return list.groups.reduce((sum, it) => sum + (it.count > 0 ? it.count + 1 : 0), 0);
}
