import type { DecisionsPage, FilingView, HistoryEntry, InsightGroup, InsightsView, MapView } from '@tirkeu/contracts';
import type { Rulebook, Text, ZoneId } from '@tirkeu/domain';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from '../shared/api.js';
import { useElections, useMap, usePlatform } from '../shared/queries.js';
import { rulebookFor } from '../shared/rulebook.js';
import { scopeQuery, type Scope, type Walk } from './walk.js';

/** Figures in sight grow old: they are read again this often while the page is open. */
const FRESH_MS = 60_000;
/** Where nothing says otherwise the clock of the capital counts. */
export const CAPITAL_ZONE: ZoneId = 'Asia/Almaty';

const isAsked = (scope: Scope): boolean => scope.election !== null;

/** Counts of a scope, split by the next level or another group. Waits until the election is known. */
export const useInsights = (scope: Scope, by: InsightGroup, enabled = true) => useQuery({
  queryKey: ['insights', scopeQuery(scope), by],
  queryFn: ({ signal }) => apiGet<InsightsView>(`/api/insights/refusals?${scopeQuery(scope, { by })}`, signal),
  enabled: enabled && isAsked(scope),
  staleTime: FRESH_MS / 2,
  refetchInterval: FRESH_MS,
});

/** One page of the filings behind a number. */
export const useDecisions = (walk: Walk, enabled = true) => {
  const query = scopeQuery(walk, { outcome: walk.outcome, category: walk.category, cursor: walk.cursor });
  return useQuery({
    queryKey: ['insights-decisions', query],
    queryFn: ({ signal }) => apiGet<DecisionsPage>(`/api/insights/decisions?${query}`, signal),
    enabled: enabled && isAsked(walk),
    staleTime: FRESH_MS / 2,
  });
};

/** One filing as a supervisor may see it. */
export const useDecision = (filingId: string) => useQuery({
  queryKey: ['insights-decision', filingId],
  queryFn: ({ signal }) => apiGet<FilingView>(`/api/insights/decisions/${encodeURIComponent(filingId)}`, signal),
});

/** What happened to a filing, newest first. */
export const useHistory = (filingId: string) => useQuery({
  queryKey: ['filing-history', filingId],
  queryFn: ({ signal }) => apiGet<readonly HistoryEntry[]>(`/api/filings/${encodeURIComponent(filingId)}/history`, signal),
});

/** Where a scope lies, with its names; null while the map is not there or does not know the place. */
export interface Place {
  readonly level: 'country' | 'region' | 'locality' | 'commission';
  readonly region: MapView['regions'][number] | null;
  readonly locality: MapView['localities'][number] | null;
  /** The region's own maslikhat, which lies in no locality. */
  readonly own: boolean;
  readonly zone: ZoneId;
  /** What the next level down is split by. */
  readonly next: InsightGroup;
}

export function placeOf({ region, locality, commission }: Pick<Scope, 'region' | 'locality' | 'commission'>, map: MapView): Place | null {
  const found = region === null ? null : map.regions.find(({ id }) => id === region);
  const own = locality !== null && locality === region;
  const local = locality === null || own ? null : map.localities.find(({ id, regionId }) => id === locality && regionId === region);
  if (found === undefined || local === undefined) return null;
  const divided = map.localities.some(({ regionId }) => regionId === region);
  const level = commission !== null ? 'commission' : locality !== null ? 'locality' : found !== null ? 'region' : 'country';
  const next = level === 'country' ? 'region' : level === 'region' && divided ? 'locality' : 'commission';
  return { level, region: found, locality: local, own, zone: found?.zone ?? CAPITAL_ZONE, next };
}

/** The version of the law, for a page that shows its own state while it is fetched. */
const useLaw = (rulebookId: string | undefined) => useQuery<Rulebook>({
  queryKey: ['rulebook', rulebookId],
  queryFn: () => rulebookFor(rulebookId ?? ''),
  enabled: rulebookId !== undefined,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The election, the law and the map that a walk speaks of; `absent` when the address names no election that there is. */
export function useSurroundings(walk: Walk) {
  const platform = usePlatform();
  const elections = useElections();
  const map = useMap();
  const current = platform.data?.currentElectionId;
  const election = elections.data?.find(({ id }) => id === (walk.election ?? current));
  const law = useLaw(election?.rulebookId);
  const failure = platform.error ?? elections.error ?? map.error ?? law.error;
  const absent = current !== undefined && elections.data !== undefined && election === undefined;
  const found = current !== undefined && elections.data !== undefined && election !== undefined && map.data !== undefined && law.data !== undefined
    ? { current, elections: elections.data, election, map: map.data, rulebook: law.data }
    : null;
  return { failure, absent, found };
}

/** The name of a commission, which the map does not hold. */
export function useCommissionName(scope: Scope): Text | null {
  const asked: Scope = { ...scope, ground: null, route: null };
  const { data } = useInsights(asked, 'commission', scope.commission !== null);
  return data?.rows.find(({ key }) => key === scope.commission)?.title ?? null;
}
