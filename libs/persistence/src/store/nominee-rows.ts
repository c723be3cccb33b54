import { ageBandOf, ageOn, findReinstatedAt, findReturnedAt, localDate, type Candidate, type Departure, type Filing, type Instant, type Standing } from '@tirkeu/domain';
import type { FilingChange } from '@tirkeu/desk';
import { groundsOf } from './rows.js';

/** What every nominee of a filing shares: where it stands, since when, and how it came there. */
function outcomeOf({ filing, category }: Pick<FilingChange, 'filing' | 'category'>) {
  const { decision, appeals, zone, history, endedAt } = filing;
  const { grounds } = groundsOf(filing);
  const reversed = appeals.some(({ of, outcome }) => of === 'refusal' && outcome === 'reversed');
  const standing: Standing = category === null || category === 'not-nominated' ? 'undecided' : category;
  const reinstatedAt = findReinstatedAt(filing);
  const ended: Instant | null = standing === 'undecided' ? null : endedAt ?? reinstatedAt ?? decision?.at ?? null;
  return {
    standing, grounds: grounds.toSorted(), reversed,
    ever_registered: history.includes('registered') || history.includes('reinstated'), reinstated: standing === 'registered' && reinstatedAt !== null,
    decided_late: decision?.late ?? false, decided_at: decision?.at ?? null, ended_at: ended, ended_on: ended && localDate(ended, zone), moved_at: ended ?? filing.submittedAt,
  };
}

/** Who was put off a list was refused before its registration, and had theirs cancelled after it. A death is none of the four published categories. */
function departedStanding({ afterRegistration, diedOn, exclusion }: Departure): Standing {
  if (diedOn !== undefined) return 'died';
  if (exclusion) return afterRegistration ? 'registration-cancelled' : 'non-compliance';
  return afterRegistration ? 'withdrawn-after-registration' : 'withdrawn-before-registration';
}

const refusedGrounds = ({ afterRegistration, exclusion }: Departure) => (afterRegistration ? [] : [...new Set(exclusion?.grounds.map(({ ground }) => ground))].toSorted());

/** Whoever left a list or was put off it is counted there and then: what becomes of the list no longer touches them, unless an appeal puts them back. */
const departureOf = (departure: Departure, { zone, decision }: Filing) => ({
  ...gone(departure, zone, decision), standing: departedStanding(departure), grounds: refusedGrounds(departure),
} as const);

const gone = ({ at, afterRegistration, exclusion }: Departure, zone: Filing['zone'], decision: Filing['decision']) => ({
  reversed: false,
  ever_registered: afterRegistration, reinstated: false, decided_late: afterRegistration && (decision?.late ?? false), decided_at: afterRegistration ? decision?.at ?? null : exclusion ? at : null,
  ended_at: at, ended_on: localDate(at, zone), moved_at: at,
} as const);

/** Whoever an appeal put back on a list counts as reinstated, with a list that is registered. */
function returnedTo(outcome: ReturnType<typeof outcomeOf>, filing: Filing, { id }: Candidate): ReturnType<typeof outcomeOf> {
  const returnedAt = findReturnedAt(filing, id);
  return returnedAt === null ? outcome : { ...outcome, reinstated: outcome.reinstated || outcome.standing === 'registered' };
}

/** The nominees of a filing submitted in time, one for each candidate, also of those who left the list; none before, and none of a late one. The columns of their place come from the contest, with `saveNominees`. */
export function nomineeRows({ filing, category }: Pick<FilingChange, 'filing' | 'category'>) {
  const { submittedAt, zone, nominator, electionDay, notices, status } = filing;
  if (submittedAt === null || status === 'late') return [];
  const outcome = outcomeOf({ filing, category });
  const defects = notices.flatMap((notice) => notice.defects);
  const row = ({ id, sex, birthDate }: Candidate, course: typeof outcome | ReturnType<typeof departureOf>) => ({
    filing_id: filing.id, candidate_id: id, election_id: filing.electionId, contest_id: filing.contestId, commission_id: filing.commissionId, form: filing.form,
    route: filing.route, nominator_id: nominator?.id ?? null, partisan: nominator?.kind === 'party', sex, age_band: ageBandOf(ageOn(birthDate, electionDay)),
    submitted_at: submittedAt, submitted_on: localDate(submittedAt, zone),
    defects: [...new Set(defects.filter(({ candidateId }) => candidateId === null || candidateId === id).map(({ rule }) => rule))].toSorted(), ...course,
  });
  return [...filing.candidates.map((candidate) => row(candidate, returnedTo(outcome, filing, candidate))), ...filing.departures.map((departure) => row(departure.candidate, departureOf(departure, filing)))];
}
