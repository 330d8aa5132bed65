/** Who does nothing for this long is idle. */
export const idleAfterMs = 600_000;

const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart', 'focus'] as const;

/**
 * Tells when the person has done nothing in this window for a while, and when they are back. The
 * returned function ends it.
 */
export function watchIdleness(target: EventTarget, tell: (idle: boolean) => void): () => void {
  let idle = false;
  let activeAtMs = Date.now();
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    const left = activeAtMs + idleAfterMs - Date.now();
    if (left > 0) {
      timer = setTimeout(look, left);
      return;
    }
    idle = true;
    tell(true);
  };
  const active = () => {
    activeAtMs = Date.now();
    if (!idle) return;
    idle = false;
    timer = setTimeout(look, idleAfterMs);
    tell(false);
  };
  timer = setTimeout(look, idleAfterMs);
  const options = { passive: true, capture: true };
  for (const sign of signs) target.addEventListener(sign, active, options);
  return () => {
    clearTimeout(timer);
    for (const sign of signs) target.removeEventListener(sign, active, options);
  };
}
