import type { RuleId, Text } from '@tirkeu/domain';
import { Conditions } from '../conditions.js';
import { findRows, type Database } from '../database.js';
import { namesPlace, whereSlice, withoutPlace, type SliceFilter } from './slice-filter.js';

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

const COUNTS = `count(*) AS found, count(*) FILTER (WHERE standing = 'registered') AS registered,
  count(*) FILTER (WHERE standing IN ('documents-incomplete', 'non-compliance')) AS refused`;

const defectsOf = (where: Conditions, filter: SliceFilter): string => `
  SELECT d.rule, x.commission_id, x.standing FROM nominee x CROSS JOIN LATERAL unnest(x.defects) AS d(rule)
  WHERE ${whereSlice(where.branch(), filter, 'x.').always(`x.defects <> '{}'`).sql}`;

/** The same defect found, and how commissions went on from there, the most frequent defect first; at most `limit` commissions for each. */
export async function findAlike(database: Database, filter: SliceFilter, limit: number): Promise<readonly DefectFigures[]> {
  const where = new Conditions();
  const here = defectsOf(where, filter);
  const everywhere = namesPlace(filter) ? defectsOf(where, withoutPlace(filter)) : 'SELECT * FROM here';
  const rows = await findRows<Row>(database, `
    WITH here AS MATERIALIZED (${here}), everywhere AS (${everywhere}),
    whole AS (SELECT rule, coalesce(count(*) FILTER (WHERE standing IN ('documents-incomplete', 'non-compliance'))::float8
      / nullif(count(*) FILTER (WHERE standing IN ('registered', 'documents-incomplete', 'non-compliance')), 0), 0) AS rate FROM everywhere GROUP BY rule),
    total AS (SELECT rule, ${COUNTS} FROM here GROUP BY rule),
    single AS (SELECT rule, commission_id, ${COUNTS} FROM here GROUP BY rule, commission_id),
    placed AS (
      SELECT s.*, w.rate, row_number() OVER (PARTITION BY s.rule
        ORDER BY abs(s.refused - (s.registered + s.refused) * w.rate) / sqrt((s.registered + s.refused) * w.rate * (1 - w.rate) + 1e-9) DESC, s.found DESC, s.commission_id) AS place
      FROM single s JOIN whole w USING (rule))
    SELECT t.rule, t.found, t.registered, t.refused, p.rate, p.commission_id AS "commissionId", k.names AS title, p.found AS "foundHere",
      p.registered + p.refused AS "decidedHere", p.refused AS "refusedHere"
    FROM total t JOIN placed p USING (rule) JOIN commission k ON k.id = p.commission_id
    WHERE p.place <= ${where.parameter(limit)} ORDER BY t.found DESC, t.rule, p.place`, where.values);
  const heads = new Map(rows.map(({ rule, found, registered, refused, rate }) => [rule, { rule, found, registered, refused, rate }]));
  return [...heads.values()].map((head) => ({
    ...head,
    commissions: rows.filter(({ rule }) => rule === head.rule)
      .map(({ commissionId, title, foundHere, decidedHere, refusedHere }) => ({ commissionId, title, found: foundHere, decided: decidedHere, refused: refusedHere })),
  }));
}
