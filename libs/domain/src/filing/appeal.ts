import type { ActorRef } from '../actor/actor.js';
import type { Text } from '../kernel/citation.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type { GroundId } from '../rulebook/grounds.js';
import type { RuleId } from '../rulebook/rules.js';
import type { Resolution } from './filing.js';

/** Who decides on appeals and suspends what is appealed. Both may be asked at once; the commission then waits for the court (Art. 20(9)). */
export const APPEAL_BODIES = ['higher-commission', 'court'] as const;
export type AppealBody = (typeof APPEAL_BODIES)[number];

/** What a decision on an appeal says of one ground of the decision appealed. */
export interface GroundOutcome {
  readonly ground: GroundId;
  readonly rule: RuleId | null;
  readonly candidateId: string | null;
  readonly outcome: 'upheld' | 'reversed';
}

export interface Appeal {
  readonly to: AppealBody;
  readonly of: 'refusal' | 'cancellation' | 'exclusion';
  /** Whose exclusion from a list; left out for a decision about the filing as a whole. */
  readonly candidateId?: string;
  readonly lodgedAt: Instant;
  /** The day on which it was lodged, where the commission heard of it otherwise than here. */
  readonly lodgedOn?: CivilDate;
  readonly number: string | null;
  /** `closed`: nothing is left to decide, since the decision appealed has been set aside otherwise. */
  readonly outcome: 'pending' | 'upheld' | 'reversed' | 'closed';
  /** When the outcome was recorded. */
  readonly decidedAt: Instant | null;
  /** The day of the ruling, as it states it. Left out while there is none. */
  readonly ruledOn?: CivilDate;
  /** Ground by ground; left out while nothing is decided. */
  readonly grounds?: readonly GroundOutcome[];
}

/** What a court or the higher commission can suspend: the examination before there is a decision, or a decision. */
export const STAYED = ['examination', 'registration', 'refusal', 'cancellation'] as const;

/** A suspension. While it stands, a decision cannot be taken, or the one that was taken has no effect. */
export interface Stay {
  readonly of: (typeof STAYED)[number];
  readonly by: AppealBody;
  /** The court or commission by its name, as its act gives it. */
  readonly body: string;
  readonly number: string;
  readonly ruledOn: CivilDate;
  readonly at: Instant;
  readonly lifted: { readonly at: Instant; readonly number: string | null } | null;
}

/** The commission's own resolution that puts a candidate back. */
export interface Reinstatement {
  readonly of: 'refusal' | 'cancellation';
  readonly at: Instant;
  readonly by: ActorRef;
  readonly resolution: Resolution;
  readonly reason: Text;
}

/** The commission's resolution that takes note of a withdrawal or revocation. The candidacy has ended without it. */
export interface Acceptance {
  readonly at: Instant;
  readonly by: ActorRef;
  readonly resolution: Resolution;
}
