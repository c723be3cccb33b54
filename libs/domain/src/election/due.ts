import type { Instant, ZoneId } from '../kernel/time.js';
import type { Filing } from '../filing/filing.js';
import { registeredSince } from '../filing/appeals.js';
import { openNotice, uncheckedDeclarations } from '../filing/look-up.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { getWindow, type Timetable } from '../rulebook/timetable.js';
import { timetableOf, type Election } from './election.js';

/** Legal moments that a sweep watches. None of them is needed to enforce the law: that follows from `receivedAt` alone. */
export const DUE_KINDS = ['nomination-closes', 'registration-closes', 'decide-by', 'cure-by', 'publish-by', 'declarations-checked-by', 'appeal-by'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** A legal moment of a subject: a zone or an extended contest for closings, a filing for the rest. */
export interface Due {
  readonly kind: DueKind;
  readonly subject: string;
  readonly at: Instant;
}

/** The closings of an election in each zone, and those of each contest that was extended. */
export function dueOfElection(election: Election, rulebook: Rulebook, zones: readonly ZoneId[], contestZone: (contestId: string) => ZoneId): readonly Due[] {
  const closings = (timetable: Timetable, subject: string): readonly Due[] => [
    { kind: 'nomination-closes', subject, at: getWindow(timetable, 'nomination').closesAt },
    { kind: 'registration-closes', subject, at: getWindow(timetable, 'registration').closesAt },
  ];
  return [
    ...zones.flatMap((zone) => closings(timetableOf(election, rulebook, { id: '', zone }), zone)),
    ...Object.keys(election.extensions).flatMap((id) => closings(timetableOf(election, rulebook, { id, zone: contestZone(id) }), id)),
  ];
}

/** What a filing waits for now. Recomputed with every event, so that a moment moves in the transaction that moved it. */
export function dueOfFiling(filing: Filing, rulebook: Rulebook, timetable: Timetable): readonly Due[] {
  const { id: subject, status } = filing;
  const notice = openNotice(filing);
  const undecided = ['submitted', 'in-examination', 'awaiting-cure', 'proposed'].includes(status);
  const appealBy = status === 'refused' ? filing.decision?.appealBy : status === 'cancelled' ? filing.cancellation?.appealBy : null;
  const registeredAt = registeredSince(filing);
  return [
    ...(undecided ? [{ kind: 'decide-by', subject, at: getWindow(timetable, 'registration').closesAt } as const] : []),
    ...(status === 'awaiting-cure' && notice ? [{ kind: 'cure-by', subject, at: notice.cureBy } as const] : []),
    ...(registeredAt && !filing.publishedAt ? [{ kind: 'publish-by', subject, at: rulebook.publishBy(registeredAt, filing.zone) } as const] : []),
    ...(registeredAt && uncheckedDeclarations(filing).length > 0 ? [{ kind: 'declarations-checked-by', subject, at: rulebook.declarationsCheckedBy(registeredAt, filing.zone) } as const] : []),
    ...(appealBy ? [{ kind: 'appeal-by', subject, at: appealBy } as const] : []),
  ];
}
