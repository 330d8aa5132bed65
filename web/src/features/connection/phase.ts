/** What the banner shows: nothing, that the connection is lost, or that it is back. */
export type Phase = 'fine' | 'lost' | 'back';

interface Step {
  readonly to: Phase;
  readonly afterMs: number;
}

const patienceMs = 2_000;

/** What comes next while the connection stays as it is; null: nothing changes. */
export function nextPhase(phase: Phase, connected: boolean): Step | null {
  if (!connected) {
    return phase === 'lost' ? null : { to: 'lost', afterMs: phase === 'back' ? 0 : patienceMs };
  }
  if (phase === 'lost') return { to: 'back', afterMs: 0 };
  return phase === 'back' ? { to: 'fine', afterMs: patienceMs } : null;
}
