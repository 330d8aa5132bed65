import type { TimerRequest } from './timers';

/** The worker’s side: it counts the time and names the timer that is due. */
const running = new Map<number, ReturnType<typeof setTimeout>>();

addEventListener('message', (event: MessageEvent<TimerRequest>) => {
  const request = event.data;
  if ('set' in request) {
    const due = () => {
      running.delete(request.set);
      postMessage(request.set);
    };
    running.set(request.set, setTimeout(due, request.ms));
  } else {
    clearTimeout(running.get(request.clear));
    running.delete(request.clear);
  }
});
