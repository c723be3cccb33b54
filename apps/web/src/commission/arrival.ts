import { useEffect } from 'react';

let firstPage = true;

/**
 * Leads focus to the heading where it was lost: a page that had to be read first replaces the one that said so. The first page of a
 * visit keeps its focus at the top.
 */
export function useHeadingFocus(): void {
  useEffect(() => {
    if (!firstPage && document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    firstPage = false;
  }, []);
}
