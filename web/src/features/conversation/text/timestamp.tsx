import { useEffect, useState } from 'react';
import type { TimestampStyle } from '../../../lib/markdown';
import { formatExact, formatTimestamp } from '../../../lib/timestamps';

/** The time now, told again and again; still while nothing depends on it. */
function useNow(everyMs: number | null): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    if (everyMs === null) return;
    const timer = setInterval(() => setNowMs(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return nowMs;
}

interface TimestampProps {
  readonly seconds: number;
  readonly style: TimestampStyle;
}

/** A moment in the reader's own time zone; a relative one keeps up with the clock. */
export function Timestamp({ seconds, style }: TimestampProps) {
  const [openedMs] = useState(() => Date.now());
  const near = Math.abs(seconds * 1000 - openedMs) < 3_600_000;
  const nowMs = useNow(style === 'R' ? (near ? 1_000 : 30_000) : null);
  return (
    <time
      dateTime={new Date(seconds * 1000).toISOString()}
      title={formatExact(seconds * 1000)}
      className="rounded-inline bg-active px-1 py-px text-text"
    >
      {formatTimestamp(seconds, style, nowMs)}
    </time>
  );
}
