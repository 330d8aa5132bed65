import { useEffect, useState } from 'react';
import { nextPhase, type Phase } from './phase';

/** What the banner shows now. Drawing it anew, as its countdown does, never puts the next step off. */
export function usePhase(connected: boolean): Phase {
  const [phase, setPhase] = useState<Phase>('fine');
  const step = nextPhase(phase, connected);
  const to = step?.to ?? null;
  const afterMs = step?.afterMs ?? 0;
  useEffect(() => {
    if (to === null) return;
    const timer = setTimeout(() => setPhase(to), afterMs);
    return () => clearTimeout(timer);
  }, [to, afterMs]);
  return phase;
}
