import type { Citation, Text } from '../kernel/citation.js';
import type { Filing } from '../filing/filing.js';
import type { DocumentId } from './documents.js';
import type { Concern, Effect, GroundId } from './grounds.js';

/** One requirement of the law, for example `minimum-age`. Stable kebab words; the row of the clerk's checklist. */
export type RuleId = string;

/** What a rule saw. `unanswered`: a register was not asked or has not replied; `unclear`: it was looked at and cannot be told. */
export type Observed = 'met' | 'not-met' | 'unclear' | 'unanswered';

export type FactScalar = string | number | boolean | null;

/** What a rule observed on one filing, with the facts it rests on. It advises; people decide. */
export interface Finding {
  readonly rule: RuleId;
  readonly title: Text;
  /** Null where the requirement concerns the filing as a whole. */
  readonly candidateId: string | null;
  readonly outcome: Observed;
  readonly concern: Concern;
  readonly effect: Effect;
  readonly ground: GroundId;
  /** The document that proves or would prove it, so that the screen can lead there. */
  readonly document: DocumentId | null;
  readonly facts: Readonly<Record<string, FactScalar>>;
  /** What was seen, in one line for people. */
  readonly statement: Text;
  /** Things to look at that do not decide, for example `under-age-at-registration`. */
  readonly flags: readonly string[];
  readonly citation: Citation;
}

/** What `observe` of a rule returns; the constant parts of the finding come from the rule. */
export interface Observation {
  readonly candidateId: string | null;
  readonly outcome: Observed;
  readonly facts?: Readonly<Record<string, FactScalar>>;
  readonly statement: Text;
  readonly flags?: readonly string[];
}

/** A requirement that can be observed on a filing. An empty list of observations means: does not apply here. */
export interface Rule {
  readonly id: RuleId;
  readonly title: Text;
  readonly concern: Concern;
  readonly effect: Effect;
  readonly ground: GroundId;
  readonly document: DocumentId | null;
  readonly citation: Citation;
  readonly observe: (filing: Filing) => readonly Observation[];
}
