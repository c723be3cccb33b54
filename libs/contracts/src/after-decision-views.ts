import type { GroundId, Instant, Text } from '@tirkeu/domain';
import type { ContestView } from './views.js';

/**
 * GET /api/insights/ground-appeals?election=&form=: how decisions on each ground fared in the whole country, for whoever is about to
 * apply one. Grounds that nobody has applied are left out.
 */
export interface GroundAppealsView {
  readonly grounds: readonly {
    readonly ground: GroundId;
    readonly title: Text;
    /** Refusals, cancellations and exclusions on it; a decision on several grounds counts under each. */
    readonly decisions: number;
    readonly appealed: number;
    readonly reversed: number;
    readonly reversedByCourt: number;
  }[];
  readonly asOf: Instant;
}

/** What may be done about a contest in which too few stand. */
export interface StandingContest {
  readonly contest: ContestView;
  /** Who stands: nominated in time and not refused, withdrawn or otherwise ended. */
  readonly standing: number;
  readonly registered: number;
  readonly nominationClosesAt: Instant;
  readonly registrationClosesAt: Instant;
  /** Fewer than the law asks for stand. */
  readonly tooFew: boolean;
  /** Nobody stands and registration has closed. */
  readonly abandoned: boolean;
}

/** GET /api/commission-contests: the contests of the commissions of whoever asks, those in which too few stand first. */
export interface StandingContestsView {
  readonly contests: readonly StandingContest[];
  /** Nomination can be kept open while fewer stand than this, by at most so many days. */
  readonly below: number;
  readonly mostDays: number;
  readonly asOf: Instant;
}
