import type { TableTier } from '../figures.js';
import type { TableForm } from './published-table.js';

/** The nomination of one tier and the registration that followed it. */
export interface TierTables {
  readonly tier: TableTier;
  readonly nomination: TableForm;
  readonly registration: TableForm;
}

const nomination = (file: string): TableForm => ({
  file,
  key: ['region_id'],
  columns: ['seats', 'nominated', 'nominated_party', 'nominated_nonparty', 'ratio_nominated', 'ratio_party', 'ratio_nonparty'],
});

const registration = (file: string): TableForm => ({ file, key: ['region_id'], columns: ['nominated', 'registered', 'refused_pct', 'ratio_registered'] });

const women = (file: string): TableForm => ({ file, key: ['region_id'], columns: ['women_nominated', 'women_registered', 'refused_pct'] });

export const TIER_TABLES: readonly TierTables[] = [
  { tier: 'oblast', nomination: nomination('t14_oblast_nomination.csv'), registration: registration('t19_oblast_registration.csv') },
  { tier: 'city', nomination: nomination('t16_city_nomination.csv'), registration: registration('t20_city_registration.csv') },
  { tier: 'district', nomination: nomination('t17_district_nomination.csv'), registration: registration('t21_district_registration.csv') },
];

/** Persons on the lists; every column that is not named here is a party. */
export const LISTS: TableForm = { file: 't15_partylist_nomination.csv', key: ['region_id'], columns: ['seats_list'] };
/** Columns of {@link LISTS} that are no party. */
export const LISTS_DESCRIBED: readonly string[] = ['region_id', 'name_printed', 'seats_list', 'line'];

export const WOMEN = {
  local: women('t23_women_local.csv'),
  oblast: women('t25_women_oblast.csv'),
} as const;

/** The shares of the reasons as printed, and the nearest whole numbers. */
export const REASON_SHARES: TableForm = { file: 'refusal_reasons.csv', key: ['level', 'reason_id'], columns: ['share_pct'] };
export const REASON_COUNTS: TableForm = { file: 'refusal_reasons_implied.csv', key: ['level', 'reason_id'], columns: ['not_registered_total', 'count_nearest_minimax'] };

/** The parties' own figures: by region, by locality. */
export const PARTY_BY_REGION: TableForm = { file: 't22_local_party_nom_reg.csv', key: ['region_id'], columns: [], optional: true };
export const PARTY_BY_LOCALITY: TableForm = { file: 'appendix2_local_party.csv', key: ['locality_id'], columns: [], optional: true };
/** Seats won by lists; read for the parties that won some without a column elsewhere. */
export const LIST_RESULTS: TableForm = { file: 't27_oblast_partylist_results.csv', key: ['region_id'], columns: [], optional: true };
/** The table whose printed totals are the parties' own figures for the oblast tier; its rows are not in the form. */
export const PARTY_TOTALS_TABLE = 't18';

export const TOTALS: TableForm = { file: 'printed_totals.csv', key: ['table', 'column'], columns: ['value'], optional: true };
/** How many of those lost a party had nominated; the form does without. */
export const LOST: TableForm = { file: 'lost_by_nomination.csv', key: ['tier'], columns: ['lost_party'], optional: true };
export const CORRECTIONS: TableForm = { file: 'corrections.csv', key: ['no'], columns: ['table', 'file', 'row', 'column', 'printed', 'recommended', 'reason'], optional: true };

export const REGIONS: TableForm = {
  file: 'regions.csv',
  key: ['region_id'],
  columns: ['name_kk', 'name_ru', 'name_en', 'kind', 'tz_iana', 'mandates_local', 'mandates_oblast_smd', 'mandates_oblast_list'],
};
export const REGION_NAMES: TableForm = {
  file: 'region_names_extra.csv',
  key: ['region_id'],
  columns: ['maslikhat_kk', 'maslikhat_ru', 'maslikhat_en', 'commission_kk', 'commission_ru', 'commission_en'],
};
export const LOCALITIES: TableForm = { file: 'localities.csv', key: ['locality_id'], columns: ['region_id', 'kind', 'name_kk', 'n_smd'] };
export const LOCALITY_NAMES: TableForm = {
  file: 'locality_names.csv',
  key: ['locality_id'],
  columns: ['name_kk', 'name_ru', 'name_en', 'maslikhat_kk', 'maslikhat_ru', 'maslikhat_en', 'confidence'],
  optional: true,
};
export const PARTIES: TableForm = { file: 'parties.csv', key: ['party_id'], columns: ['name_kk', 'name_en'] };

/** What every folder holds, whatever its geography looks like. */
export const PUBLISHED_FORMS: readonly TableForm[] = [
  ...TIER_TABLES.map((each) => each.nomination), LISTS, ...TIER_TABLES.map((each) => each.registration), WOMEN.local, WOMEN.oblast,
  REASON_SHARES, REASON_COUNTS, LIST_RESULTS, PARTY_BY_REGION, PARTY_BY_LOCALITY, TOTALS, LOST, CORRECTIONS,
];
/** The geography of a folder in which it lies beside the tables. */
export const GEOGRAPHY_FORMS: readonly TableForm[] = [REGIONS, REGION_NAMES, LOCALITIES, LOCALITY_NAMES, PARTIES];

/** The number a table is cited by, as the printed totals and the corrections do: `t14`. */
export function tableOf(form: TableForm): string {
  return form.file.slice(0, form.file.indexOf('_'));
}
