import { ALARMS, LISTED, type AlarmKind, type Listed } from '@tirkeu/contracts';
import {
  AGE_BANDS, BREAKDOWNS, NOMINATION_GROUPS, ROUTES, STANDINGS, STATISTICS_TIERS, isCivilDate,
  type AgeBand, type CivilDate, type ContestForm, type GroundId, type NominationGroup, type Route, type RuleId, type Sex, type Standing, type StatisticsTier,
} from '@tirkeu/domain';

export const FORMS = ['single-member', 'party-list'] as const satisfies readonly ContestForm[];
export const SEXES = ['female', 'male'] as const satisfies readonly Sex[];

/** What the figures are about: every part narrows them. Null: not narrowed. */
export interface Scope {
  /** Null until one is chosen: the current election. */
  readonly election: string | null;
  /** Null: districts with one seat. */
  readonly form: ContestForm | null;
  readonly tier: StatisticsTier | null;
  readonly region: string | null;
  /** A locality, or the id of the region for its own maslikhat. */
  readonly locality: string | null;
  readonly commission: string | null;
  /** The id of a contest. */
  readonly district: string | null;
  readonly nomination: NominationGroup | null;
  readonly route: Route | null;
  /** The id of a nominator. */
  readonly party: string | null;
  readonly sex: Sex | null;
  readonly age: AgeBand | null;
  readonly ground: GroundId | null;
  /** Civil days of nomination, both included. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** What a list of filings is narrowed to besides. */
export interface ListScope {
  readonly listed: Listed | null;
  readonly standing: Standing | null;
  readonly alarm: AlarmKind | null;
  /** A rule that a notice named as a defect. */
  readonly defect: RuleId | null;
}

/** A filter of the address that means nothing here, as it was written. */
export interface WrongFilter {
  readonly name: string;
  readonly value: string;
}

export const ID = /^[A-Za-z0-9._-]{1,120}$/u;
const oneOf = <Choice extends string>(choices: readonly Choice[]) => (value: string): Choice | null => choices.find((choice) => choice === value) ?? null;
const matching = (pattern: RegExp) => (value: string): string | null => (pattern.test(value) ? value : null);
const day = (value: string): CivilDate | null => (isCivilDate(value) ? value : null);

/** How each filter of the address is read. Null: the value means nothing. */
export const FILTERS = {
  election: matching(ID), form: oneOf(FORMS), tier: oneOf(STATISTICS_TIERS), nomination: oneOf(NOMINATION_GROUPS), route: oneOf(ROUTES), party: matching(ID),
  sex: oneOf(SEXES), age: oneOf(AGE_BANDS), district: matching(ID), from: day, to: day,
  listed: oneOf(LISTED), standing: oneOf(STANDINGS), alarm: oneOf(ALARMS), defect: matching(ID), by: oneOf(BREAKDOWNS), cursor: matching(/^[A-Za-z0-9_-]{1,200}$/u),
} as const;

export type FilterName = keyof typeof FILTERS;
export type Filters = { readonly [Name in FilterName]: ReturnType<(typeof FILTERS)[Name]> };

/** Filters of the address by themselves; those that mean nothing, or no filter of ours, come apart. */
export function readFilters(asked: URLSearchParams, others: readonly string[]): { readonly filters: Filters; readonly wrong: readonly WrongFilter[] } {
  const wrong: WrongFilter[] = [...asked].filter(([name]) => !(name in FILTERS) && !others.includes(name)).map(([name, value]) => ({ name, value }));
  const read = <Name extends FilterName>(name: Name): Filters[Name] => {
    const value = asked.get(name);
    if (value === null || value === '') return null as Filters[Name];
    const known = FILTERS[name](value);
    if (known === null) wrong.push({ name, value });
    return known as Filters[Name];
  };
  const filters: Filters = {
    election: read('election'), form: read('form'), tier: read('tier'), nomination: read('nomination'), route: read('route'), party: read('party'), sex: read('sex'), age: read('age'),
    district: read('district'), from: read('from'), to: read('to'), listed: read('listed'), standing: read('standing'), alarm: read('alarm'), defect: read('defect'), by: read('by'), cursor: read('cursor'),
  };
  const { from, to } = filters;
  if (from === null || to === null || from <= to) return { filters, wrong };
  return { filters: { ...filters, from: null, to: null }, wrong: [...wrong, { name: 'from', value: from }, { name: 'to', value: to }] };
}

/** The filters of the scope in the order of the address, without the places, which stand in its path. */
export const SCOPE_FILTERS = ['election', 'form', 'tier', 'nomination', 'route', 'party', 'sex', 'age', 'district', 'from', 'to'] as const satisfies readonly (keyof Scope & FilterName)[];
export const LIST_FILTERS = ['listed', 'standing', 'alarm', 'defect'] as const satisfies readonly (keyof ListScope)[];

/** Filters that a person set on top of the place and the election; each can be taken off. */
export const OPTIONAL_FILTERS = ['form', 'tier', 'nomination', 'route', 'party', 'sex', 'age', 'district', 'from', 'to'] as const satisfies readonly (typeof SCOPE_FILTERS)[number][];
export const isFiltered = (scope: Scope): boolean => OPTIONAL_FILTERS.some((name) => scope[name] !== null);
export const NO_FILTERS: Readonly<Record<(typeof OPTIONAL_FILTERS)[number], null>> =
  { form: null, tier: null, nomination: null, route: null, party: null, sex: null, age: null, district: null, from: null, to: null };

