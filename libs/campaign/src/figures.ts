import type { ElectionMap } from './map.js';

/** The tiers of the published tables. */
export const TABLE_TIERS = ['oblast', 'city', 'district'] as const;
export type TableTier = (typeof TABLE_TIERS)[number];

/** How a nomination in a single-member district ended, in the words of the published reasons. */
export const COURSES = ['registered', 'own-application-before', 'documents-incomplete', 'non-compliance', 'own-application-after'] as const;
export type Course = (typeof COURSES)[number];

/** Nominations in the single-member districts of one region and tier. `nominated` is the sum of the two parts. */
export interface TierFigures {
  readonly regionId: string;
  readonly tier: TableTier;
  readonly nominatedParty: number;
  readonly nominatedNonParty: number;
  /** Net: without those who withdrew after registration. */
  readonly registered: number;
}

/** Women in single-member districts of one region: of the oblast tier, or of its cities and districts together. */
export interface WomenFigures {
  readonly regionId: string;
  readonly group: 'oblast' | 'local';
  readonly nominated: number;
  readonly registered: number;
}

/** Persons on one party's list for the maslikhat of a region. Zero: no list. */
export interface ListFigures {
  readonly regionId: string;
  readonly partyId: string;
  readonly persons: number;
}

/** How many of the nominees of a tier ended in each way; together with the registered they are all that were nominated. */
export interface ReasonFigures {
  readonly tier: TableTier;
  readonly counts: Readonly<Record<Exclude<Course, 'registered'>, number>>;
}

/** A party's own figures for one locality. They serve as weights only: they do not always agree with the commissions'. */
export interface PartyFigures {
  readonly localityId: string;
  readonly partyId: string;
  readonly nominated: number;
  readonly registered: number;
}

/** A party's own figures for the oblast tier of the whole country; weights as well. */
export interface PartyTotal {
  readonly partyId: string;
  readonly nominated: number;
  readonly registered: number;
}

/** What a folder of published tables says of one campaign, checked against itself. */
export interface CampaignFigures {
  readonly map: ElectionMap;
  /** The tier under which the tables count a locality. It differs from the law's where a table counts a district with the cities. */
  readonly countedAs: (localityId: string) => Exclude<TableTier, 'oblast'>;
  readonly tiers: readonly TierFigures[];
  readonly women: readonly WomenFigures[];
  readonly lists: readonly ListFigures[];
  readonly reasons: readonly ReasonFigures[];
  readonly parties: readonly PartyFigures[];
  readonly partyTotals: readonly PartyTotal[];
  /** How many of those lost on the oblast tier a party had nominated, when the folder says so; null: allocated by the parties' own figures. */
  readonly lostOfParties: Readonly<Partial<Record<TableTier, number>>>;
}
