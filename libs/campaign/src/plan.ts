import type { Identity, MaritalStatus } from '@tirkeu/domain';
import type { Course } from './figures.js';

/** A person who was made up, the same one for the same seed. */
export interface SyntheticPerson extends Identity {
  readonly maritalStatus: MaritalStatus;
  readonly spouseName: string | null;
  readonly education: string;
  readonly occupation: string;
}

/** One nomination in a single-member district and how it is to end. */
export interface PlannedNomination {
  /** Stable and unique within the plan: `<contest>-<number>`. */
  readonly id: string;
  /** On the map. */
  readonly contestId: string;
  /** Null: a self-nominee. */
  readonly partyId: string | null;
  readonly person: SyntheticPerson;
  readonly course: Course;
}

/** A party's list for the maslikhat of a region, in the order of the Kazakh alphabet. All lists are registered. */
export interface PlannedList {
  readonly id: string;
  readonly contestId: string;
  readonly partyId: string;
  readonly persons: readonly SyntheticPerson[];
}

/** Everybody who stood, and what became of them: the published figures spread over people and districts. */
export interface CampaignPlan {
  readonly nominations: readonly PlannedNomination[];
  readonly lists: readonly PlannedList[];
  /** What the source does not publish and how it was spread, in English sentences for the end of the report. */
  readonly allocations: readonly string[];
}
