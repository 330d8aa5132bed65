import { useSyncExternalStore } from 'react';

/** Whether a media query holds, kept up to date. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** Under 760 px: three panes by swipe. */
export function usePhone(): boolean {
  return useMedia('(width < 760px)');
}

/** From 1180 px on the members have a place of their own; below they come as a drawer. */
export function useWide(): boolean {
  return useMedia('(width >= 1180px)');
}
