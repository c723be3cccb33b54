import type { Instant, ZoneId } from '../kernel/time.js';
import type { Filing } from '../filing/filing.js';
import { contested, isSuspended, registeredSince } from '../filing/appeals.js';
import { openDataRequests } from '../filing/data-request.js';
import { awaitsInformalCheck } from '../filing/informal-check.js';
import { openNotice, uncheckedDeclarations } from '../filing/look-up.js';
import { openStay } from '../filing/stays.js';
import { findPayment } from '../deposit/deposit.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { getMoment, getWindow, type Timetable } from '../rulebook/timetable.js';
import { timetableOf, type Election } from './election.js';

/** Legal moments of an election in a zone, or of a contest that was extended. */
export const ELECTION_DUE_KINDS = ['nomination-opens', 'registration-opens', 'nomination-closes', 'registration-closes', 'withdrawal-closes', 'results-published-by'] as const;
export type ElectionDueKind = (typeof ELECTION_DUE_KINDS)[number];

/** Legal moments of one filing: each stands as long as what it waits for has not been done. */
export const FILING_DUE_KINDS = [
  'informal-check-by', 'decide-by', 'cure-by', 'publish-by', 'declarations-checked-by', 'appeal-by', 'appeal-decided-by', 'deposit-returned-by', 'data-answered-by',
] as const;
export type FilingDueKind = (typeof FILING_DUE_KINDS)[number];

/** All legal moments that are kept. None of them is needed to enforce the law: that follows from `receivedAt` alone. */
export const DUE_KINDS = [...ELECTION_DUE_KINDS, ...FILING_DUE_KINDS] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** The moments with which something becomes true that a sweep tells of. The others are only seen coming: nobody has to touch them when they come. */
export const TOLD_KINDS = ['nomination-closes', 'registration-closes', 'cure-by', 'publish-by', 'declarations-checked-by'] as const satisfies readonly DueKind[];
export type ToldKind = (typeof TOLD_KINDS)[number];

/** A legal moment of a subject: a zone or an extended contest for those of an election, a filing for the rest. */
export interface Due {
  readonly kind: DueKind;
  readonly subject: string;
  readonly at: Instant;
}

const momentsOf = (timetable: Timetable, subject: string): readonly Due[] => {
  const [nomination, registration] = [getWindow(timetable, 'nomination'), getWindow(timetable, 'registration')];
  return [
    { kind: 'nomination-opens', subject, at: nomination.opensAt },
    { kind: 'registration-opens', subject, at: registration.opensAt },
    { kind: 'nomination-closes', subject, at: nomination.closesAt },
    { kind: 'registration-closes', subject, at: registration.closesAt },
    { kind: 'withdrawal-closes', subject, at: getWindow(timetable, 'withdrawal').closesAt },
    { kind: 'results-published-by', subject, at: getMoment(timetable, 'results-published-by').at },
  ];
};

/** What an extension of one contest moves; everything else stays as it is for all. */
const EXTENDED: readonly DueKind[] = ['nomination-closes', 'registration-closes'];

/** The moments of an election in each zone, and the closings of each contest that was extended. */
export function dueOfElection(election: Election, rulebook: Rulebook, zones: readonly ZoneId[], contestZone: (contestId: string) => ZoneId): readonly Due[] {
  return [
    ...zones.flatMap((zone) => momentsOf(timetableOf(election, rulebook, { id: '', zone }), zone)),
    ...Object.keys(election.extensions).flatMap((id) =>
      momentsOf(timetableOf(election, rulebook, { id, zone: contestZone(id) }), id).filter(({ kind }) => EXTENDED.includes(kind))),
  ];
}

type Moments = readonly { readonly kind: FilingDueKind; readonly at: Instant }[];

const when = (waits: boolean, kind: FilingDueKind, at: Instant): Moments => (waits ? [{ kind, at }] : []);

/** The decision of the commission, and before it the mending of defects. A suspended examination waits for whoever suspended it. */
function beforeDecision(filing: Filing, timetable: Timetable): Moments {
  const { status } = filing;
  const notice = openNotice(filing);
  const undecided = ['submitted', 'in-examination', 'awaiting-cure', 'proposed'].includes(status);
  return [
    ...when(awaitsInformalCheck(filing), 'informal-check-by', getWindow(timetable, 'nomination').closesAt),
    ...when(undecided && openStay(filing)?.of !== 'examination', 'decide-by', getWindow(timetable, 'registration').closesAt),
    ...(status === 'awaiting-cure' && notice ? when(true, 'cure-by', notice.cureBy) : []),
  ];
}

/** What the law asks after a registration. One that is suspended has no effect and is not published. */
function afterRegistration(filing: Filing, rulebook: Rulebook): Moments {
  const registeredAt = registeredSince(filing);
  if (registeredAt === null) return [];
  return [
    ...when(filing.publishedAt === null && openStay(filing)?.of !== 'registration', 'publish-by', rulebook.publishBy(registeredAt, filing.zone)),
    ...when(uncheckedDeclarations(filing).length > 0, 'declarations-checked-by', rulebook.declarationsCheckedBy(registeredAt, filing.zone)),
  ];
}

/** Until when each decision in force can be appealed, and by when each appeal that runs is decided; a body that waits for the court has no term. */
function ofAppeals(filing: Filing, rulebook: Rulebook): Moments {
  const { electionDay, zone } = filing;
  return [
    ...contested(filing).flatMap(({ appealBy }) => (appealBy === null ? [] : when(true, 'appeal-by', appealBy))),
    ...filing.appeals.flatMap((appeal) => when(appeal.outcome === 'pending' && !isSuspended(filing, appeal), 'appeal-decided-by',
      rulebook.appealDecidedBy({ lodgedAt: appeal.lodgedAt, lodgedOn: appeal.lodgedOn ?? null, electionDay, zone }))),
  ];
}

/** A deposit that was paid may have to be returned: after a death, or after the results. To the budget goes what has ended otherwise. */
function ofDeposit(filing: Filing, rulebook: Rulebook): Moments {
  const { status, endedAt, electionDay, zone } = filing;
  const paid = findPayment(filing)?.value;
  if (typeof paid !== 'number' || paid <= 0) return [];
  if (status === 'died' && endedAt !== null) return when(true, 'deposit-returned-by', rulebook.depositReturnedBy({ endedAt, electionDay, zone }));
  return when(status === 'registered', 'deposit-returned-by', rulebook.depositReturnedBy({ endedAt: null, electionDay, zone }));
}

/** By when each person is answered who asked about what is held of them. */
const ofDataRequests = (filing: Filing): Moments => openDataRequests(filing).map(({ answerBy }) => ({ kind: 'data-answered-by', at: answerBy }));

/** What a filing waits for now. Recomputed with every event, so that a moment moves in the transaction that moved it. */
export function dueOfFiling(filing: Filing, rulebook: Rulebook, timetable: Timetable): readonly Due[] {
  const moments = [...beforeDecision(filing, timetable), ...afterRegistration(filing, rulebook), ...ofAppeals(filing, rulebook), ...ofDeposit(filing, rulebook), ...ofDataRequests(filing)];
  return moments
    .filter(({ kind, at }, place) => moments.findIndex((other) => other.kind === kind && other.at === at) === place)
    .map(({ kind, at }) => ({ kind, subject: filing.id, at }));
}
