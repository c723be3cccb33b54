import type { BallotView, BallotsView } from '@tirkeu/contracts';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { apiGet } from '../../shared/api.js';

/** The election that the address names; the current one otherwise. */
export function useElectionAsked(): string | null {
  const [search] = useSearchParams();
  return search.get('election');
}

export const withElection = (path: string, election: string | null): string => (election === null ? path : `${path}?${new URLSearchParams({ election })}`);

export function useBallots() {
  const election = useElectionAsked();
  return useQuery({ queryKey: ['ballots', election], queryFn: ({ signal }) => apiGet<BallotsView>(withElection('/api/ballots', election), signal), staleTime: 0 });
}

export const useBallot = (contestId: string) => useQuery({ queryKey: ['ballot', contestId], queryFn: ({ signal }) => apiGet<BallotView>(`/api/ballots/${contestId}`, signal), staleTime: 0 });
