import type { ContestView } from '@tirkeu/contracts';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from '../../shared/api.js';

/** The place whose districts are asked for; `locality` null means the region's own maslikhat. */
export interface ContestPlace {
  readonly electionId: string;
  readonly region: string;
  readonly locality: string | null;
}

/** The single-member districts of one maslikhat, in the order of their numbers. Asks nothing until the place is known. */
export const useContests = (place: ContestPlace | null) => useQuery({
  queryKey: ['contests', place],
  enabled: place !== null,
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => {
    if (place === null) return [];
    const query = new URLSearchParams({ region: place.region, form: 'single-member', ...(place.locality !== null && { locality: place.locality }) });
    const contests = await apiGet<readonly ContestView[]>(`/api/elections/${encodeURIComponent(place.electionId)}/contests?${query}`, signal);
    return contests.filter(({ localityId }) => localityId === place.locality).toSorted((a, b) => (a.district ?? 0) - (b.district ?? 0));
  },
});
