import type { OutcomeCategory } from '../rulebook/grounds.js';

/**
 * Where a nominee stands in the statistics: not decided yet, or one of the categories of the rulebook. The unit of all
 * statistics is the nominee: one for a filing in a single-member district, one for each person of a party list.
 */
export const STANDINGS = [
  'undecided', 'registered', 'withdrawn-before-registration', 'documents-incomplete', 'non-compliance', 'withdrawn-after-registration',
  'registration-cancelled', 'died',
] as const satisfies readonly ('undecided' | OutcomeCategory)[];
export type Standing = (typeof STANDINGS)[number];

/** The standings of those who were nominated and are not registered, whatever the reason. */
export const LOST_STANDINGS = [
  'withdrawn-before-registration', 'documents-incomplete', 'non-compliance', 'withdrawn-after-registration', 'registration-cancelled', 'died',
] as const satisfies readonly Standing[];

/** Counted nominees of one slice. Whole numbers, zero or more. */
export interface Tally {
  /** Everybody whose nomination was submitted in time: the denominator of every share. */
  readonly nominated: number;
  readonly standings: Readonly<Record<Standing, number>>;
  /** Registered at any time, also if it did not last: gross. Net is the standing `registered`. */
  readonly everRegistered: number;
  /** Among the registered: put back by an appeal after a refusal or a cancellation. */
  readonly reinstated: number;
  /** Decided after registration had closed. */
  readonly decidedLate: number;
}

export const EMPTY_TALLY: Tally = {
  nominated: 0,
  standings: {
    undecided: 0, registered: 0, 'withdrawn-before-registration': 0, 'documents-incomplete': 0, 'non-compliance': 0, 'withdrawn-after-registration': 0,
    'registration-cancelled': 0, died: 0,
  },
  everRegistered: 0,
  reinstated: 0,
  decidedLate: 0,
};

export function addTallies(one: Tally, other: Tally): Tally {
  const sums = STANDINGS.map((standing): [Standing, number] => [standing, one.standings[standing] + other.standings[standing]]);
  return {
    nominated: one.nominated + other.nominated,
    standings: { ...one.standings, ...Object.fromEntries(sums) },
    everRegistered: one.everRegistered + other.everRegistered,
    reinstated: one.reinstated + other.reinstated,
    decidedLate: one.decidedLate + other.decidedLate,
  };
}

/** A count with its denominator. `share` is between 0 and 1, null where the denominator is zero. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly share: number | null;
}
export const shareOf = (count: number, of: number): Share => ({ count, of, share: of === 0 ? null : count / of });

/** Not registered, whatever the reason: what the published tables of 2023 call "refused, per cent". Undecided ones are not lost. */
export const lostOf = ({ standings }: Tally): number => LOST_STANDINGS.reduce((sum, standing) => sum + standings[standing], 0);

/** Refused by the commission, as against those who withdrew themselves, died or whose registration was cancelled. */
export const refusedOf = ({ standings }: Tally): number => standings['documents-incomplete'] + standings['non-compliance'];

/** Withdrawn by the candidate or revoked by the nominator, before registration or after it. */
export const withdrawnOf = ({ standings }: Tally): number => standings['withdrawn-before-registration'] + standings['withdrawn-after-registration'];

/** Candidates for each seat; null without seats. */
export const competition = (candidates: number, seats: number): number | null => (seats === 0 ? null : candidates / seats);
