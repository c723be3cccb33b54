import type { NominatorView } from '@tirkeu/contracts';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from '../shared/api.js';

/** For whom the signed-in agent files. */
export const useNominator = () => useQuery({
  queryKey: ['nominator'],
  queryFn: ({ signal }) => apiGet<NominatorView>('/api/nominator', signal),
  staleTime: Number.POSITIVE_INFINITY,
});
