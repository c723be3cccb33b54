import type { AlarmsView, AlikeView, BacklogView, DaysView, DecisionsPage, FiguresView, FilingView, HistoryEntry, MapView } from '@tirkeu/contracts';
import type { Breakdown, Rulebook, Text, ZoneId } from '@tirkeu/domain';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from '../shared/api.js';
import { useElections, useMap, usePlatform } from '../shared/queries.js';
import { rulebookFor } from '../shared/rulebook.js';
import { NO_FILTERS, type Scope } from './filters.js';
import { listQuery, scopeQuery, type Walk } from './walk.js';

/** Figures in sight grow old: they are read again this often while the page is open. */
const FRESH_MS = 60_000;
/** Where nothing says otherwise the clock of the capital counts. */
export const CAPITAL_ZONE: ZoneId = 'Asia/Almaty';

const isAsked = (scope: Scope): boolean => scope.election !== null;

/** One answer of the statistics for a scope, read again while it is in sight. Waits until the election is known. */
const useStatistics = <View>(name: string, query: string, enabled: boolean) => useQuery({
  queryKey: ['insights', name, query],
  queryFn: ({ signal }) => apiGet<View>(`/api/insights/${name}?${query}`, signal),
  enabled,
  staleTime: FRESH_MS / 2,
  refetchInterval: FRESH_MS,
});

/** Figures of a scope, split by the next level or another breakdown. */
export const useFigures = (scope: Scope, by: Breakdown, enabled = true) => useStatistics<FiguresView>('figures', scopeQuery(scope, { by }), enabled && isAsked(scope));
export const useDays = (scope: Scope) => useStatistics<DaysView>('days', scopeQuery(scope), isAsked(scope));
export const useAlarms = (scope: Scope) => useStatistics<AlarmsView>('alarms', scopeQuery(scope), isAsked(scope));
export const useBacklog = (scope: Scope) => useStatistics<BacklogView>('backlog', scopeQuery(scope), isAsked(scope));
export const useAlike = (scope: Scope) => useStatistics<AlikeView>('alike', scopeQuery(scope), isAsked(scope));

/** One page of the filings behind a number. */
export const useDecisions = (walk: Walk, enabled = true) => useStatistics<DecisionsPage>('decisions', scopeQuery(walk, { ...listQuery(walk), cursor: walk.cursor }), enabled && isAsked(walk));

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

/** Where a scope lies, with its names; null while the map does not know the place. */
export interface Place {
  readonly level: 'country' | 'region' | 'locality' | 'commission';
  readonly region: MapView['regions'][number] | null;
  readonly locality: MapView['localities'][number] | null;
  /** The region's own maslikhat, which lies in no locality. */
  readonly own: boolean;
  readonly zone: ZoneId;
  /** What the next level down is split by. */
  readonly next: 'region' | 'locality' | 'commission' | 'district';
}

export function placeOf({ region, locality, commission, tier }: Pick<Scope, 'region' | 'locality' | 'commission' | 'tier'>, map: MapView): Place | null {
  const found = region === null ? null : map.regions.find(({ id }) => id === region);
  const own = locality !== null && locality === region;
  const local = locality === null || own ? null : map.localities.find(({ id, regionId }) => id === locality && regionId === region);
  if (found === undefined || local === undefined) return null;
  // Districts of the oblast tier lie in no locality: their commissions are the next level.
  const divided = tier !== 'oblast' && map.localities.some(({ regionId }) => regionId === region);
  const level = commission !== null ? 'commission' : locality !== null ? 'locality' : found !== null ? 'region' : 'country';
  const next = level === 'country' ? 'region' : level === 'commission' ? 'district' : level === 'region' && divided ? 'locality' : 'commission';
  return { level, region: found, locality: local, own, zone: found?.zone ?? CAPITAL_ZONE, next };
}

/** The version of the law, for a page that shows its own state while it is fetched. */
const useLaw = (rulebookId: string | undefined) => useQuery<Rulebook>({
  queryKey: ['rulebook', rulebookId],
  queryFn: () => rulebookFor(rulebookId ?? ''),
  enabled: rulebookId !== undefined,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The election, the law and the map that a walk speaks of. Without `election` the address names none that there is. */
export function useSurroundings(walk: Walk) {
  const platform = usePlatform();
  const elections = useElections();
  const map = useMap();
  const current = platform.data?.currentElectionId;
  const known = current !== undefined && elections.data !== undefined;
  const named = elections.data?.find(({ id }) => id === (walk.election ?? current));
  const election = named ?? (known ? elections.data.find(({ id }) => id === current) : undefined);
  const law = useLaw(election?.rulebookId);
  const failure = platform.error ?? elections.error ?? map.error ?? law.error;
  const found = current !== undefined && elections.data !== undefined && election !== undefined && map.data !== undefined && law.data !== undefined
    ? { current, elections: elections.data, election, map: map.data, rulebook: law.data }
    : null;
  return { failure, found, isElectionKnown: !known || named !== undefined };
}

/** The name of a commission, which the map does not hold. */
export function useCommissionName(scope: Scope): Text | null {
  const asked: Scope = { ...scope, ...NO_FILTERS, ground: null };
  const { data } = useFigures(asked, 'commission', scope.commission !== null);
  return data?.rows.find(({ key }) => key === scope.commission)?.title ?? null;
}

/** The nominating parties and associations of an election, by their figures. */
export function useParties({ election, form }: Pick<Scope, 'election' | 'form'>, walk: Walk, enabled = true): readonly { readonly key: string; readonly title: Text }[] {
  const asked: Scope = { ...walk, ...NO_FILTERS, election, form, region: null, locality: null, commission: null, ground: null };
  const { data } = useFigures(asked, 'party', enabled);
  return data?.rows ?? [];
}
