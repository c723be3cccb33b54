import type { LostTimeView, RestoreLostTimeRequest } from '@tirkeu/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiGet, apiPostOnce } from '../../shared/api.js';

const KEY = ['lost-time'];

/** What the ledger supports for the closings of the commission. */
export const useLostTime = () => useQuery({ queryKey: KEY, queryFn: ({ signal }) => apiGet<LostTimeView>('/api/lost-time', signal), staleTime: 0 });

/** Gives lost minutes back. */
export function useRestore() {
  const client = useQueryClient();
  return useMutation<LostTimeView, Error, Omit<RestoreLostTimeRequest, 'actionId'>>({
    mutationFn: (asked) => apiPostOnce('/api/lost-time', { actionId: crypto.randomUUID(), ...asked }),
    onSuccess: (view) => client.setQueryData(KEY, view),
  });
}
