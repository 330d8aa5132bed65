import { useRealtime } from './realtime';

const waitMaxMs = 5_000;

/** Resolves once the gateway told of a guild that was made or joined, or after five seconds. */
export function guildArrived(guildId: string): Promise<void> {
  return new Promise((resolve) => {
    if (useRealtime.getState().guilds[guildId]) {
      resolve();
      return;
    }
    const end = () => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const stop = useRealtime.subscribe((state) => {
      if (state.guilds[guildId]) end();
    });
    const timer = setTimeout(end, waitMaxMs);
  });
}
