import type { ContestView, ElectionView, PersonaView, RegisterEntryView, RegisterFiguresView, RegisterPage } from '@tirkeu/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ApiProblem, apiGet } from '../shared/api.js';
import { useElections, usePlatform } from '../shared/queries.js';

const withQuery = (path: string, values: Readonly<Record<string, string | undefined>>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
};

/** The election of an id, else the installation's current one; undefined until both are known. */
export function useChosenElection(electionId: string | null) {
  const platform = usePlatform();
  const elections = useElections();
  const wanted = electionId ?? platform.data?.currentElectionId;
  const election: ElectionView | undefined = elections.data?.find(({ id }) => id === wanted) ?? (platform.data && elections.data?.[0]);
  const failure = elections.error ?? (electionId === null ? platform.error : null);
  const retry = () => Promise.all([platform.refetch(), elections.refetch()]);
  return { election, elections: elections.data ?? [], training: platform.data?.mode === 'training', failure, retry };
}

/** Where contests are looked for: a region's own maslikhat, or that of one of its cities and districts. */
export interface Place {
  readonly regionId: string;
  readonly localityId: string | null;
}

/** The districts and lists of one maslikhat; nothing is asked before there is one. */
export const useContests = (electionId: string, place: Place | null) => useQuery({
  queryKey: ['contests', electionId, place],
  queryFn: async ({ signal }) => {
    const path = withQuery(`/api/elections/${encodeURIComponent(electionId)}/contests`, { region: place?.regionId, locality: place?.localityId ?? undefined });
    const contests = await apiGet<readonly ContestView[]>(path, signal);
    return contests.filter(({ localityId }) => localityId === place?.localityId);
  },
  enabled: place !== null,
});

export interface RegisterFilters {
  readonly election: string;
  readonly region?: string;
  readonly locality?: string;
  readonly district?: string;
  readonly status?: string;
  readonly route?: string;
  readonly party?: string;
  readonly q?: string;
  readonly cursor?: string;
}

export interface RegisterFiguresFilters extends Pick<RegisterFilters, 'election' | 'region' | 'locality' | 'district'> {
  readonly by: RegisterFiguresView['by'];
}

/** The counts of a part of the register. */
export const useRegisterFigures = (filters: RegisterFiguresFilters | null) => useQuery({
  queryKey: ['register-figures', filters],
  queryFn: ({ signal }) => apiGet<RegisterFiguresView>(withQuery('/api/register/figures', { ...filters }), signal),
  enabled: filters !== null,
  placeholderData: keepPreviousData,
});

/** One page of the public register. */
export const useRegister = (filters: RegisterFilters) => useQuery({
  queryKey: ['register', filters],
  queryFn: ({ signal }) => apiGet<RegisterPage>(withQuery('/api/register', { ...filters }), signal),
  placeholderData: keepPreviousData,
});

export const useRegisterEntry = (entryId: string) => useQuery({
  queryKey: ['register-entry', entryId],
  queryFn: ({ signal }) => apiGet<RegisterEntryView>(`/api/register/${encodeURIComponent(entryId)}`, signal),
});

/** The invented people of a training installation; none in production. */
export const usePersonas = (training: boolean) => useQuery({
  queryKey: ['personas'],
  queryFn: async ({ signal }) => {
    try {
      return await apiGet<readonly PersonaView[]>('/api/personas', signal);
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.problem.status === 404) return [];
      throw failure;
    }
  },
  enabled: training,
  staleTime: Number.POSITIVE_INFINITY,
});
