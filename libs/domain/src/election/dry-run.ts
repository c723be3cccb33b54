import type { Citation, Text } from '../kernel/citation.js';
import type { Filing } from '../filing/filing.js';
import type { Effect } from '../rulebook/grounds.js';
import type { Observation, Observed, Rule } from '../rulebook/rules.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { getWindow, receivability, type CalendarOverrides, type Timetable } from '../rulebook/timetable.js';
import type { Extension } from './election.js';

/** How a filing ended on record. `undecided` waits for its commission still. */
export const RECORDED_OUTCOMES = ['undecided', 'registered', 'refused', 'withdrawn', 'revoked', 'cancelled', 'died', 'late'] as const;
export type RecordedOutcome = (typeof RECORDED_OUTCOMES)[number];

/** How it would end. `to-mend`: something more is asked for; `narrowed`: a list without some of its persons; `to-examine`: people would have to look. */
export const TRIED_OUTCOMES = ['registered', 'refused', 'late', 'to-mend', 'narrowed', 'to-examine', 'not-foreseen'] as const;
export type TriedOutcome = (typeof TRIED_OUTCOMES)[number];

/** A rule that two versions of the law answer differently. */
export interface DifferingRule {
  readonly rule: string;
  readonly title: Text;
  /** Null: the version has no such rule, or it does not apply. */
  readonly before: Observed | null;
  readonly after: Observed | null;
  /** On how many persons of the filing; 1 for the filing as a whole. */
  readonly persons: number;
  /** What the version that is tried sees; of the first person. */
  readonly statement: Text;
  readonly citation: Citation;
}

/** A filing that would have ended otherwise. */
export interface ChangedOutcome {
  readonly filingId: string;
  readonly contestId: string;
  readonly route: Filing['route'];
  readonly persons: number;
  readonly recorded: RecordedOutcome;
  readonly tried: TriedOutcome;
  readonly rules: readonly DifferingRule[];
}

/** One filing under two versions of the law. */
export interface TriedFiling {
  readonly changed: ChangedOutcome | null;
  /** Rules that the other version adds and that the record cannot answer, since nobody asked then. */
  readonly unasked: readonly { readonly rule: string; readonly title: Text; readonly persons: number; readonly citation: Citation }[];
}

/** The versions to compare, with what the election's timetable is computed from. */
export interface DryRun {
  readonly recorded: Rulebook;
  readonly tried: Rulebook;
  readonly overrides: CalendarOverrides;
  readonly extensionOf?: (contestId: string) => Extension | undefined;
}

const OUTCOME_OF: Readonly<Partial<Record<Filing['status'], RecordedOutcome>>> = {
  submitted: 'undecided', 'in-examination': 'undecided', 'awaiting-cure': 'undecided', proposed: 'undecided',
  registered: 'registered', refused: 'refused', withdrawn: 'withdrawn', revoked: 'revoked', cancelled: 'cancelled', died: 'died', late: 'late',
};

/** What a rule says of one person, or of the filing as a whole, under one of the versions. */
interface Seen {
  readonly rule: Rule;
  readonly observation: Observation;
}

const keyOf = (rule: string, candidateId: string | null): string => `${rule}\n${candidateId ?? ''}`;

const seenBy = ({ rules }: Rulebook, filing: Filing): ReadonlyMap<string, Seen> =>
  new Map(rules.flatMap((rule) => rule.observe(filing).map((observation) => [keyOf(rule.id, observation.candidateId), { rule, observation }] as const)));

interface Compared extends Seen {
  readonly before: Observed | null;
  readonly after: Observed | null;
}

/** Where the two versions differ, requirement by requirement. */
function compare(filing: Filing, { recorded, tried }: DryRun): readonly Compared[] {
  const [then, now] = [seenBy(recorded, filing), seenBy(tried, filing)];
  const keys = new Set([...now.keys(), ...then.keys()]);
  return [...keys].flatMap((key) => {
    const [before, after] = [then.get(key), now.get(key)];
    const seen = after ?? before;
    if (!seen || before?.observation.outcome === after?.observation.outcome) return [];
    return [{ ...seen, before: before?.observation.outcome ?? null, after: after?.observation.outcome ?? null }];
  });
}

function grouped(compared: readonly Compared[]): readonly DifferingRule[] {
  const groups = new Map<string, DifferingRule>();
  for (const { rule, observation, before, after } of compared) {
    const key = [rule.id, before, after].join('\n');
    const known = groups.get(key);
    groups.set(key, known ? { ...known, persons: known.persons + 1 } : { rule: rule.id, title: rule.title, before, after, persons: 1, statement: observation.statement, citation: rule.citation });
  }
  return [...groups.values()];
}

const isWorse = ({ before, after }: Compared): boolean => after === 'not-met' && before !== 'not-met';
const isUnsure = ({ before, after }: Compared): boolean => after === 'unclear' && before !== 'not-met';
const isUnasked = ({ before, after }: Compared): boolean => after === 'unanswered' && before === null;

/** Whether everything that a refusal rested on is no obstacle any more. Conduct that no rule observes remains. */
function isFreed(filing: Filing, compared: readonly Compared[], rulebook: Rulebook): boolean {
  const { decision } = filing;
  if (decision?.kind !== 'refused' || decision.grounds.length === 0) return false;
  const still = seenBy(rulebook, filing);
  return decision.grounds.every(({ rule, candidateId }) => {
    if (rule === null) return false;
    const changed = compared.some((each) => each.rule.id === rule && each.observation.candidateId === candidateId && each.before === 'not-met');
    return changed && still.get(keyOf(rule, candidateId))?.observation.outcome !== 'not-met';
  });
}

/** What follows for a filing that stood, or waits, from requirements that it does not meet any more. */
function outcomeOf(filing: Filing, compared: readonly Compared[]): TriedOutcome | null {
  const worse = compared.filter(isWorse);
  const has = (effect: Effect): boolean => worse.some(({ rule }) => rule.effect === effect);
  const excluded = new Set(worse.flatMap(({ rule, observation }) => (rule.concern === 'person' && rule.effect === 'fatal' && observation.candidateId !== null ? [observation.candidateId] : [])));
  const onlyPersons = worse.every(({ rule }) => rule.effect !== 'fatal' || rule.concern === 'person');
  if (has('fatal')) return filing.form === 'party-list' && onlyPersons && excluded.size < filing.candidates.length ? 'narrowed' : 'refused';
  if (has('curable')) return 'to-mend';
  return compared.some(isUnsure) ? 'to-examine' : null;
}

/** A difference that no rule of the checklist observes: the way in, or the time. */
const whole = (rule: string, title: Text, before: Observed, after: Observed, citation: Citation): DifferingRule =>
  ({ rule, title, before, after, persons: 1, statement: title, citation });

const ROUTE_TITLE: Text = { kk: 'Ұсыну тәсілі заңда көзделген', ru: 'Способ выдвижения предусмотрен законом', en: 'The law knows this way of nomination' };
const TIME_TITLE: Text = { kk: 'Ұсыну мерзімінде берілген', ru: 'Подано в срок выдвижения', en: 'Filed while nomination was open' };

/** Where a version says which ways of nomination there are, and who decides on them. */
const citationOfRoutes = ({ procedure, inForce }: Rulebook): Citation => Object.values(procedure.decidedBy)[0]?.citation ?? inForce.citation;

interface Timetables { readonly recorded: Timetable; readonly tried: Timetable }

/** The timetables of a contest, computed once for each zone and extension. */
function timetables({ recorded, tried, overrides, extensionOf }: DryRun): (filing: Filing) => Timetables {
  const known = new Map<string, Timetables>();
  return ({ electionDay, zone, contestId }) => {
    const extension = extensionOf?.(contestId);
    const key = [electionDay, zone, extension ? contestId : ''].join('\n');
    const call = { electionDay, zone, overrides, extension };
    const found = known.get(key) ?? { recorded: recorded.timetable(call), tried: tried.timetable(call) };
    known.set(key, found);
    return found;
  };
}

function tryTime(submittedAt: NonNullable<Filing['submittedAt']>, { recorded, tried }: Timetables): DifferingRule | null {
  const [then, now] = [getWindow(recorded, 'nomination'), getWindow(tried, 'nomination')];
  const [before, after] = [receivability(then, submittedAt), receivability(now, submittedAt)].map(({ outcome }) => (outcome === 'accept' ? 'met' as const : 'not-met' as const));
  return before === undefined || after === undefined || before === after ? null : whole('filed-in-time', TIME_TITLE, before, after, now.citation);
}

/** What a filing would have become; null where it would have ended as it did. */
function tried(filing: Filing, recorded: RecordedOutcome, run: DryRun, time: DifferingRule | null, compared: readonly Compared[]): readonly [TriedOutcome, readonly DifferingRule[]] | null {
  if (!run.tried.procedure.routes.includes(filing.route)) return ['not-foreseen', [whole('route-foreseen', ROUTE_TITLE, 'met', 'not-met', citationOfRoutes(run.tried))]];
  if (time) return [time.after === 'met' ? 'to-examine' : 'late', [time]];
  if (recorded === 'refused') {
    const better = compared.filter(({ before }) => before === 'not-met');
    const worse = outcomeOf(filing, compared);
    return worse === null && isFreed(filing, compared, run.tried) ? ['registered', grouped(better)] : null;
  }
  if (recorded !== 'registered' && recorded !== 'undecided') return null;
  const outcome = outcomeOf(filing, compared);
  return outcome && [outcome, grouped(compared.filter((each) => isWorse(each) || isUnsure(each)))];
}

/**
 * Tries another version of the law on filings that are on record, one after the other. What both versions see alike stays as the
 * commission decided it; only where a rule, the way of nomination or the time answers otherwise does the outcome change. Drafts and
 * what was given up before it was handed in are left out. Pure: the record alone decides.
 */
export function dryRunOf(run: DryRun): (filing: Filing) => TriedFiling | null {
  const timesOf = timetables(run);
  return (filing) => {
    const recorded = OUTCOME_OF[filing.status];
    if (recorded === undefined || filing.submittedAt === null) return null;
    const compared = run.tried.procedure.routes.includes(filing.route) ? compare(filing, run) : [];
    const found = tried(filing, recorded, run, tryTime(filing.submittedAt, timesOf(filing)), compared);
    const unasked = grouped(compared.filter(isUnasked)).map(({ rule, title, persons, citation }) => ({ rule, title, persons, citation }));
    if (!found) return { changed: null, unasked };
    const [outcome, rules] = found;
    const { id, contestId, route, candidates } = filing;
    return { changed: { filingId: id, contestId, route, persons: candidates.length, recorded, tried: outcome, rules }, unasked };
  };
}
