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

/** Timers in a worker: those of a hidden tab sleep, and its session would die with the heartbeat. */
export function workerTimers(worker: Worker): Timers {
  const waiting = new Map<number, () => void>();
  let next = 1;
  worker.addEventListener('message', (event: MessageEvent<number>) => {
    const run = waiting.get(event.data);
    waiting.delete(event.data);
    run?.();
  });
  const send = (request: TimerRequest) => worker.postMessage(request);
  return {
    set(ms, run) {
      const id = next++;
      waiting.set(id, run);
      send({ set: id, ms });
      return id;
    },
    clear(id) {
      if (waiting.delete(id)) send({ clear: id });
    },
    nowMs: () => Date.now(),
  };
}
