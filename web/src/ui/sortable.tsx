import { useSyncExternalStore, type ReactNode } from 'react';
import type * as SortableParts from './sortable-parts';

/** That an item was put elsewhere: places count over the whole area. */
export interface Move {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

export interface SortableAreaProps {
  readonly onMove: (move: Move) => void;
  readonly children: ReactNode;
}

export interface SortableItemProps {
  readonly id: string;
  /** Its place among the items of the area. */
  readonly index: number;
  readonly type?: string;
  /** Types that may be dropped at its place; its own by default. */
  readonly accept?: readonly string[];
  readonly disabled?: boolean;
  readonly children: (it: {
    readonly ref: ((element: Element | null) => void) | undefined;
    /** What alone is dragged by, where the item holds fields; else all of it is. */
    readonly handleRef: ((element: Element | null) => void) | undefined;
    readonly isDragging: boolean;
  }) => ReactNode;
}

type Parts = typeof SortableParts;

let parts: Parts | null = null;
const listeners = new Set<() => void>();

/** Dragging is not needed to see the page: its code comes once the first screen stands. */
function load(): void {
  const whenIdle =
    typeof requestIdleCallback === 'function'
      ? requestIdleCallback
      : (run: () => void) => setTimeout(run, 500);
  whenIdle(() => {
    void import('./sortable-parts').then((it) => {
      parts = it;
      for (const listener of listeners) listener();
    });
  });
}

function subscribe(listener: () => void): () => void {
  if (parts === null && listeners.size === 0) load();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function useParts(): Parts | null {
  return useSyncExternalStore(subscribe, () => parts);
}

/** A list whose items can be dragged into another order, by pointer, finger and keyboard. */
export function SortableArea(props: SortableAreaProps) {
  const it = useParts();
  return it ? <it.Area {...props} /> : props.children;
}

/** One item of a {@link SortableArea}. */
export function SortableItem(props: SortableItemProps) {
  const it = useParts();
  return it ? (
    <it.Item {...props} />
  ) : (
    props.children({ ref: undefined, handleRef: undefined, isDragging: false })
  );
}
