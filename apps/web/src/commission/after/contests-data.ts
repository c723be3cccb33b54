import type { ExtendNominationRequest, StandingContestsView } from '@tirkeu/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiGet, apiPostOnce } from '../../shared/api.js';
import { queryKeys } from '../../shared/queries.js';

const KEY = ['commission-contests'];

/** The contests of the commission with who stands in each. */
export const useStandingContests = () => useQuery({ queryKey: KEY, queryFn: ({ signal }) => apiGet<StandingContestsView>('/api/commission-contests', signal), staleTime: 0 });

/** Keeps nomination open longer in one contest. */
export function useExtend(contestId: string) {
  const client = useQueryClient();
  return useMutation<StandingContestsView, Error, Omit<ExtendNominationRequest, 'actionId'>>({
    mutationFn: (asked) => apiPostOnce(`/api/contests/${encodeURIComponent(contestId)}/extension`, { actionId: crypto.randomUUID(), ...asked }),
    onSuccess: (view) => {
      client.setQueryData(KEY, view);
      void client.invalidateQueries({ queryKey: queryKeys.contest(contestId) });
    },
  });
}
