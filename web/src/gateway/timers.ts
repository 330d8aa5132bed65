/** Timers that a test can drive. */
export interface Timers {
  readonly set: (ms: number, run: () => void) => number;
  readonly clear: (id: number) => void;
  readonly nowMs: () => number;
}

export type TimerRequest =
  { readonly set: number; readonly ms: number } | { readonly clear: number };

/** The page’s own timers: enough where there are no workers. */
export const pageTimers: Timers = {
  set: (ms, run) => setTimeout(run, ms) as unknown as number,
  clear: (id) => clearTimeout(id),
  nowMs: () => Date.now(),
};

/** A worker as its timers need it. */
export type TimerWorker = Pick<Worker, 'addEventListener' | 'postMessage'>;

interface Waiting {
  readonly run: () => void;
  readonly ms: number;
}

/**
 * Timers in a worker: those of a hidden tab sleep, and its session would die with the heartbeat. A
 * worker that does not start leaves them to the page.
 */
export function workerTimers(worker: TimerWorker): Timers {
  const waiting = new Map<number, Waiting>();
  let next = 1;
  let alive = true;
  const due = (id: number) => {
    const timer = waiting.get(id);
    waiting.delete(id);
    timer?.run();
  };
  const start = (id: number, ms: number) => {
    if (alive) worker.postMessage({ set: id, ms } satisfies TimerRequest);
    else setTimeout(() => due(id), ms);
  };
  worker.addEventListener('message', (event) => due((event as MessageEvent<number>).data));
  worker.addEventListener('error', () => {
    if (!alive) return;
    alive = false;
    for (const [id, { ms }] of waiting) start(id, ms);
  });
  return {
    set(ms, run) {
      const id = next++;
      waiting.set(id, { run, ms });
      start(id, ms);
      return id;
    },
    clear(id) {
      if (waiting.delete(id) && alive) worker.postMessage({ clear: id } satisfies TimerRequest);
    },
    nowMs: () => Date.now(),
  };
}
