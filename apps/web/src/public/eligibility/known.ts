import type { ElectionView, MapView } from '@tirkeu/contracts';
import { localDate, type CivilDate, type Instant, type Rulebook, type ZoneId } from '@tirkeu/domain';
import { rulebookIds } from '@tirkeu/rulebooks';
import { useQuery } from '@tanstack/react-query';
import { useServerNow } from '../../shared/clock.js';
import type { LoadedProps } from '../../shared/loading.js';
import { useElections, useMap, usePlatform } from '../../shared/queries.js';
import { rulebookFor } from '../../shared/rulebook.js';
import { useAnswerSheet } from './answer-sheet.js';

/** Most regions keep this zone. */
const USUAL_ZONE: ZoneId = 'Asia/Almaty';

/** What the quiz rests on: every version of the law, the elections, the place and the time there. Of the visitor it has the region only. */
export interface Known {
  readonly laws: readonly Rulebook[];
  readonly elections: readonly ElectionView[];
  readonly currentElectionId: string;
  readonly map: MapView;
  readonly region: MapView['regions'][number] | undefined;
  readonly zone: ZoneId;
  readonly now: Instant;
  readonly today: CivilDate;
}

const useLaws = () => useQuery({ queryKey: ['laws'], queryFn: () => Promise.all(rulebookIds.map(rulebookFor)), staleTime: Number.POSITIVE_INFINITY });

/** All of it, as one thing to wait for. */
export function useKnown(): LoadedProps<Known>['query'] {
  const laws = useLaws();
  const platform = usePlatform();
  const elections = useElections();
  const map = useMap();
  const now = useServerNow(15_000);
  const { regionId } = useAnswerSheet();
  const all = [laws, platform, elections, map];
  const region = map.data?.regions.find(({ id }) => id === regionId);
  const zone = region?.zone ?? USUAL_ZONE;
  const data = laws.data && platform.data && elections.data && map.data && {
    laws: laws.data, elections: elections.data, currentElectionId: platform.data.currentElectionId, map: map.data, region, zone, now, today: localDate(now, zone),
  };
  return {
    data,
    error: all.find(({ error }) => error !== null)?.error ?? null,
    dataUpdatedAt: Math.min(...all.map(({ dataUpdatedAt }) => dataUpdatedAt)),
    isRefetchError: all.some(({ isRefetchError }) => isRefetchError),
    refetch: () => Promise.all(all.filter(({ error }) => error !== null).map(({ refetch }) => refetch())),
  };
}

/** A version of the law. Its id is one of the release's. */
export function getLaw(laws: readonly Rulebook[], lawId: string): Rulebook {
  const law = laws.find(({ id }) => id === lawId);
  if (!law) throw new Error(`No rulebook "${lawId}"`);
  return law;
}
