import type { CivilDate } from '../kernel/time.js';

/** Ages on election day, in whole years. Under 29 is "youth" in the law of the quota. */
export const AGE_BANDS = ['under-29', '29-39', '40-49', '50-59', '60-plus'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export const ageBandOf = (ageYears: number): AgeBand => {
  if (ageYears < 29) return 'under-29';
  if (ageYears < 40) return '29-39';
  if (ageYears < 50) return '40-49';
  return ageYears < 60 ? '50-59' : '60-plus';
};

/** Who nominated: a party, or anybody else (the person, a public association). */
export const NOMINATION_GROUPS = ['party', 'non-party'] as const;
export type NominationGroup = (typeof NOMINATION_GROUPS)[number];

export const STATISTICS_TIERS = ['oblast', 'city', 'district'] as const;
export type StatisticsTier = (typeof STATISTICS_TIERS)[number];

/** By what statistics can be broken down. `day` is the civil day on which the nomination was submitted, in the zone of the commission. */
export const BREAKDOWNS = ['tier', 'region', 'locality', 'commission', 'district', 'route', 'party', 'sex', 'age', 'ground', 'day'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** Days of nomination, both ends included. */
export interface DayRange {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}
