import type { Cited } from '../kernel/citation.js';
import type { CivilDate } from '../kernel/time.js';

/** Groups that count towards the quota of a party list. */
export type QuotaGroup = 'women' | 'youth' | 'disability';

export interface QuotaLimit {
  readonly percent: number;
  readonly groups: readonly QuotaGroup[];
  /** Groups on which the sources conflict; where they decide the outcome, the outcome is `review`. */
  readonly disputedGroups: readonly QuotaGroup[];
  /** Youth means: has not reached this age. */
  readonly youthUnderYears: number;
  readonly appliesToSeats: boolean;
}

/** Share of the deposit that a party pays for its list, by its result at the previous election of the same body. */
export interface DepositBand {
  readonly fromPercent: number;
  readonly share: number;
}

/** Every number of a rulebook version, each with its citation. Money in tenge, times in the unit of the name. */
export interface Limits {
  readonly minimumAgeYears: Cited<number>;
  readonly ageReference: Cited<'election-day' | 'registration-day'>;
  readonly residenceYears: Cited<number>;
  readonly citizenshipRequired: Cited<boolean>;
  readonly depositMinimumWages: Cited<number>;
  readonly minimumWageKzt: readonly { readonly from: CivilDate; readonly wage: Cited<number> }[];
  readonly listDepositBands: Cited<readonly DepositBand[]>;
  readonly refundFromPercent: Cited<number>;
  readonly quota: Cited<QuotaLimit> | null;
  readonly listMaximumRatio: Cited<number> | null;
  readonly signaturesPercentSelf: Cited<number>;
  readonly nominationOpensDaysBefore: Cited<number>;
  readonly nominationClosesDaysBefore: Cited<number>;
  readonly registrationClosesDaysBefore: Cited<number>;
  readonly closingTime: Cited<string>;
  readonly countMode: Cited<'full-days-between'>;
  readonly extensionMaximumDays: Cited<number>;
  readonly extensionBelowCandidates: Cited<number>;
  readonly withdrawalClosesFullDaysBefore: Cited<number>;
  readonly publicationDays: Cited<number>;
  readonly appealDays: Cited<number>;
  readonly resultsDays: Cited<number>;
  readonly declarationCheckDays: Cited<number>;
  readonly commissionMembers: Cited<number>;
  readonly quorum: Cited<{ readonly numerator: number; readonly denominator: number }>;
  readonly majorityOf: Cited<'all-members' | 'members-present'>;
  readonly cureMinimumHours: Cited<number>;
}
