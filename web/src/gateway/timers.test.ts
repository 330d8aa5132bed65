import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workerTimers, type TimerRequest } from './timers';

/** A worker whose side of the talk the test plays. */
class TestingWorker extends EventTarget {
  readonly heard: TimerRequest[] = [];

  postMessage(request: TimerRequest): void {
    this.heard.push(request);
  }

  due(id: number): void {
    this.dispatchEvent(new MessageEvent('message', { data: id }));
  }

  break(): void {
    this.dispatchEvent(new Event('error'));
  }
}

function setUp() {
  const worker = new TestingWorker();
  return { worker, timers: workerTimers(worker), run: vi.fn() };
}

describe('workerTimers', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('lets the worker count, and runs what is due once', () => {
    const { worker, timers, run } = setUp();
    const id = timers.set(250, run);
    expect(worker.heard).toEqual([{ set: id, ms: 250 }]);
    worker.due(id);
    worker.due(id);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('runs nothing that was cleared', () => {
    const { worker, timers, run } = setUp();
    const id = timers.set(250, run);
    timers.clear(id);
    worker.due(id);
    expect(run).not.toHaveBeenCalled();
    expect(worker.heard.at(-1)).toEqual({ clear: id });
  });

  it('counts by itself once the worker is broken, also what waits already', () => {
    const { worker, timers, run } = setUp();
    timers.set(250, run);
    worker.break();
    timers.set(500, run);
    const cleared = timers.set(500, run);
    timers.clear(cleared);
    vi.advanceTimersByTime(250);
    expect(run).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(250);
    expect(run).toHaveBeenCalledTimes(2);
  });
});
