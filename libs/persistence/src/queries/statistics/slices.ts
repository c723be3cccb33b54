import type { CivilDate, ContestForm, Sex, Standing, StatisticsTier, Tally } from '@tirkeu/domain';
import { Conditions } from '../conditions.js';
import { findRows, type Database } from '../database.js';
import { MEASURES, countedRows, tallyOf, type Measures } from './counted-rows.js';
import type { SliceFilter } from './slice-filter.js';

/** Nominees of one place, form, nominator and sex. `localityId` is null for the maslikhat of a region itself, `nominatorId` for self-nominees. */
export interface Slice {
  readonly regionId: string;
  readonly localityId: string | null;
  readonly tier: StatisticsTier;
  readonly form: ContestForm;
  readonly nominatorId: string | null;
  readonly partisan: boolean;
  readonly sex: Sex;
  readonly tally: Tally;
}

/** The finest parts that published tables are made of: sums of them are all that those tables hold. Parts without nominees are left out. */
export async function findSlices(database: Database, filter: SliceFilter): Promise<readonly Slice[]> {
  const where = new Conditions();
  const rows = await findRows<Omit<Slice, 'tally'> & Measures>(database, `
    SELECT region_id AS "regionId", locality_id AS "localityId", tier, form, nominator_id AS "nominatorId", partisan, sex, ${MEASURES}
    FROM ${countedRows(where, { filter, by: ['locality_id', 'nominator_id'] })} AS rows
    GROUP BY region_id, locality_id, tier, form, nominator_id, partisan, sex ORDER BY region_id, locality_id NULLS FIRST, form, nominator_id NULLS LAST, sex`, where.values);
  return rows.map((row) => {
    const { regionId, localityId, tier, form, nominatorId, partisan, sex } = row;
    return { regionId, localityId, tier, form, nominatorId, partisan, sex, tally: tallyOf(row) };
  });
}

/** The seats of a maslikhat that are filled in one form. */
export interface Seats {
  readonly regionId: string;
  readonly localityId: string | null;
  readonly tier: StatisticsTier;
  readonly form: ContestForm;
  readonly contests: number;
  readonly seats: number;
}

export const findSeats = (database: Database, electionId: string): Promise<readonly Seats[]> => findRows(database, `
  SELECT c.region_id AS "regionId", c.locality_id AS "localityId", m.tier, c.form, count(*) AS contests, sum(c.seats) AS seats
  FROM contest c JOIN maslikhat m ON m.id = c.maslikhat_id WHERE c.election_id = $1
  GROUP BY c.region_id, c.locality_id, m.tier, c.form ORDER BY c.region_id, c.locality_id NULLS FIRST, c.form`, [electionId]);

/** What happened on one day of the calendar: how many were nominated, and whose standing came about, by what it is now. */
export interface DayFigures {
  readonly on: CivilDate;
  readonly nominated: number;
  readonly ended: Readonly<Partial<Record<Standing, number>>>;
}

/** Days on which something happened, the first one first, each in the zones of the commissions. */
export async function findDays(database: Database, filter: SliceFilter): Promise<readonly DayFigures[]> {
  const where = new Conditions();
  const rows = await findRows<{ on: CivilDate; standing: Standing | null; n: number }>(database, `
    SELECT * FROM (
      SELECT submitted_on AS on, NULL AS standing, sum(n) AS n FROM ${countedRows(where, { filter, by: ['submitted_on'] })} AS rows GROUP BY submitted_on
      UNION ALL
      SELECT ended_on, standing, sum(n) FROM ${countedRows(where, { filter, by: ['ended_on'] })} AS rows WHERE ended_on IS NOT NULL GROUP BY ended_on, standing) AS days
    WHERE n <> 0 ORDER BY 1`, where.values);
  return [...new Set(rows.map(({ on }) => on))].map((on) => {
    const moved = rows.filter((row) => row.on === on);
    return {
      on, nominated: moved.find(({ standing }) => standing === null)?.n ?? 0,
      ended: Object.fromEntries(moved.flatMap(({ standing, n }) => (standing === null ? [] : [[standing, n]]))),
    };
  });
}
