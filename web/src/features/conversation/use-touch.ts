import { useSyncExternalStore } from 'react';

const query = '(pointer: coarse)';

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** Whether a finger is the pointer: the phone's ways of writing and acting. */
export function useTouch(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
