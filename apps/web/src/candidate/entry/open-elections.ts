import type { ElectionView, MapView } from '@tirkeu/contracts';
import { getWindow, type Instant, type Rulebook, type ZoneId } from '@tirkeu/domain';

/** When nomination closes in one zone. A contest that was extended may stay open longer: its own page says so. */
export const nominationCloses = ({ electionDay, overrides }: ElectionView, rulebook: Rulebook, zone: ZoneId): Instant =>
  getWindow(rulebook.timetable({ electionDay, zone, overrides }), 'nomination').closesAt;

/** Whether somebody somewhere in the country can still be nominated: the same hour is a different moment in each zone. */
export const isOpenSomewhere = (election: ElectionView, rulebook: Rulebook, { regions }: MapView, now: Instant): boolean =>
  regions.some(({ zone }) => now < nominationCloses(election, rulebook, zone));
