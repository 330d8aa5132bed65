import type { PointerEvent } from 'react';

const pressMs = 450;
const slackPx = 10;

/** A place on the page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface LongPress {
  readonly onPress: (target: Element, at: Point) => void;
  /** The finger stayed down and went on: it drags something, or scrolls. */
  readonly onMoveOn?: () => void;
}

/** Lifting a finger that rested is no tap on what lies under it by then. */
function swallowTap(target: Element): void {
  const controller = new AbortController();
  const { signal } = controller;
  target.addEventListener('touchend', (event) => event.preventDefault(), {
    once: true,
    passive: false,
    signal,
  });
  document.addEventListener('pointerdown', () => controller.abort(), { capture: true, signal });
}

/**
 * Follows a finger from its `pointerdown`, calling back when it rests. It is heard on the whole
 * document: a drag that began meanwhile takes the finger's events away from the element.
 */
export function followPress(event: PointerEvent, { onPress, onMoveOn }: LongPress): void {
  if (event.pointerType !== 'touch') return;
  const target = event.target as Element;
  const from = { x: event.clientX, y: event.clientY };
  const controller = new AbortController();
  let pressed = false;
  const timer = setTimeout(() => {
    pressed = true;
    swallowTap(target);
    onPress(target, from);
  }, pressMs);
  const end = () => {
    clearTimeout(timer);
    controller.abort();
  };
  const options = { capture: true, signal: controller.signal };
  document.addEventListener('pointerup', end, options);
  document.addEventListener('pointercancel', end, options);
  // Another finger: this is no rest, but a pinch.
  document.addEventListener('pointerdown', end, options);
  document.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (Math.hypot(clientX - from.x, clientY - from.y) <= slackPx) return;
      end();
      if (pressed) onMoveOn?.();
    },
    options,
  );
}
