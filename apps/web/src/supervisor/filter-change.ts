import { useLocation } from 'wouter';
import type { Scope } from './filters.js';
import type { Around } from './supervisor-page.js';
import { walkHref } from './walk.js';

/** Changes the filters of the page in its address; a list begins anew. */
export function useFilterChange({ walk }: Pick<Around, 'walk'>): (change: Partial<Scope>) => void {
  const [, navigate] = useLocation();
  return (change) => navigate(walkHref({ ...walk, cursor: null, before: 0, ...change }));
}
