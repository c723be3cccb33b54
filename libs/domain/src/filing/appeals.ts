import type { Instant } from '../kernel/time.js';
import type { Ground } from '../rulebook/grounds.js';
import { getGround, type Rulebook } from '../rulebook/rulebook.js';
import type { Appeal, AppealBody, GroundOutcome } from './appeal.js';
import type { AppliedGround, Filing } from './filing.js';
import { openStay } from './stays.js';

/** A decision that can be appealed now. */
export interface Contested {
  readonly of: Appeal['of'];
  /** Whose exclusion; null: the filing as a whole. */
  readonly candidateId: string | null;
  readonly grounds: readonly AppliedGround[];
  /** When the decision was taken. */
  readonly decidedAt: Instant;
  /** Last instant (exclusive) to appeal; null: without a term. */
  readonly appealBy: Instant | null;
}

/** A refusal or cancellation in force; a cancellation also while a stay keeps it from having effect. */
function contestedWhole(filing: Filing): Contested | null {
  const { status, decision, cancellation } = filing;
  const isCancelled = status === 'cancelled' || (status === 'registered' && openStay(filing)?.of === 'cancellation');
  if (isCancelled && cancellation) return { of: 'cancellation', candidateId: null, grounds: cancellation.grounds, decidedAt: cancellation.at, appealBy: cancellation.appealBy };
  if (status === 'refused' && decision) return { of: 'refusal', candidateId: null, grounds: decision.grounds, decidedAt: decision.at, appealBy: decision.appealBy };
  return null;
}

/** What can be appealed of a filing now: the decision on it as a whole, and each exclusion from a list that goes on. */
export function contested(filing: Filing): readonly Contested[] {
  const whole = contestedWhole(filing);
  const excluded = filing.departures.flatMap(({ candidate, at, exclusion }): readonly Contested[] => (exclusion
    ? [{ of: 'exclusion', candidateId: candidate.id, grounds: exclusion.grounds, decidedAt: at, appealBy: exclusion.appealBy }] : []));
  return whole ? [whole, ...excluded] : excluded;
}

/** The decision about the filing as a whole, or about one person of a list; undefined when there is none to appeal. */
export const findContested = (filing: Filing, candidateId: string | null): Contested | undefined => contested(filing).find((one) => one.candidateId === candidateId);

const isAbout = (appeal: Appeal, { of, candidateId }: Pick<Contested, 'of' | 'candidateId'>): boolean => appeal.of === of && (appeal.candidateId ?? null) === candidateId;

/** The appeals against a decision that nobody has decided yet, the oldest first. */
export const pendingAppeals = (filing: Filing, decision: Pick<Contested, 'of' | 'candidateId'>): readonly Appeal[] =>
  filing.appeals.filter((appeal) => appeal.outcome === 'pending' && isAbout(appeal, decision));

/** Every appeal that runs, whatever it is against. */
export const hasPendingAppeal = (filing: Filing): boolean => contested(filing).some((decision) => pendingAppeals(filing, decision).length > 0);

/** Where court and higher commission have the same decision before them, the commission stops until the court has decided (Art. 20(9)). */
export const isSuspended = (filing: Filing, appeal: Appeal): boolean =>
  appeal.to === 'higher-commission' && appeal.outcome === 'pending'
  && pendingAppeals(filing, { of: appeal.of, candidateId: appeal.candidateId ?? null }).some(({ to }) => to === 'court');

/** The appeal that an outcome belongs to: to the body named, or the only one, the court's before the commission's. */
export function findPending(filing: Filing, decision: Pick<Contested, 'of' | 'candidateId'>, to: AppealBody | undefined): Appeal | undefined {
  const pending = pendingAppeals(filing, decision);
  return to === undefined ? pending.find((appeal) => appeal.to === 'court') ?? pending[0] : pending.find((appeal) => appeal.to === to);
}

/** All grounds of a decision with one outcome. */
export const allGrounds = (grounds: readonly AppliedGround[], outcome: GroundOutcome['outcome']): readonly GroundOutcome[] =>
  grounds.map(({ ground, rule, candidateId }) => ({ ground, rule, candidateId, outcome }));

/** Whether a ground about a person puts that person off a party list and leaves the list. */
export const removesPerson = ({ onList }: Pick<Ground, 'onList'>): boolean => onList === 'person';

const sameGround = (one: Pick<GroundOutcome, 'ground' | 'rule' | 'candidateId'>, other: Pick<GroundOutcome, 'ground' | 'rule' | 'candidateId'>): boolean =>
  one.ground === other.ground && one.rule === other.rule && one.candidateId === other.candidateId;

/** Whether outcomes name every ground of a decision, each once, and no other. */
export const namesEveryGround = (outcomes: readonly GroundOutcome[], grounds: readonly AppliedGround[]): boolean =>
  outcomes.length === grounds.length && grounds.every((ground) => outcomes.filter((outcome) => sameGround(outcome, ground)).length === 1);

/** What an appeal comes to. */
export interface Ruling {
  readonly outcome: 'upheld' | 'reversed';
  /** Of a list that goes on: whom the grounds that stand keep off it. */
  readonly excluded: readonly string[];
}

/**
 * What ground-by-ground outcomes come to. A decision stands while one of its grounds does. The decision on a whole list does not stand
 * on grounds about single persons alone: it goes on without them, as long as somebody is left.
 */
export function rulingOf(filing: Filing, { of }: Pick<Contested, 'of'>, outcomes: readonly GroundOutcome[], rulebook: Rulebook): Ruling {
  const standing = outcomes.filter(({ outcome }) => outcome === 'upheld');
  if (standing.length === 0) return { outcome: 'reversed', excluded: [] };
  const persons = standing.flatMap(({ ground, candidateId }) => (candidateId !== null && removesPerson(getGround(rulebook, ground)) ? [candidateId] : []));
  const isOfList = filing.form === 'party-list' && of !== 'exclusion' && standing.length < outcomes.length && persons.length === standing.length;
  const excluded = [...new Set(persons)];
  return isOfList && excluded.length < filing.candidates.length ? { outcome: 'reversed', excluded } : { outcome: 'upheld', excluded: [] };
}

/** When the candidate was put back last, on an appeal or by the commission itself; null when that never happened. */
export function findReinstatedAt({ appeals, reinstatements }: Pick<Filing, 'appeals' | 'reinstatements'>): Instant | null {
  const onAppeal = appeals.findLast(({ of, outcome }) => of !== 'exclusion' && outcome === 'reversed')?.decidedAt ?? null;
  const byItself = reinstatements.at(-1)?.at ?? null;
  if (onAppeal === null || byItself === null) return onAppeal ?? byItself;
  return onAppeal > byItself ? onAppeal : byItself;
}

/** When one person of a list was put back on it by an appeal; null when that never happened. */
export const findReturnedAt = ({ appeals }: Pick<Filing, 'appeals'>, candidateId: string): Instant | null =>
  appeals.findLast((appeal) => appeal.of === 'exclusion' && appeal.candidateId === candidateId && appeal.outcome === 'reversed')?.decidedAt ?? null;

/** Since when a registered filing is registered: the decision, or what put it back. */
export const registeredSince = (filing: Filing): Instant | null =>
  (filing.status === 'registered' ? findReinstatedAt(filing) ?? filing.decision?.at ?? null : null);
