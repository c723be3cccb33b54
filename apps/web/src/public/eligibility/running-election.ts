import type { ElectionView } from '@tirkeu/contracts';
import { getWindow, isBefore, localDate, plusMinutes, type CivilDate, type Instant, type Occasion, type Rulebook, type Timetable, type ZoneId } from '@tirkeu/domain';
import { timetableFor } from '../../shared/rulebook.js';

/** An election under a version of the law, with its windows in one zone. */
export interface DatedElection {
  readonly election: ElectionView;
  readonly timetable: Timetable;
}

const nominationCloses = ({ timetable }: DatedElection): Instant => getWindow(timetable, 'nomination').closesAt;

/** The elections of the installation under a version of the law, the soonest vote first. */
export const electionsUnder = (law: Rulebook, elections: readonly ElectionView[], zone: ZoneId): readonly DatedElection[] =>
  elections.filter(({ rulebookId }) => rulebookId === law.id)
    .map((election) => ({ election, timetable: timetableFor(law, { ...election, zone, extension: null }) }))
    .sort((one, other) => (isBefore(one.election.electionDay, other.election.electionDay) ? -1 : 1));

/** The election in which somebody can still be nominated: the current one of the installation if it is among them, else the soonest. */
export function findRunning(dated: readonly DatedElection[], now: Instant, currentId: string | undefined): DatedElection | undefined {
  const open = dated.filter((one) => isBefore(now, nominationCloses(one)));
  return open.find(({ election }) => election.id === currentId) ?? open[0];
}

/** The election whose nomination has closed and whose vote is still to come. */
export const findClosed = (dated: readonly DatedElection[], now: Instant, today: CivilDate): DatedElection | undefined =>
  dated.findLast((one) => !isBefore(now, nominationCloses(one)) && !isBefore(one.election.electionDay, today));

/** The days on which registration in an election can still be decided. A closing at midnight belongs to the day before. */
export function occasionOf({ election, timetable }: DatedElection, today: CivilDate): Occasion {
  const { opensAt, closesAt } = getWindow(timetable, 'registration');
  const opensOn = localDate(opensAt, timetable.zone);
  return {
    electionDay: election.electionDay,
    decidedFrom: isBefore(today, opensOn) ? opensOn : today,
    decidedTo: localDate(plusMinutes(closesAt, -1), timetable.zone),
  };
}
