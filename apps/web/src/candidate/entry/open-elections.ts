import type { ElectionView, MapView } from '@tirkeu/contracts';
import { getWindow, type Instant, type Rulebook, type ZoneId } from '@tirkeu/domain';
import { useQuery } from '@tanstack/react-query';
import { rulebookFor } from '../../shared/rulebook.js';

/** When nomination closes in one zone. A contest that was extended may stay open longer: its own page says so. */
export const nominationCloses = ({ electionDay, overrides }: ElectionView, rulebook: Rulebook, zone: ZoneId): Instant =>
  getWindow(rulebook.timetable({ electionDay, zone, overrides }), 'nomination').closesAt;

/** Whether somebody somewhere in the country can still be nominated: the same hour is a different moment in each zone. */
export const isOpenSomewhere = (election: ElectionView, rulebook: Rulebook, { regions }: MapView, now: Instant): boolean =>
  regions.some(({ zone }) => now < nominationCloses(election, rulebook, zone));

export interface ElectionUnderLaw {
  readonly election: ElectionView;
  readonly rulebook: Rulebook;
}

/** Each election with the version of the law it was called under. */
export const useElectionsUnderLaw = (elections: readonly ElectionView[]) => useQuery({
  queryKey: ['elections', 'under-law', ...elections.map(({ id }) => id)],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => Promise.all(elections.map(async (election): Promise<ElectionUnderLaw> => ({ election, rulebook: await rulebookFor(election.rulebookId) }))),
});
