import type { GroundId, Instant } from '@tirkeu/domain';

/**
 * GET /api/insights/like-grounds?contest=: how the region of a contest has lately gone on where it found each ground, for whoever
 * is about to apply one. Grounds that nobody found are left out. Names nobody.
 */
export interface LikeGroundsView {
  readonly grounds: readonly {
    readonly ground: GroundId;
    readonly found: number;
    /** Mended after a notice and registered. */
    readonly fixed: number;
    readonly refused: number;
    /** Refusals that an appeal has set aside. */
    readonly reversed: number;
  }[];
  readonly electionId: string;
  readonly regionId: string;
  readonly days: number;
  readonly asOf: Instant;
}
