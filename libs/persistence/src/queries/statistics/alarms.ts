import { ACTIVE_STATUSES, plusMinutes, type GroundId, type Instant, type ZoneId } from '@tirkeu/domain';
import { Conditions } from '../conditions.js';
import { findRows, type Database } from '../database.js';
import { whereSlice, type SliceFilter } from './slice-filter.js';

/** What alarms are measured by. */
export interface AlarmTerms {
  readonly now: Instant;
  /** Zones in which nomination has closed; contests with an extension have a closing of their own. */
  readonly closedZones: readonly ZoneId[];
  /** Fewer candidates than this are too few for a district. */
  readonly below: number;
}

const DAY = 24 * 60;
/** A deadline is near for a day before it. */
const NEAR_MINUTES = DAY;
/** What lies about, unopened or in nobody's hands, is told of after a day. */
const PATIENCE_MINUTES = DAY;
/** A ground is new for a day after its first use. */
const NEW_MINUTES = DAY;
/** Nothing can be done any more about an election whose registration closed longer ago. */
const PAST_MINUTES = 30 * DAY;

type Clause = (where: Conditions, terms: AlarmTerms) => string;
const moment = (where: Conditions, now: Instant, minutes: number): string => `${where.parameter(plusMinutes(now, minutes))}::timestamptz`;
/** Undecided, so that the filing is looked up among the undecided ones alone. */
export const UNDECIDED = `x.standing = 'undecided' AND f.election_id = x.election_id AND f.status IN ('submitted', 'in-examination', 'awaiting-cure', 'proposed')`;
const lately: Clause = (where, { now }) => `f.decide_by >= ${moment(where, now, -PAST_MINUTES)}`;

/** Alarms about an undecided filing `f` whose registration has not closed long ago. */
const aboutUndecided = {
  /** Registration closes within a day or has closed. */
  'undecided-near-deadline': (where, { now }) => `f.decide_by <= ${moment(where, now, NEAR_MINUTES)}`,
  /** Submitted more than a day ago, and in nobody's hands. */
  'undecided-unheld': (where, { now }) => `f.holder_id IS NULL AND f.submitted_at < ${moment(where, now, -PATIENCE_MINUTES)}`,
  /** A notice of deficiencies of which its people were told more than a day ago, and which none of them has opened. */
  'notice-unread': (where, { now }) => `f.status = 'awaiting-cure' AND EXISTS (
    SELECT FROM notice r WHERE r.filing_id = f.id AND r.kind = 'filing.notice-served' AND r.created_at < ${moment(where, now, -PATIENCE_MINUTES)}
    GROUP BY r.key HAVING bool_and(r.read_at IS NULL))`,
  /** The time to mend is over, and the notice was not answered. */
  'notice-expired': (where, { now }) => `f.status = 'awaiting-cure' AND f.cure_by < ${moment(where, now, 0)}`,
} as const satisfies Readonly<Record<string, Clause>>;
type UndecidedAlarm = keyof typeof aboutUndecided;

/** Alarms about what was decided: a nominee `x` of a filing `f`. */
const aboutDecided = {
  /** Decided after registration had closed. */
  'decided-late': (where, terms) => `x.decided_late AND ${lately(where, terms)}`,
  /** Registered, and the time to publish it is over; dues of what was published in time are gone. */
  'publication-overdue': (where, terms) => `x.standing = 'registered' AND f.id IN (
    SELECT d.stream_id FROM due d WHERE d.kind = 'publish-by' AND d.stream_kind = 'filing' AND d.election_id = $1 AND d.at <= ${moment(where, terms.now, 0)})
    AND f.state -> 'publishedAt' = 'null' AND ${lately(where, terms)}`,
  /** Refused within a day on a ground that nobody in the election had been refused on before that day. */
  'ground-first-used': (where, terms) => {
    const since = moment(where, terms.now, -NEW_MINUTES);
    return `x.grounds <> '{}' AND x.decided_at >= ${since} AND NOT (x.grounds <@ ARRAY(${usedBefore(since)}))`;
  },
} as const satisfies Readonly<Record<string, Clause>>;

const usedBefore = (since: string): string => `
  SELECT g FROM (SELECT DISTINCT unnest(n.grounds) AS g FROM nominee n WHERE n.election_id = $1 AND n.grounds <> '{}' AND n.decided_at >= ${since}) AS lately
  WHERE EXISTS (SELECT FROM nominee o WHERE o.election_id = $1 AND o.grounds <> '{}' AND o.decided_at < ${since} AND o.grounds @> ARRAY[g])`;

/** Districts in which nomination has closed with too few who stand. */
function undersubscribed(where: Conditions, { now, closedZones, below }: AlarmTerms): string {
  const limit = where.parameter(below);
  return `
    c.form = 'single-member' AND CASE WHEN c.extension IS NULL THEN c.zone = ANY(${where.parameter(closedZones)})
      ELSE (c.extension ->> 'nominationCloses')::timestamp AT TIME ZONE c.zone <= ${moment(where, now, 0)} END
    AND (SELECT count(*) FROM (SELECT FROM filing s WHERE s.contest_id = c.id AND s.status = ANY(${where.parameter(ACTIVE_STATUSES)}) LIMIT ${limit}) AS standing) < ${limit}`;
}

/** The districts of an election in which too few stand. */
export async function findTooFew(database: Database, electionId: string, terms: AlarmTerms): Promise<readonly string[]> {
  const where = new Conditions().add(electionId, (value) => `c.election_id = ${value}`);
  where.always(undersubscribed(where, terms));
  const rows = await findRows<{ id: string }>(database, `SELECT c.id FROM contest c WHERE ${where.sql}`, where.values);
  return rows.map(({ id }) => id);
}

type DecidedAlarm = keyof typeof aboutDecided;
export type FilingAlarm = UndecidedAlarm | DecidedAlarm;
export type Alarm = FilingAlarm | 'undersubscribed';

/** The condition on a nominee `x` and its filing `f` that puts the filing behind an alarm. The election is the first value of the statement, as `whereSlice` puts it. */
export const behindAlarm = (where: Conditions, alarm: FilingAlarm, terms: AlarmTerms): string =>
  (isAboutDecided(alarm) ? aboutDecided[alarm](where, terms) : `${UNDECIDED} AND ${lately(where, terms)} AND ${aboutUndecided[alarm](where, terms)}`);
const isAboutDecided = (alarm: FilingAlarm): alarm is DecidedAlarm => alarm in aboutDecided;

/** An alarm that is on. */
export interface AlarmFigures {
  readonly kind: Alarm;
  /** Filings; districts for `undersubscribed`. */
  readonly count: number;
  readonly commissions: number;
  /** The nearest deadline, where the alarm has one. */
  readonly by: Instant | null;
  readonly ground: GroundId | null;
}

/** The moment that makes an alarm urgent. */
const URGENT_BY: Readonly<Record<UndecidedAlarm, string>> = {
  'undecided-near-deadline': 'f.decide_by', 'undecided-unheld': 'f.decide_by', 'notice-unread': 'f.cure_by', 'notice-expired': 'f.decide_by',
};
const KINDS = Object.keys(aboutUndecided) as readonly UndecidedAlarm[];

/** What is undecided is looked up once for all alarms about it: in a district a filing is a nominee, a list is one filing of many. */
function undecidedFilings(where: Conditions, filter: SliceFilter, terms: AlarmTerms): string {
  const own = whereSlice(where.branch(), filter, 'x.').always(UNDECIDED).always(lately(where, terms)).sql;
  return `SELECT ${filter.form === 'single-member' ? '' : 'DISTINCT'} f.id, f.commission_id, f.status, f.applicant_id, f.holder_id, f.submitted_at, f.decide_by, f.cure_by
    FROM nominee x JOIN filing f ON f.id = x.filing_id WHERE ${own}`;
}

const countUndecided = (where: Conditions, alarm: UndecidedAlarm, terms: AlarmTerms): string => `
  SELECT '${alarm}' AS kind, sum(filings)::bigint AS count, count(*) AS commissions, min(urgent_by) AS by, NULL AS ground FROM (
    SELECT count(*) AS filings, min(${URGENT_BY[alarm]}) AS urgent_by FROM undecided f WHERE ${aboutUndecided[alarm](where, terms)} GROUP BY f.commission_id) AS commission`;

function countDecided(where: Conditions, filter: SliceFilter, terms: AlarmTerms): readonly string[] {
  const counts = 'count(DISTINCT x.filing_id), count(DISTINCT x.commission_id), NULL::timestamptz';
  const from = 'FROM nominee x JOIN filing f ON f.id = x.filing_id';
  const slice = whereSlice(where.branch(), filter, 'x.').sql;
  const since = moment(where, terms.now, -NEW_MINUTES);
  return [
    `SELECT 'decided-late', ${counts}, NULL ${from} WHERE ${slice} AND ${aboutDecided['decided-late'](where, terms)}`,
    `SELECT 'publication-overdue', ${counts}, NULL ${from} WHERE ${slice} AND ${aboutDecided['publication-overdue'](where, terms)}`,
    `SELECT 'ground-first-used', ${counts}, g.ground ${from} CROSS JOIN LATERAL unnest(x.grounds) AS g(ground)
      WHERE ${slice} AND x.grounds <> '{}' AND x.decided_at >= ${since} AND g.ground <> ALL (ARRAY(${usedBefore(since)})) GROUP BY g.ground`,
  ];
}

function countDistricts(where: Conditions, { electionId, tier, regionIds, regionId, localityId, commissionId, contestId }: SliceFilter, terms: AlarmTerms): string {
  const own = where.branch()
    .add(electionId, (value) => `c.election_id = ${value}`).add(tier, (value) => `m.tier = ${value}`)
    .add(regionIds, (value) => `c.region_id = ANY(${value})`).add(regionId, (value) => `c.region_id = ${value}`)
    .add(localityId, (value) => `coalesce(c.locality_id, c.region_id) = ${value}`).add(commissionId, (value) => `c.commission_id = ${value}`)
    .add(contestId, (value) => `c.id = ${value}`).always(undersubscribed(where, terms));
  return `SELECT 'undersubscribed', count(*), count(DISTINCT c.commission_id), NULL::timestamptz, NULL FROM contest c JOIN maslikhat m ON m.id = c.maslikhat_id WHERE ${own.sql}`;
}

/** The alarms that are on among the nominees of a filter, in the order in which they are listed. Districts are counted whoever is asked for in them. */
export async function findAlarms(database: Database, filter: SliceFilter, terms: AlarmTerms): Promise<readonly AlarmFigures[]> {
  const where = new Conditions();
  const undecided = undecidedFilings(where, filter, terms);
  const parts = [
    ...KINDS.map((kind) => countUndecided(where, kind, terms)), ...countDecided(where, filter, terms),
    ...(filter.form === 'party-list' ? [] : [countDistricts(where, filter, terms)]),
  ];
  return findRows(database, `WITH undecided AS MATERIALIZED (${undecided}) SELECT * FROM (${parts.join(' UNION ALL ')}) AS alarms WHERE count > 0`, where.values);
}
