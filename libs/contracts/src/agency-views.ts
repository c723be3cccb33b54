import type { Instant, Nominator, Text } from '@tirkeu/domain';

export const AGENCY_STATES = ['waiting', 'confirmed', 'declined', 'ended'] as const;
export type AgencyState = (typeof AGENCY_STATES)[number];

/** Somebody's wish to act for a party or association, and what became of it. */
export interface AgencyView {
  readonly id: string;
  readonly kind: Nominator['kind'];
  readonly name: Text;
  /** The business identification number of an association; null for a party. */
  readonly registrationNumber: string | null;
  /** Null: the whole country. */
  readonly regionId: string | null;
  /** The name of the file that gives the power. */
  readonly paperName: string;
  readonly askedAt: Instant;
  readonly state: AgencyState;
  /** When it was confirmed or declined. */
  readonly judgedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** Why it was declined or ended, in the words of who did. */
  readonly reason: string | null;
  /** The role to act in, once confirmed. */
  readonly grantId: string | null;
}

/** GET /api/agencies: what the signed-in person asked for, the newest first, and the parties of the map. The paper is at /api/agencies/:id/paper. */
export interface AgenciesView {
  readonly agencies: readonly AgencyView[];
  readonly parties: readonly { readonly id: string; readonly name: Text }[];
}

/** One row of GET /api/agencies/to-judge: what waits, the oldest first, then who acts now. */
export interface AgencyToJudge extends AgencyView {
  /** As the person named themselves in the account. */
  readonly person: string;
  /** Whether a commission has seen the person's identity card. */
  readonly isIdentified: boolean;
}
