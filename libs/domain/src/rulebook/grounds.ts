import type { Citation, Text } from '../kernel/citation.js';

/** The closed catalogue of legal grounds for refusal and cancellation. There is no "other": the ninth is "other cases named by the law". */
export const GROUNDS = [
  'nomination-procedure', 'documents-missing', 'early-campaigning', 'court-established-defamation', 'court-established-bribery',
  'requirements-not-met', 'abuse-of-office', 'declaration-untrue', 'other-statutory',
] as const;
export type GroundId = (typeof GROUNDS)[number];

/** What a ground is about: papers, the person, the act of nomination, conduct in the campaign, or the list as a whole. */
export type Concern = 'documents' | 'person' | 'nomination' | 'conduct' | 'list';

/** A curable defect opens a time to mend it before refusal is possible; a fatal one does not. */
export type Effect = 'curable' | 'fatal';

/** How a nomination ended, in the categories of the published statistics. */
export const OUTCOME_CATEGORIES = [
  'registered', 'withdrawn-before-registration', 'documents-incomplete', 'non-compliance', 'withdrawn-after-registration',
  'registration-cancelled', 'died', 'not-nominated',
] as const;
export type OutcomeCategory = (typeof OUTCOME_CATEGORIES)[number];

/** A legal reason from the catalogue, with its words in each language. */
export interface Ground {
  readonly id: GroundId;
  readonly concern: Concern;
  readonly effect: Effect;
  /** May be used before the decision on registration, after it, or both. */
  readonly usedFor: readonly ('refusal' | 'cancellation')[];
  /** Needs a court's decision as evidence. */
  readonly needsCourtDecision: boolean;
  /** What it takes off where it concerns a party list: the person alone, or the list as a whole. */
  readonly onList: 'person' | 'list';
  readonly citation: Citation;
  readonly title: Text;
  /** The sentence of the act that states the ground. */
  readonly statement: Text;
  /** What the person can do about it, in plain words. */
  readonly remedy: Text;
  /** The statistical category of a refusal on this ground alone. */
  readonly category: Extract<OutcomeCategory, 'documents-incomplete' | 'non-compliance'>;
}
