import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Width of an element in px as it changes; `initial` until it is known. Charts are drawn at it, so that their letters never shrink. */
export function useElementWidth<Target extends HTMLElement>(initial: number): [RefObject<Target | null>, number] {
  const element = useRef<Target>(null);
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
