import type { Text } from '../kernel/citation.js';
import { compareNames, type PersonName } from '../kernel/kazakh.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import { ballotNameOf, findBallotApproval } from '../filing/ballot-entry.js';
import type { BallotName, Candidate, Filing } from '../filing/filing.js';
import type { ContestForm } from '../rulebook/rulebook.js';
import { getWindow, type Timetable } from '../rulebook/timetable.js';

/** The order of parties on every list ballot of an election, drawn at the central commission. */
export interface PartyLot {
  /** Ids of the nominators, the first drawn first. */
  readonly order: readonly string[];
  readonly drawnOn: CivilDate;
  /** Number of the protocol of the drawing. */
  readonly protocol: string;
}

/** Whether the entry was signed off in the very words that would be printed. A list has no sign-off of its own. */
export type SignOff = 'confirmed' | 'disputed' | 'awaited';

/** One line of a ballot: a candidate or a party. "Against all" is no entry; it always stands last. */
export interface BallotEntry {
  /** From 1. */
  readonly place: number;
  readonly filingId: string;
  /** Null: a party, whose list is voted for as a whole. */
  readonly candidateId: string | null;
  readonly name: BallotName;
  /** In the state language, in its parts; null for a party. */
  readonly nameKk: PersonName | null;
  readonly nominatorId: string | null;
  readonly nominator: Text | null;
  /** Null where nobody signs off. */
  readonly signOff: SignOff | null;
  /** What should be changed, in the candidate's words. */
  readonly objection: string | null;
}

export const BALLOT_PROBLEMS = ['nobody-stands', 'lot-not-drawn', 'party-not-in-lot', 'disputed', 'unconfirmed', 'same-name', 'long-sheet'] as const;
export type BallotProblem = (typeof BALLOT_PROBLEMS)[number];

/** What keeps a ballot from being printed: without people, in an order that is not settled, or against somebody's objection. */
export const BALLOT_HINDRANCES = ['nobody-stands', 'lot-not-drawn', 'party-not-in-lot', 'disputed'] as const satisfies readonly BallotProblem[];

/** What is to be looked at before a ballot is printed, and whose entries it is about. */
export interface BallotFinding {
  readonly problem: BallotProblem;
  readonly filingIds: readonly string[];
}

export interface Ballot {
  readonly form: ContestForm;
  readonly orderedBy: 'alphabet' | 'lot';
  readonly lot: PartyLot | null;
  readonly entries: readonly BallotEntry[];
  readonly findings: readonly BallotFinding[];
}

/** The last line of every ballot, since 2021. */
export const AGAINST_ALL: Text = { kk: 'Барлығына қарсымын', ru: 'Против всех', en: 'Against all' };

/** All names stand on one sheet; with more than this it is made longer. */
const USUAL_SHEET = 16;

/** Ties that the law leaves open: whoever was registered first stands first, then the older filing's id. */
const compareTies = (a: Filing, b: Filing): number => compareText(a.decision?.at ?? '', b.decision?.at ?? '') || compareText(a.id, b.id);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Standing {
  readonly filing: Filing;
  readonly candidate: Candidate;
}

const standingOf = (filings: readonly Filing[]): readonly Standing[] =>
  filings.flatMap((filing) => {
    const [candidate] = filing.candidates;
    return candidate ? [{ filing, candidate }] : [];
  });

function signOffOf(filing: Filing, candidate: Candidate): Pick<BallotEntry, 'signOff' | 'objection'> {
  const approval = findBallotApproval(filing, candidate.id);
  return { signOff: approval?.answer ?? 'awaited', objection: approval?.objection ?? null };
}

const candidateEntry = ({ filing, candidate }: Standing, index: number): BallotEntry => ({
  place: index + 1, filingId: filing.id, candidateId: candidate.id, name: ballotNameOf(candidate), nameKk: candidate.nameKk,
  nominatorId: filing.nominator?.id ?? null, nominator: filing.nominator?.name ?? null, ...signOffOf(filing, candidate),
});

const partyEntry = ({ id, nominator }: Filing, index: number): BallotEntry => ({
  place: index + 1, filingId: id, candidateId: null, name: { kk: nominator?.name.kk ?? '', ru: nominator?.name.ru ?? '' }, nameKk: null,
  nominatorId: nominator?.id ?? null, nominator: nominator?.name ?? null, signOff: null, objection: null,
});

/** By the alphabet of the state language: surname, given name, patronymic. */
const byAlphabet = (filings: readonly Filing[]): readonly BallotEntry[] =>
  standingOf(filings).toSorted((a, b) => compareNames(a.candidate.nameKk, b.candidate.nameKk) || compareTies(a.filing, b.filing)).map(candidateEntry);

/** By lot; whoever was not drawn stands after those who were, until the lot is settled. */
function byLot(filings: readonly Filing[], lot: PartyLot | null): readonly BallotEntry[] {
  const rank = ({ nominator }: Filing): number => {
    const place = lot?.order.indexOf(nominator?.id ?? '') ?? -1;
    return place === -1 ? Number.MAX_SAFE_INTEGER : place;
  };
  return filings.toSorted((a, b) => rank(a) - rank(b) || compareTies(a, b)).map(partyEntry);
}

function findingsOf(entries: readonly BallotEntry[], form: ContestForm, lot: PartyLot | null): readonly BallotFinding[] {
  const of = (problem: BallotProblem, found: readonly BallotEntry[]): readonly BallotFinding[] => (found.length === 0 ? [] : [{ problem, filingIds: found.map(({ filingId }) => filingId) }]);
  const sameName = entries.filter(({ name }) => entries.filter((other) => other.name.kk === name.kk).length > 1);
  const undrawn = form === 'party-list' && lot ? entries.filter(({ nominatorId }) => nominatorId === null || !lot.order.includes(nominatorId)) : [];
  return [
    ...(entries.length === 0 ? [{ problem: 'nobody-stands', filingIds: [] } as const] : []),
    ...(form === 'party-list' && lot === null && entries.length > 0 ? [{ problem: 'lot-not-drawn', filingIds: [] } as const] : []),
    ...of('party-not-in-lot', undrawn),
    ...of('disputed', entries.filter(({ signOff }) => signOff === 'disputed')),
    ...of('unconfirmed', entries.filter(({ signOff }) => signOff === 'awaited')),
    ...of('same-name', sameName),
    ...(entries.length > USUAL_SHEET ? [{ problem: 'long-sheet', filingIds: [] } as const] : []),
  ];
}

/**
 * The ballot of a contest as it stands now: whoever is registered, candidates by the alphabet of the state language, parties by
 * lot. Pure: the same filings give the same sheet, in whatever order they are given.
 */
export function ballotOf({ form, filings, lot }: { readonly form: ContestForm; readonly filings: readonly Filing[]; readonly lot: PartyLot | null }): Ballot {
  const registered = filings.filter(({ status }) => status === 'registered');
  const entries = form === 'party-list' ? byLot(registered, lot) : byAlphabet(registered);
  return { form, orderedBy: form === 'party-list' ? 'lot' : 'alphabet', lot: form === 'party-list' ? lot : null, entries, findings: findingsOf(entries, form, lot) };
}

/** From when on nobody can leave the ballot by their own wish: it is open to everybody. */
export const ballotClosesAt = (timetable: Timetable): Instant => getWindow(timetable, 'withdrawal').closesAt;
