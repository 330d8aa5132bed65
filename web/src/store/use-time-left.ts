import { useEffect, useState } from 'react';
import { spanText } from '../lib/span';

/** How long it is until a time, in words that count down; null when it has passed or there is none. */
export function useTimeLeft(isoTime: string | null | undefined): string | null {
  const untilMs = isoTime ? Date.parse(isoTime) : 0;
  const [nowMs, setNowMs] = useState(() => Date.now());
  const over = untilMs <= nowMs;
  useEffect(() => {
    if (over) return;
    const timer = setInterval(() => setNowMs(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [over, untilMs]);
  return over ? null : spanText(untilMs - nowMs);
}
