import type { Citation } from '../kernel/citation.js';
import { localDate, type CivilDate, type Instant } from '../kernel/time.js';
import type { Fact, Filing } from '../filing/filing.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { fateOf, type Fate, type FateReason } from './fate.js';

/** What a commission recorded of the nominator's result at the previous election of the same body, on which the deposit of a list rests. */
export type PreviousResult =
  /** Hundredths of a percent: 499 is 4.99 %. */
  | { readonly kind: 'percent'; readonly hundredths: number }
  | { readonly kind: 'did-not-take-part' }
  /** The body had no previous election, so the commission itself settled what is due. */
  | { readonly kind: 'settled'; readonly amountKzt: number };

/** What became of a registered candidate or list on election day, as the commission recorded it. */
export interface ElectionResult {
  readonly elected: boolean;
  readonly votes: number;
  /** Voters who took part in the vote: the base of the law, not the valid votes. */
  readonly participants: number;
}

/** Everything that one deposit follows from. */
export interface DepositFacts {
  readonly filing: Filing;
  readonly rulebook: Rulebook;
  readonly previous: PreviousResult | null;
  readonly result: ElectionResult | null;
  /** What was paid back, in tenge. */
  readonly returnedKzt: number;
  /** The moment for which it is asked: an appeal that is still possible keeps the deposit where it is. */
  readonly asOf: Instant;
}

export const DUE_REASONS = ['full', 'reduced', 'exempt', 'settled', 'to-be-settled'] as const;
export type DueReason = (typeof DUE_REASONS)[number];

export const DEPOSIT_STANDINGS = ['not-yet-due', 'to-be-settled', 'exempt', 'due', 'partly-paid', 'held', 'refundable', 'returned', 'forfeited', 'nothing-paid'] as const;
export type DepositStanding = (typeof DEPOSIT_STANDINGS)[number];

/**
 * Whole tenge. Three sums hold for every deposit, and so for every total:
 * `full = due + relief`, `due + overpaid = received + outstanding + lapsed`, `received = held + refundable + forfeited + returned`.
 */
export interface DepositAmounts {
  readonly full: number;
  /** What need not be paid: a reduction or an exemption. */
  readonly relief: number;
  readonly due: number;
  readonly received: number;
  readonly overpaid: number;
  /** Still to be paid. */
  readonly outstanding: number;
  /** Never paid, and no longer asked for: the nomination has ended. */
  readonly lapsed: number;
  /** With the commission until it is known what becomes of it. */
  readonly held: number;
  /** To be paid back, and not paid back yet. */
  readonly refundable: number;
  /** Goes to the budget. */
  readonly forfeited: number;
  readonly returned: number;
}

/** What one deposit is: what is due and why, what was paid, and what becomes of it. */
export interface DepositRecord {
  readonly filingId: string;
  /** The candidate in a district; null: the list as a whole. */
  readonly candidateId: string | null;
  /** How many people the deposit is for. */
  readonly persons: number;
  readonly dueReason: DueReason;
  /** Of what is due; it carries how sure the source is. */
  readonly citation: Citation;
  readonly standing: DepositStanding;
  readonly fate: Fate;
  readonly fateReason: FateReason;
  readonly amounts: DepositAmounts;
}

interface Due {
  readonly full: number;
  readonly due: number;
  readonly reason: DueReason;
  readonly citation: Citation;
}

/** The day whose minimum wage counts: of the last answer about the payment, else of the compliance check, else of submission. */
function payingDay(filing: Filing): CivilDate {
  const paid = filing.facts.findLast(({ name }) => name === 'deposit-received');
  return localDate(paid?.observedAt ?? filing.compliance?.confirmedAt ?? filing.submittedAt ?? filing.openedAt, filing.zone);
}

/** A list pays for everybody who stood on it once it was registered; whoever left before costs nothing. */
const personsOf = ({ candidates, departures }: Filing): number => candidates.length + departures.filter(({ afterRegistration }) => afterRegistration).length;

function dueOf({ filing, rulebook, previous }: DepositFacts): Due {
  const onDate = payingDay(filing);
  const { route } = filing;
  const whole = rulebook.deposit({ route, onDate, listSize: personsOf(filing), previousResultPct: null });
  const full = whole.outcome === 'due' ? whole.amountKzt : 0;
  const { citation } = whole;
  if (whole.outcome === 'review') return { full, due: 0, reason: 'to-be-settled', citation };
  if (route !== 'party-list') return { full, due: full, reason: 'full', citation };
  const bands = rulebook.limits.listDepositBands.citation;
  if (previous === null) return { full, due: full, reason: 'to-be-settled', citation: bands };
  if (previous.kind === 'settled') return { full, due: Math.min(previous.amountKzt, full), reason: 'settled', citation: bands };
  const banded = rulebook.deposit({ route, onDate, listSize: personsOf(filing), previousResultPct: previous.kind === 'percent' ? previous.hundredths / 100 : null });
  if (banded.outcome === 'review') return { full, due: full, reason: 'to-be-settled', citation: banded.citation };
  const due = banded.amountKzt;
  return { full, due, reason: due === full ? 'full' : due === 0 ? 'exempt' : 'reduced', citation: banded.citation };
}

/** The candidate to whom a payment belongs; null: the list as a whole pays. */
export const payerOf = ({ route, candidates }: Filing): string | null => (route === 'party-list' ? null : candidates[0]?.id ?? null);

/** What is recorded of the payment: the latest answer of the bank, which is the sum of all that came in. */
export function findPayment(filing: Filing): Fact | undefined {
  const payer = payerOf(filing);
  return filing.facts.findLast(({ name, candidateId }) => name === 'deposit-received' && (candidateId === payer || candidateId === null));
}

function receivedOf(filing: Filing): number {
  const value = findPayment(filing)?.value;
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

const isOver = ({ status }: Filing): boolean => ['refused', 'withdrawn', 'revoked', 'cancelled', 'died'].includes(status);

function amountsOf({ full, due }: Due, facts: DepositFacts, fate: Fate): DepositAmounts {
  const received = receivedOf(facts.filing);
  const unpaid = Math.max(due - received, 0);
  const overpaid = Math.max(received - due, 0);
  const over = isOver(facts.filing);
  const forfeited = fate === 'budget' ? received - overpaid : 0;
  const held = fate === 'open' ? received : 0;
  const owed = received - held - forfeited;
  const returned = Math.min(facts.returnedKzt, owed);
  return { full, relief: full - due, due, received, overpaid, outstanding: over ? 0 : unpaid, lapsed: over ? unpaid : 0, held, refundable: owed - returned, forfeited, returned };
}

function standingOf({ filing: { compliance, status } }: DepositFacts, { due, reason }: Due, { received, outstanding, held, refundable, returned, lapsed }: DepositAmounts): DepositStanding {
  if (refundable > 0) return 'refundable';
  if (returned > 0) return 'returned';
  if (received > held) return 'forfeited';
  if (reason === 'to-be-settled') return 'to-be-settled';
  if (due === 0) return 'exempt';
  if (lapsed > 0 && received === 0) return 'nothing-paid';
  if (outstanding === 0) return 'held';
  if (received > 0) return 'partly-paid';
  return compliance === null && status !== 'registered' ? 'not-yet-due' : 'due';
}

/** The deposit of a filing that was handed in. Pure: the same facts give the same tenge. */
export function depositOf(facts: DepositFacts): DepositRecord {
  const due = dueOf(facts);
  const { fate, reason } = fateOf(facts);
  const amounts = amountsOf(due, facts, fate);
  return {
    filingId: facts.filing.id, candidateId: payerOf(facts.filing), persons: facts.filing.route === 'party-list' ? personsOf(facts.filing) : 1,
    dueReason: due.reason, citation: due.citation, standing: standingOf(facts, due, amounts), fate, fateReason: reason, amounts,
  };
}
