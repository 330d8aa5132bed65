import { useDrag } from '@use-gesture/react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { leftOf, paneAfter, settle, type Pane } from './panes';
import type { ShownLocation } from './shown-location';

const moveMs = 240;

/** Whether this device or this person wants no movement. */
function isStill(): boolean {
  const chosen = document.documentElement.dataset.motion === 'reduced';
  return chosen || matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The three panes of the phone: which one is open, and the finger that moves them. */
export function usePanes({ guildId, channelId }: ShownLocation, hasMembers: boolean) {
  const [pane, setPane] = useState<Pane>(channelId ? 'conversation' : 'channels');
  const [shown, setShown] = useState({ guildId, channelId });
  /** The side that lies open under the conversation while it is moved. */
  const [members, setMembers] = useState(false);
  const middleRef = useRef<HTMLElement>(null);

  if (shown.guildId !== guildId || shown.channelId !== channelId) {
    setShown({ guildId, channelId });
    setPane(paneAfter(pane, shown, { guildId, channelId }));
  }

  const place = useCallback((left: number, animated: boolean) => {
    const middle = middleRef.current;
    if (!middle) return;
    const timing = `${isStill() ? 0 : moveMs}ms cubic-bezier(0.2, 0.8, 0.2, 1)`;
    const open = Math.max(0, left) / leftOf('channels', window.innerWidth);
    middle.style.transition = animated ? `transform ${timing}, clip-path ${timing}` : 'none';
    middle.style.transform = `translateX(${left}px)`;
    // The tab bar of the left pane comes to light from beneath as far as the pane is open.
    middle.style.clipPath = `inset(0 0 calc(var(--tab-bar) * ${open}) 0 round ${12 * open}px)`;
  }, []);

  const first = useRef(true);
  useLayoutEffect(() => {
    place(leftOf(pane, window.innerWidth), !first.current);
    first.current = false;
  }, [pane, place]);
  useEffect(() => {
    const resized = () => place(leftOf(pane, window.innerWidth), false);
    window.addEventListener('resize', resized);
    return () => window.removeEventListener('resize', resized);
  }, [pane, place]);

  const go = useCallback((to: Pane) => {
    if (to !== 'conversation') setMembers(to === 'members');
    setPane(to);
  }, []);

  const bind = useDrag(
    ({ movement: [x], velocity: [speed], direction: [towards], last, canceled }) => {
      const width = window.innerWidth;
      const from = leftOf(pane, width);
      const most = leftOf('channels', width);
      const least = hasMembers ? leftOf('members', width) : 0;
      const left = Math.min(most, Math.max(least, from + x));
      if (!last) {
        setMembers(left < 0);
        place(left, false);
        return;
      }
      const to = canceled ? pane : settle({ pane, movedPx: x, speed, towards, width, hasMembers });
      if (to === pane) place(from, true);
      else go(to);
    },
    {
      enabled: guildId !== undefined || channelId !== undefined,
      axis: 'x',
      pointer: { touch: true },
      threshold: 12,
    },
  );
  return { pane, members, middleRef, bind, go };
}
