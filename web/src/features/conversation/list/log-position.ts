/** A row at the top of what is seen, and how far its edge is from there, in pixels. */
interface Anchor {
  readonly key: string;
  readonly offsetPx: number;
}

/** Where a reader is: at the foot of the log, or with certain rows before their eyes. */
export interface LogPosition {
  readonly atFoot: boolean;
  /** The rows in sight from the top, so that one is left when others are deleted. */
  readonly anchors: readonly Anchor[];
}

/** The geometry of the log's scrolling box; all in pixels. */
export interface LogBox {
  readonly scrollTop: number;
  readonly clientHeight: number;
  readonly scrollHeight: number;
  /** Rows from top to bottom. */
  readonly rows: readonly { readonly key: string; readonly top: number; readonly height: number }[];
}

/** Rounding of zoomed pages is no distance. */
const footSlackPx = 3;
const anchorsMax = 12;

/** How far the foot of the log is below what is seen. */
export function belowPx(box: Pick<LogBox, 'scrollTop' | 'clientHeight' | 'scrollHeight'>): number {
  return Math.max(0, box.scrollHeight - box.clientHeight - box.scrollTop);
}

/** Remembers what is before the reader's eyes. */
export function positionOf(box: LogBox): LogPosition {
  const seen = box.rows.filter((it) => it.top + it.height > box.scrollTop);
  return {
    atFoot: belowPx(box) <= footSlackPx,
    anchors: seen
      .slice(0, anchorsMax)
      .map((it) => ({ key: it.key, offsetPx: it.top - box.scrollTop })),
  };
}

/**
 * Where to scroll so that the same rows are at the same place although others came, went or grew:
 * the foot stays the foot, and otherwise the first row that is still there stays put.
 */
export function scrollTopFor(position: LogPosition, box: LogBox): number {
  const foot = Math.max(0, box.scrollHeight - box.clientHeight);
  if (position.atFoot) return foot;
  const tops = new Map(box.rows.map((it) => [it.key, it.top]));
  for (const { key, offsetPx } of position.anchors) {
    const top = tops.get(key);
    if (top !== undefined) return Math.min(foot, Math.max(0, top - offsetPx));
  }
  return box.scrollTop;
}
