export { loadMap, type ElectionMap } from './map.js';
export { type Confidence, type Locality, type Region } from './geography.js';
export { type Maslikhat } from './maslikhat.js';
export { type Contest, type PartyListContest, type SingleMemberContest } from './contest.js';
export {
  centralCommission,
  districtCommissionId,
  territorialCommissionId,
  type CentralCommission,
  type Commission,
  type DistrictCommission,
  type TerritorialCommission,
} from './commission.js';
export { type Party } from './party.js';
export {
  COURSES, TABLE_TIERS,
  type CampaignFigures, type Course, type ListFigures, type PartyFigures, type PartyTotal, type ReasonFigures, type TableTier, type TierFigures, type WomenFigures,
} from './figures.js';
export { type CampaignPlan, type PlannedList, type PlannedNomination, type SyntheticPerson } from './plan.js';
export { planCampaign, type PlanOptions } from './planning/plan-campaign.js';
export { readFigures, figuresOf } from './tables/read-figures.js';
export { readTables, type PublishedTables } from './tables/read-tables.js';
export { InconsistentTables, type Fault } from './tables/fault.js';
export { type Counted, type CountedSeats, type CountedSlice } from './tables/counted.js';
export { compareTables, type ComparedCell, type Comparison, type Verdict } from './tables/compare-tables.js';
export { formatComparison } from './tables/format-comparison.js';
