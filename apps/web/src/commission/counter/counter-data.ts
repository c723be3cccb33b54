import type { ActionAnswer, AgenciesView, ContestView, CounterDraftsView, ElectionView, FormDraftView } from '@tirkeu/contracts';
import { localDate } from '@tirkeu/domain';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { apiGet } from '../../shared/api.js';
import { COUNTER_KEY, useOnce } from '../../shared/counter/use-at-counter.js';
import { serverClock } from '../../shared/server-clock.js';
import { useSession } from '../../shared/session.js';
import type { EntryRequest } from './entry-form.js';

/** What came on paper and is not received yet, page after page. */
export const useCounterDrafts = () => useInfiniteQuery({
  queryKey: COUNTER_KEY,
  queryFn: ({ pageParam, signal }) => apiGet<CounterDraftsView>(`/api/counter${pageParam === null ? '' : `?cursor=${encodeURIComponent(pageParam)}`}`, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.nextCursor,
  staleTime: 0,
});

/** The districts and lists on which the commissions of the person decide, of elections that have not been held yet. */
export function useCounterContests() {
  const { session } = useSession();
  const commissionIds = session?.active.commissionIds ?? [];
  return useQuery({
    queryKey: ['counter-contests', ...commissionIds],
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }) => {
      const elections = await apiGet<readonly ElectionView[]>('/api/elections', signal);
      const coming = elections.filter(({ electionDay }) => electionDay >= localDate(serverClock.nowInstant(), 'Asia/Almaty'));
      const asked = coming.flatMap(({ id }) => commissionIds.map((commission) =>
        apiGet<readonly ContestView[]>(`/api/elections/${encodeURIComponent(id)}/contests?${new URLSearchParams({ commission }).toString()}`, signal)));
      return (await Promise.all(asked)).flat();
    },
  });
}

/** The parties that may nominate, as the map calls them. */
export const useParties = () => useQuery({
  queryKey: ['counter-parties'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => (await apiGet<AgenciesView>('/api/agencies', signal)).parties,
});

/** Opens a filing that came on paper. */
export function useEnter(): (entry: EntryRequest) => Promise<ActionAnswer> {
  const send = useOnce<EntryRequest>();
  return (entry) => send('/api/filings', entry);
}

/** The draft from which a form with this code was printed. */
export const useFormDraft = (code: string) => useQuery({
  queryKey: ['counter-form', code], staleTime: 0, retry: false,
  queryFn: ({ signal }) => apiGet<FormDraftView>(`/api/counter/forms/${encodeURIComponent(code)}`, signal),
});
