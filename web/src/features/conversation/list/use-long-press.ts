import { useRef, type PointerEvent } from 'react';

const pressMs = 450;
const slackPx = 10;

interface LongPress {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

/** Calls back when a finger rests on something; a finger that scrolls does not. */
export function useLongPress(onPress: (target: Element) => void): LongPress {
  const press = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null);
  const end = () => {
    if (press.current) clearTimeout(press.current.timer);
    press.current = null;
  };
  return {
    onPointerDown: (event) => {
      end();
      if (event.pointerType !== 'touch') return;
      const target = event.target as Element;
      const timer = setTimeout(() => {
        press.current = null;
        onPress(target);
      }, pressMs);
      press.current = { timer, x: event.clientX, y: event.clientY };
    },
    onPointerMove: ({ clientX, clientY }) => {
      const it = press.current;
      if (it && Math.hypot(clientX - it.x, clientY - it.y) > slackPx) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
