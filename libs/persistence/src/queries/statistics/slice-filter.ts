import type { AgeBand, CivilDate, ContestForm, GroundId, Instant, Route, RuleId, Sex, Standing, StatisticsTier } from '@tirkeu/domain';
import type { Conditions } from '../conditions.js';

/** Which nominees are counted. Whatever is left out is not asked for. */
export interface SliceFilter {
  readonly electionId: string;
  readonly form?: ContestForm;
  readonly tier?: StatisticsTier;
  /** The regions that may be seen; undefined: the whole country. */
  readonly regionIds?: readonly string[];
  readonly regionId?: string;
  /** A locality, or a region: the maslikhat of a region itself lies in no locality and goes by the id of its region. */
  readonly localityId?: string;
  readonly commissionId?: string;
  readonly contestId?: string;
  readonly route?: Route;
  readonly nominatorId?: string;
  /** Nominated by a party, or by anybody else. */
  readonly partisan?: boolean;
  readonly sex?: Sex;
  readonly age?: AgeBand;
  /** On which the commission refused. */
  readonly ground?: GroundId;
  /** Days of nomination, both included. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly standings?: readonly Standing[];
  readonly reinstated?: true;
  readonly reversed?: true;
  readonly decidedLate?: true;
  /** A requirement that a notice named. */
  readonly defect?: RuleId;
  /** Alarms ask for these: decided at this moment or later. */
  readonly decidedSince?: Instant;
}

type Member = Exclude<keyof SliceFilter, 'electionId'>;

/** A place: what a rate of the whole is measured without. */
const PLACE = ['regionIds', 'regionId', 'localityId', 'commissionId', 'contestId'] as const satisfies readonly Member[];

/** The column that a member of the filter needs; outcome columns are in every source. */
export const DIMENSION_OF = {
  form: 'form', tier: 'tier', regionIds: 'region_id', regionId: 'region_id', localityId: 'locality_id', commissionId: 'commission_id', contestId: 'contest_id', route: 'route',
  nominatorId: 'nominator_id', partisan: 'partisan', sex: 'sex', age: 'age_band', from: 'submitted_on', to: 'submitted_on', ground: 'grounds', standings: 'standing',
  reinstated: 'reinstated', reversed: 'reversed', decidedLate: 'decided_late', defect: 'defects', decidedSince: 'decided_at',
} as const satisfies Readonly<Record<Member, string>>;
export type Dimension = (typeof DIMENSION_OF)[Member] | 'ended_on';

const isGiven = (filter: SliceFilter, member: Member): boolean => filter[member] !== undefined;

export const dimensionsOf = (filter: SliceFilter): readonly Dimension[] =>
  (Object.keys(DIMENSION_OF) as readonly Member[]).filter((member) => isGiven(filter, member)).map((member) => DIMENSION_OF[member]);

export const namesPlace = (filter: SliceFilter): boolean => PLACE.some((member) => isGiven(filter, member));

/** The same nominees in the whole country. */
export function withoutPlace({ regionIds: _regionIds, regionId: _region, localityId: _locality, commissionId: _commission, contestId: _contest, ...rest }: SliceFilter): SliceFilter {
  return rest;
}

/** Adds the conditions of a filter on columns of that name, the election first; `of` is the alias of their table with its dot. */
export function whereSlice(where: Conditions, filter: SliceFilter, of = ''): Conditions {
  const is = (column: Dimension | 'election_id') => (parameter: string) => `${of}${column} = ${parameter}`;
  where
    .add(filter.electionId, is('election_id')).add(filter.form, is('form')).add(filter.tier, is('tier'))
    .add(filter.regionIds, (parameter) => `${of}region_id = ANY(${parameter})`)
    .add(filter.regionId, is('region_id'))
    .add(filter.localityId, (parameter) => `coalesce(${of}locality_id, ${of}region_id) = ${parameter}`)
    .add(filter.commissionId, is('commission_id')).add(filter.contestId, is('contest_id'))
    .add(filter.route, is('route')).add(filter.nominatorId, is('nominator_id')).add(filter.partisan, is('partisan'))
    .add(filter.sex, is('sex')).add(filter.age, is('age_band'))
    .add(filter.from, (parameter) => `${of}submitted_on >= ${parameter}::date`)
    .add(filter.to, (parameter) => `${of}submitted_on <= ${parameter}::date`)
    .add(filter.standings, (parameter) => (filter.standings?.length === 1 ? `${of}standing = (${parameter}::text[])[1]` : `${of}standing = ANY(${parameter})`))
    .add(filter.decidedSince, (parameter) => `${of}decided_at >= ${parameter}::timestamptz`);
  // The second condition says nothing new: it lets the partial index be used.
  if (filter.ground) where.add(filter.ground, (parameter) => `${of}grounds @> ARRAY[${parameter}]`).always(`${of}grounds <> '{}'`);
  if (filter.defect) where.add(filter.defect, (parameter) => `${of}defects @> ARRAY[${parameter}]`).always(`${of}defects <> '{}'`);
  if (filter.reinstated) where.always(`${of}reinstated`);
  if (filter.reversed) where.always(`${of}reversed`).always(`${of}grounds <> '{}'`);
  if (filter.decidedLate) where.always(`${of}decided_late`);
  return where;
}
