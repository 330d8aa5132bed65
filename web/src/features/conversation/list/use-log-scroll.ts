import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { belowPx, positionOf, scrollTopFor, type LogBox, type LogPosition } from './log-position';
import type { Row } from './rows';

/** Where each conversation was left that was not left at its foot. */
const left = new Map<string, LogPosition>();
const leftMax = 50;

function remember(channelId: string, position: LogPosition): void {
  left.delete(channelId);
  if (!position.atFoot) left.set(channelId, position);
  const oldest = left.keys().next();
  if (left.size > leftMax && !oldest.done) left.delete(oldest.value);
}

function rowElements(scroller: HTMLElement): HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>('[data-row]')];
}

function measure(scroller: HTMLElement): LogBox {
  const { scrollTop, clientHeight, scrollHeight } = scroller;
  const rows = rowElements(scroller).map((it) => ({
    key: it.dataset.row ?? '',
    top: it.offsetTop,
    height: it.offsetHeight,
  }));
  return { scrollTop, clientHeight, scrollHeight, rows };
}

function elementOf(scroller: HTMLElement, attribute: string, value: string) {
  return scroller.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(value)}"]`);
}

interface LogScrollOptions {
  readonly channelId: string;
  readonly rows: readonly Row[];
  /** The log goes on below its last row. */
  readonly hasAfter: boolean;
}

export interface LogScroll {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly atFoot: boolean;
  /** How far the foot is below what is seen, in pixels. */
  readonly belowPx: number;
  readonly onScroll: () => void;
  readonly toFoot: () => void;
  /** Brings a message to the middle; false when it is not among the rows. */
  readonly toMessage: (messageId: string) => boolean;
  /** Shows the first unread message with some of what stood before it; the foot where all fits. */
  readonly toUnread: () => void;
}

/** Keeps the reader's place whatever happens to the log: pages above, late pictures, the keyboard. */
export function useLogScroll({ channelId, rows, hasAfter }: LogScrollOptions): LogScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [opened] = useState<LogPosition>(
    () => left.get(channelId) ?? { atFoot: true, anchors: [] },
  );
  const position = useRef(opened);
  const open = useRef(hasAfter);
  const [seen, setSeen] = useState({ atFoot: opened.atFoot, belowPx: 0 });

  const note = useCallback(() => {
    const box = scroller.current && measure(scroller.current);
    // Where nothing is there yet, nobody is anywhere: the place one left stays the wanted one.
    if (!box || box.clientHeight === 0 || box.rows.length === 0) return;
    const now = positionOf(box);
    position.current = { ...now, atFoot: now.atFoot && !open.current };
    const below = Math.round(belowPx(box) / 50) * 50;
    setSeen((it) =>
      it.atFoot === now.atFoot && it.belowPx === below
        ? it
        : { atFoot: now.atFoot, belowPx: below },
    );
  }, []);

  const restore = useCallback(() => {
    const element = scroller.current;
    if (!element || element.clientHeight === 0) return;
    const target = scrollTopFor(position.current, measure(element));
    if (Math.abs(target - element.scrollTop) > 0.5) element.scrollTop = target;
  }, []);

  useLayoutEffect(() => {
    restore();
    open.current = hasAfter;
    note();
  }, [rows, hasAfter, restore, note]);
  useResize(scroller, content, position, restore, note);
  useEffect(() => () => remember(channelId, position.current), [channelId]);

  const scrollTo = useCallback(
    (top: number) => {
      if (!scroller.current) return;
      scroller.current.scrollTop = top;
      note();
    },
    [note],
  );
  return { scroller, content, ...seen, onScroll: note, ...useTargets(scroller, scrollTo) };
}

/** The places that one can be brought to. */
function useTargets(scroller: RefObject<HTMLDivElement | null>, scrollTo: (top: number) => void) {
  const toFoot = useCallback(
    () => scrollTo(scroller.current?.scrollHeight ?? 0),
    [scroller, scrollTo],
  );
  const toMessage = useCallback(
    (messageId: string) => {
      const box = scroller.current;
      const row = box && elementOf(box, 'data-message', messageId);
      if (!row) return false;
      const middle = row.offsetTop - Math.max(24, (box.clientHeight - row.offsetHeight) / 2);
      scrollTo(middle);
      return true;
    },
    [scroller, scrollTo],
  );
  const toUnread = useCallback(() => {
    const box = scroller.current;
    const row = box?.querySelector<HTMLElement>('[data-unread]');
    if (box && row) scrollTo(row.offsetTop - box.clientHeight / 3);
  }, [scroller, scrollTo]);
  return { toFoot, toMessage, toUnread };
}

/** Late pictures and fonts keep the place; a keyboard that opens keeps the foot of what was seen. */
function useResize(
  scroller: RefObject<HTMLDivElement | null>,
  content: RefObject<HTMLDivElement | null>,
  position: RefObject<LogPosition>,
  restore: () => void,
  note: () => void,
): void {
  useEffect(() => {
    const box = scroller.current;
    const inner = content.current;
    if (!box || !inner) return;
    let heightPx = box.clientHeight;
    const observer = new ResizeObserver(() => {
      const change = box.clientHeight - heightPx;
      heightPx = box.clientHeight;
      if (change !== 0 && !position.current.atFoot && heightPx !== change) {
        box.scrollTop -= change;
        note();
      } else restore();
    });
    observer.observe(box);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [scroller, content, position, restore, note]);
}
