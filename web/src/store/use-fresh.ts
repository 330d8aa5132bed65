import { useEffect, useRef } from 'react';

/** Many changes at once are one question. */
const restMs = 300;

/** Asks again after something changed, once it has rested; not for what is there at first. */
export function useFresh(changes: unknown, refetch: () => unknown): void {
  const seen = useRef(changes);
  useEffect(() => {
    if (seen.current === changes) return;
    const timer = setTimeout(() => {
      seen.current = changes;
      refetch();
    }, restMs);
    return () => clearTimeout(timer);
  }, [changes, refetch]);
}
