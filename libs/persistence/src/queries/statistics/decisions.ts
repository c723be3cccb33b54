import type { FilingStatus, GroundId, Instant, Route, Text } from '@tirkeu/domain';
import { Conditions } from '../conditions.js';
import { contestJoins, contestJson, type ContestEntry } from '../contests.js';
import { pageOf, readCursor, writeCursor, type Cursor, type Page } from '../cursor.js';
import { findRow, findRows, type Database } from '../database.js';
import { behindAlarm, findTooFew, type Alarm, type AlarmTerms } from './alarms.js';
import { countNominees } from './figures.js';
import { whereSlice, type SliceFilter } from './slice-filter.js';

/** A filing behind a number. */
export interface DecisionEntry {
  readonly filingId: string;
  /** The first candidate's name. */
  readonly candidate: string;
  readonly route: Route;
  readonly contest: ContestEntry;
  readonly status: FilingStatus;
  readonly submittedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly grounds: readonly { readonly ground: GroundId; readonly title: Text }[];
}

export interface DecisionFilter extends SliceFilter {
  /** Only the filings behind an alarm. */
  readonly alarm?: { readonly kind: Alarm; readonly terms: AlarmTerms };
  readonly cursor?: Cursor;
  readonly limit: number;
}

const LIST = 'decisions';

/** The nominees of a filter that are behind an alarm, if it names one. Few are behind an alarm: they are found first and put in order then. */
async function behind(database: Database, filter: DecisionFilter): Promise<{ readonly where: Conditions; readonly from: string }> {
  const where = whereSlice(new Conditions(), filter, 'x.');
  if (!filter.alarm) return { where, from: 'nominee x' };
  const { kind, terms } = filter.alarm;
  if (kind === 'undersubscribed') where.add(await findTooFew(database, filter.electionId, terms), (value) => `x.contest_id = ANY(${value})`);
  else where.always(behindAlarm(where, kind, terms));
  return { where: new Conditions(where.values), from: `(SELECT x.moved_at, x.filing_id FROM nominee x JOIN filing f ON f.id = x.filing_id WHERE ${where.sql} OFFSET 0) AS x` };
}

/** In a district a filing is a nominee, so the tallies know the number. A list is one filing of many nominees. */
async function countFilings(database: Database, filter: DecisionFilter): Promise<number> {
  if (filter.form === 'single-member' && !filter.alarm) return countNominees(database, filter);
  const { where, from } = await behind(database, filter);
  const row = await findRow<{ total: number }>(database, `SELECT count(DISTINCT x.filing_id) AS total FROM ${from} WHERE ${where.sql}`, where.values);
  return row?.total ?? 0;
}

/** The filings behind a number, the latest turn of a filing first. */
export async function findDecisions(database: Database, filter: DecisionFilter): Promise<Page<DecisionEntry>> {
  const { where, from } = await behind(database, filter);
  if (filter.cursor !== undefined) {
    const after = readCursor(LIST, filter.cursor, 2).map((key) => where.parameter(key));
    where.always(`(x.moved_at, x.filing_id) < (${after[0]}::timestamptz, ${after[1]})`);
  }
  const rows = findRows<DecisionEntry & { moment: Instant }>(database, `
    SELECT f.id AS "filingId", f.candidate, f.route, ${contestJson} AS contest, f.status, f.submitted_at AS "submittedAt", f.decided_at AS "decidedAt", p.moved_at AS moment,
      coalesce((SELECT jsonb_agg(jsonb_build_object('ground', g -> 'ground', 'title', g -> 'title'))
        FROM jsonb_array_elements(coalesce(f.state #> '{cancellation,grounds}', f.state #> '{decision,grounds}')) AS g), '[]') AS grounds
    FROM (SELECT DISTINCT x.moved_at, x.filing_id FROM ${from} WHERE ${where.sql} ORDER BY x.moved_at DESC, x.filing_id DESC LIMIT ${where.parameter(filter.limit + 1)}) AS p
    JOIN filing f ON f.id = p.filing_id JOIN contest c ON c.id = f.contest_id ${contestJoins} ORDER BY p.moved_at DESC, p.filing_id DESC`, where.values);
  const [read, total] = await Promise.all([rows, countFilings(database, filter)]);
  const page = pageOf(read, filter.limit, total, (last) => writeCursor(LIST, [last.moment, last.filingId]));
  return { ...page, rows: page.rows.map(({ moment: _moment, ...row }) => row) };
}
