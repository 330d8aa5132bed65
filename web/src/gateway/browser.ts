import type { Environment, Socket, SocketEvents } from './gateway';
import { zlibInflater } from './inflater';
import { pageTimers, workerTimers, type Timers } from './timers';

function openSocket(url: string, events: SocketEvents): Socket {
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  socket.addEventListener('message', (event: MessageEvent<string | ArrayBuffer>) => {
    events.onMessage(event.data);
  });
  socket.addEventListener('close', (event) => events.onClose(event.code));
  return {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: (code) => socket.close(code),
  };
}

function makeTimers(): Timers {
  try {
    // Written in one piece: only so does the build know a worker, and compile it.
    return workerTimers(
      new Worker(new URL('./timer-worker.ts', import.meta.url), { type: 'module' }),
    );
  } catch {
    return pageTimers;
  }
}

/** The gateway’s environment in a browser. */
export function browserEnvironment(discover: () => Promise<string>): Environment {
  return {
    discover,
    openSocket,
    inflater: () => (typeof DecompressionStream === 'undefined' ? null : zlibInflater()),
    timers: makeTimers(),
    random: Math.random,
    properties: {
      os: navigator.platform,
      browser: 'Guildhall',
      device: matchMedia('(pointer: coarse)').matches ? 'phone' : '',
      system_locale: navigator.language,
      browser_user_agent: navigator.userAgent,
    },
  };
}
