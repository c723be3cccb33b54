import type { DeadlineRow } from '@tirkeu/contracts';
import {
  alarmOf, getMoment, getWindow, plusLocalDays, type Citation, type DeadlineSide, type DueKind, type Election, type FilingDueKind, type Instant, type Rulebook, type Timetable, timetableOf,
} from '@tirkeu/domain';
import type { AwaitedMoment, OpenDraft, PlacesOfArea } from '@tirkeu/persistence';

/** What is known of an election for whoever asks. */
export interface ElectionForSomebody extends PlacesOfArea {
  readonly election: Election;
  readonly rulebook: Rulebook;
  readonly awaited: readonly AwaitedMoment[];
  /** What was begun and not handed in; null: not theirs to know. */
  readonly drafts: readonly OpenDraft[] | null;
  readonly side: DeadlineSide;
}

type Bare = Omit<DeadlineRow, 'electionId' | 'electionTitle' | 'alarm'>;

/** How long after its results an election still concerns those who see to what is left. */
const AFTER_RESULTS_DAYS = 90;

export const concernsYet = (timetable: Timetable, now: Instant): boolean =>
  now < plusLocalDays(getMoment(timetable, 'results-published-by').at, AFTER_RESULTS_DAYS, timetable.zone);

function basisOf(kind: FilingDueKind, { limits, terms, dataRequests }: Rulebook, timetable: Timetable): Citation {
  switch (kind) {
    case 'informal-check-by':
      return getWindow(timetable, 'nomination').citation;
    case 'decide-by':
      return getWindow(timetable, 'registration').citation;
    case 'cure-by':
      return limits.cureMinimumHours.citation;
    case 'publish-by':
      return limits.publicationDays.citation;
    case 'declarations-checked-by':
      return limits.declarationCheckDays.citation;
    case 'appeal-by':
      return limits.appealDays.citation;
    case 'appeal-decided-by':
      return terms.appealDecisionDays.citation;
    case 'deposit-returned-by':
      return terms.depositReturnDays.citation;
    case 'data-answered-by':
      return dataRequests.citation;
  }
}

/** The closings of one zone or contest, and for all of a zone what else the calendar holds. */
function calendarOf(timetable: Timetable, contest: DeadlineRow['contest']): readonly Bare[] {
  const { zone } = timetable;
  const [nomination, registration, withdrawal] = [getWindow(timetable, 'nomination'), getWindow(timetable, 'registration'), getWindow(timetable, 'withdrawal')];
  const results = getMoment(timetable, 'results-published-by');
  const row = (kind: DueKind, at: Instant, basis: Citation): Bare => ({ kind, at, zone, contest, waiting: null, filingId: null, basis });
  const closings = [row('nomination-closes', nomination.closesAt, nomination.citation), row('registration-closes', registration.closesAt, registration.citation)];
  if (contest !== null) return closings;
  return [
    row('nomination-opens', nomination.opensAt, nomination.citation), row('registration-opens', registration.opensAt, registration.citation), ...closings,
    row('withdrawal-closes', withdrawal.closesAt, withdrawal.citation), row('results-published-by', results.at, results.citation),
  ];
}

/** Zones whose clocks show the same at a moment share it: one row, with what waits in all of them. */
function onSharedClocks(rows: readonly Bare[]): readonly Bare[] {
  const isShared = (one: Bare, other: Bare) => one.kind === other.kind && one.at === other.at && one.contest === null && other.contest === null;
  return rows.filter((row, place) => row.contest !== null || rows.findIndex((other) => isShared(row, other)) === place).map((row): Bare => {
    const all = row.contest === null ? rows.filter((other) => isShared(row, other)) : [row];
    if (all.every(({ waiting }) => waiting === null)) return row;
    return { ...row, waiting: all.reduce((sum, { waiting }) => sum + (waiting ?? 0), 0), filingId: all.length === 1 ? row.filingId : null };
  });
}

/** The end of registration and the decisions that wait for it are one moment. */
function together(calendar: readonly Bare[], filings: readonly Bare[]): readonly Bare[] {
  const decisionsAt = (at: Instant) => filings.find((each) => each.kind === 'decide-by' && each.at === at);
  const counted = calendar.map((row): Bare => {
    const waits = row.kind === 'registration-closes' ? decisionsAt(row.at) : undefined;
    return waits ? { ...row, kind: waits.kind, waiting: waits.waiting, filingId: waits.filingId } : row;
  });
  return [...counted, ...filings.filter((each) => !counted.some((row) => row.kind === each.kind && row.at === each.at))];
}

/** The end of nomination, with what was not handed in. */
function withDrafts(rows: readonly Bare[], drafts: readonly OpenDraft[], closesAt: (draft: OpenDraft) => Instant): readonly Bare[] {
  return rows.map((row): Bare => {
    if (row.kind !== 'nomination-closes') return row;
    const own = drafts.filter((draft) => closesAt(draft) === row.at);
    return { ...row, waiting: own.length, filingId: own.length === 1 ? own[0]?.filingId ?? null : null };
  });
}

/** The legal moments of one election for somebody, each with how many filings of theirs wait for it and how near it is. */
export function deadlinesOf({ election, rulebook, zones, extended, awaited, drafts, side }: ElectionForSomebody, now: Instant): readonly DeadlineRow[] {
  const timetableIn = (zone: string, id = '') => timetableOf(election, rulebook, { id, zone });
  const calendar = [
    ...zones.flatMap((zone) => calendarOf(timetableIn(zone), null)),
    ...extended.flatMap(({ id, zone, title }) => calendarOf(timetableIn(zone, id), title)),
  ];
  const filings = awaited.map(({ kind, zone, at, waiting, filingId }): Bare =>
    ({ kind, at, zone, contest: null, waiting, filingId, basis: basisOf(kind, rulebook, timetableIn(zone)) }));
  const rows = together(onSharedClocks(calendar), onSharedClocks(filings));
  const counted = drafts ? withDrafts(rows, drafts, ({ zone, contestId }) => getWindow(timetableIn(zone, contestId), 'nomination').closesAt) : rows;
  return counted
    .map((row): DeadlineRow => ({ electionId: election.id, electionTitle: election.title, ...row, alarm: alarmOf({ ...row, waiting: row.waiting ?? 0 }, side, now) }))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
