import { civilDate, type Limits } from '@tirkeu/domain';
import { BUDGET_LAW } from './acts.js';
import { cited, settled } from './citation.js';

/** Minimum wages in tenge a month by the day from which they apply. 85,000 is the value of the years 2024 to 2026. */
export const MINIMUM_WAGES: Limits['minimumWageKzt'] = [
  { from: civilDate('2019-01-01'), wage: cited(42_500, settled(BUDGET_LAW)) },
  { from: civilDate('2022-01-01'), wage: cited(60_000, settled(BUDGET_LAW)) },
  { from: civilDate('2023-01-01'), wage: cited(70_000, settled(BUDGET_LAW)) },
  { from: civilDate('2024-01-01'), wage: cited(85_000, settled(BUDGET_LAW)) },
];
