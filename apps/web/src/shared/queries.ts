import type {
  ActionAnswer, ActionRequest, ContestView, ElectionView, FilingSummary, FilingView, MapView, PlatformView,
} from '@tirkeu/contracts';
import type { Nominator, Route } from '@tirkeu/domain';
import { MutationCache, QueryCache, QueryClient, useMutation, useQuery, useQueryClient, type QueryClientConfig } from '@tanstack/react-query';
import { ApiProblem, NetworkFailure, apiGet, apiPostOnce } from './api.js';
import { serverClock } from './server-clock.js';

/** Names of what is kept, so that an action can renew it. */
export const queryKeys = {
  session: ['session'],
  platform: ['platform'],
  elections: ['elections'],
  map: ['map'],
  contest: (contestId: string) => ['contest', contestId],
  filings: ['filings'],
  filing: (filingId: string) => ['filing', filingId],
} as const;

const MINUTE_MS = 60_000;

/** Reads are tried again on a broken network only; what the server answered stands. */
const DEFAULTS: QueryClientConfig = {
  defaultOptions: {
    queries: {
      staleTime: MINUTE_MS,
      retry: (failures, failure) => failure instanceof NetworkFailure && failures < 2,
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always' },
  },
};

/** What pages have read, kept for a while. */
export function createQueryClient(): QueryClient {
  // Whoever is told that their access is over is shown so, and not a page that fails.
  const onError = (failure: Error) => {
    if (failure instanceof ApiProblem && failure.problem.code === 'access-ended') void client.invalidateQueries({ queryKey: queryKeys.session });
  };
  const client = new QueryClient({ ...DEFAULTS, queryCache: new QueryCache({ onError }), mutationCache: new MutationCache({ onError }) });
  return client;
}

async function getWithServerTime<T extends { readonly serverTime: PlatformView['serverTime'] }>(path: string, signal: AbortSignal): Promise<T> {
  const sentAt = serverClock.monotonicNow();
  const answer = await apiGet<T>(path, signal);
  serverClock.observe(answer.serverTime, sentAt);
  return answer;
}

/** The installation: training or production, and its current election. Also sets the server clock. */
export const usePlatform = () => useQuery({
  queryKey: queryKeys.platform,
  queryFn: ({ signal }) => getWithServerTime<PlatformView>('/api/platform', signal),
});

export const useElections = () => useQuery({
  queryKey: queryKeys.elections,
  queryFn: ({ signal }) => apiGet<readonly ElectionView[]>('/api/elections', signal),
  staleTime: 5 * MINUTE_MS,
});

/** Regions with zone and localities; the same for a whole release. */
export const useMap = () => useQuery({
  queryKey: queryKeys.map,
  queryFn: ({ signal }) => apiGet<MapView>('/api/map', signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export const useContest = (contestId: string) => useQuery({
  queryKey: queryKeys.contest(contestId),
  queryFn: ({ signal }) => apiGet<ContestView>(`/api/contests/${encodeURIComponent(contestId)}`, signal),
  staleTime: 5 * MINUTE_MS,
});

/** The filings of the signed-in candidate or agent. */
export const useFilings = (enabled = true) => useQuery({
  queryKey: queryKeys.filings,
  queryFn: ({ signal }) => apiGet<readonly FilingSummary[]>('/api/filings', signal),
  enabled,
});

export const useFiling = (filingId: string) => useQuery({
  queryKey: queryKeys.filing(filingId),
  queryFn: ({ signal }) => getWithServerTime<FilingView>(`/api/filings/${encodeURIComponent(filingId)}`, signal),
});

/** What a new filing is opened with. */
export interface OpenFiling {
  readonly contestId: string;
  readonly route: Route;
  /** For an agent's filing; null for a self-nominee. */
  readonly nominator?: Nominator | null;
  /** The branch or representation whose body decided, where it was not the nominator's own. */
  readonly subdivision?: string;
}

/** Opens a draft; the answer holds the new filing, which is then known to {@link useFiling}. */
export function useOpenFiling() {
  const client = useQueryClient();
  return useMutation<ActionAnswer, Error, OpenFiling>({
    mutationFn: ({ contestId, route, nominator = null, subdivision }) =>
      apiPostOnce('/api/filings', { actionId: crypto.randomUUID(), contestId, route, nominator, subdivision }),
    onSuccess: (answer) => {
      client.setQueryData(queryKeys.filing(answer.view.filing.id), answer.view);
      return client.invalidateQueries({ queryKey: queryKeys.filings });
    },
  });
}

/**
 * Asks for an action on a filing: `mutateAsync(action)`. The version is the one the person saw. Actions on one filing go one after
 * another, are repeated with the same id over a bad network, and leave the new state in {@link useFiling}. A denial is an {@link ApiProblem}
 * and is never repeated; after `stale-version` the filing is read again.
 */
export function useAction(filingId: string) {
  const client = useQueryClient();
  return useMutation<ActionAnswer, Error, ActionRequest>({
    scope: { id: `filing/${filingId}` },
    mutationFn: (action) => {
      const expectedVersion = client.getQueryData<FilingView>(queryKeys.filing(filingId))?.version;
      const body = { actionId: crypto.randomUUID(), expectedVersion, action };
      return apiPostOnce<ActionAnswer>(`/api/filings/${encodeURIComponent(filingId)}/actions`, body);
    },
    onSuccess: (answer) => {
      client.setQueryData(queryKeys.filing(filingId), answer.view);
      void client.invalidateQueries({ queryKey: queryKeys.filings });
    },
    onError: (failure) => {
      if (failure instanceof ApiProblem && failure.problem.code === 'stale-version') void client.invalidateQueries({ queryKey: queryKeys.filing(filingId) });
    },
  });
}
