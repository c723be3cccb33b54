import type { RuleId, Text } from '@tirkeu/domain';
import { Conditions } from '../conditions.js';
import { findRows, type Database } from '../database.js';
import { countedRows } from './counted-rows.js';
import { namesPlace, withoutPlace, type Dimension, type SliceFilter } from './slice-filter.js';

/** Nominees to whom a notice named the same requirement, and what became of them. */
export interface DefectFigures {
  readonly rule: RuleId;
  readonly found: number;
  readonly registered: number;
  readonly refused: number;
  /** Of those decided one way or the other in the whole country: refused, between 0 and 1. */
  readonly rate: number;
  /** Those that lie farthest from the rate, the farthest first. `decided`: registered or refused. */
  readonly commissions: readonly { readonly commissionId: string; readonly title: Text; readonly found: number; readonly decided: number; readonly refused: number }[];
}

interface Row extends Omit<DefectFigures, 'commissions'> {
  readonly commissionId: string;
  readonly title: Text;
  readonly foundHere: number;
  readonly decidedHere: number;
  readonly refusedHere: number;
}

/** By requirement, and by other columns of the nominee. Those who lack the same are counted together before their requirements are told apart. */
function defectsOf(where: Conditions, filter: SliceFilter, by: readonly Dimension[]): string {
  const columns = ['', ...by].join(', ');
  const sum = (condition: string): string => `coalesce(sum(n) FILTER (WHERE ${condition}), 0)::integer`;
  return `
  SELECT d.rule${columns}, ${sum('true')} AS found, ${sum(`standing = 'registered'`)} AS registered, ${sum(`standing IN ('documents-incomplete', 'non-compliance')`)} AS refused
  FROM (SELECT defects${columns}, standing, sum(n)::integer AS n FROM ${countedRows(where, { filter, by: ['defects', ...by] })} AS rows
    WHERE defects <> '{}' GROUP BY defects${columns}, standing) AS alike
  CROSS JOIN LATERAL unnest(defects) AS d(rule) GROUP BY d.rule${columns}`;
}

/** The same defect found, and how commissions went on from there, the most frequent defect first; at most `limit` commissions for each. */
export async function findAlike(database: Database, filter: SliceFilter, limit: number): Promise<readonly DefectFigures[]> {
  const where = new Conditions();
  const here = defectsOf(where, filter, ['commission_id']);
  const everywhere = namesPlace(filter) ? defectsOf(where, withoutPlace(filter), []) : 'SELECT * FROM here';
  const rows = await findRows<Row>(database, `
    WITH here AS MATERIALIZED (${here}), everywhere AS (${everywhere}),
    whole AS (SELECT rule, coalesce(sum(refused)::float8 / nullif(sum(registered + refused), 0), 0) AS rate FROM everywhere GROUP BY rule HAVING sum(found) > 0),
    total AS (SELECT rule, sum(found) AS found, sum(registered) AS registered, sum(refused) AS refused FROM here GROUP BY rule)
    SELECT t.rule, t.found, t.registered, t.refused, w.rate, p.commission_id AS "commissionId", k.names AS title, p.found AS "foundHere",
      p.registered + p.refused AS "decidedHere", p.refused AS "refusedHere"
    FROM total t JOIN whole w USING (rule)
    CROSS JOIN LATERAL (
      SELECT h.*, row_number() OVER () AS place FROM (
        SELECT h.* FROM here h WHERE h.rule = t.rule
        ORDER BY abs(h.refused - (h.registered + h.refused) * w.rate) / sqrt((h.registered + h.refused) * w.rate * (1 - w.rate) + 1e-9) DESC, h.found DESC, h.commission_id COLLATE "C"
        LIMIT ${where.parameter(limit)}) AS h) AS p
    JOIN LATERAL (SELECT names FROM commission WHERE id = p.commission_id OFFSET 0) AS k ON true
    ORDER BY t.found DESC, t.rule, p.place`, where.values);
  const heads = new Map(rows.map(({ rule, found, registered, refused, rate }) => [rule, { rule, found, registered, refused, rate }]));
  return [...heads.values()].map((head) => ({
    ...head,
    commissions: rows.filter(({ rule }) => rule === head.rule)
      .map(({ commissionId, title, foundHere, decidedHere, refusedHere }) => ({ commissionId, title, found: foundHere, decided: decidedHere, refused: refusedHere })),
  }));
}
