import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query matches now; false where the environment cannot tell. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (!('matchMedia' in window)) return () => undefined;
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [query],
  );
  const read = () => 'matchMedia' in window && window.matchMedia(query).matches;
  return useSyncExternalStore(subscribe, read, () => false);
}
