import type { ContestForm, GroundId } from '@tirkeu/domain';
import { findRows, type Database } from '../database.js';

/** How decisions on one ground fared. A decision on several grounds counts under each; one about a list counts once, however many stand on it. */
export interface GroundAppeals {
  readonly ground: GroundId;
  /** Refusals, cancellations and exclusions from a list on it. */
  readonly decisions: number;
  readonly appealed: number;
  /** Of this ground an appeal has found that it does not hold, also where another ground carried the decision. */
  readonly reversed: number;
  readonly reversedByCourt: number;
}

/** The decisions of a filing with their grounds. An exclusion that an appeal reversed is no departure any more; the appeal names its grounds. */
const decisions = `
  SELECT 'refusal' AS of, NULL AS candidate_id, f.state #> '{decision,grounds}' AS grounds WHERE f.state #>> '{decision,kind}' = 'refused'
  UNION ALL SELECT 'cancellation', NULL, f.state #> '{cancellation,grounds}' WHERE jsonb_typeof(f.state -> 'cancellation') = 'object'
  UNION ALL SELECT 'exclusion', gone #>> '{candidate,id}', gone #> '{exclusion,grounds}' FROM jsonb_array_elements(f.state -> 'departures') AS gone WHERE gone ? 'exclusion'
  UNION ALL SELECT 'exclusion', back ->> 'candidateId', back -> 'grounds' FROM jsonb_array_elements(f.state -> 'appeals') AS back WHERE back ->> 'of' = 'exclusion' AND back ->> 'outcome' = 'reversed'`;

/** What appeals say of one ground of one decision. An older appeal names no grounds: its outcome is that of each. */
const fate = `
  SELECT count(*) > 0 AS appealed, coalesce(bool_or(is_reversed), false) AS reversed, coalesce(bool_or(is_reversed AND to_court), false) AS by_court FROM (
    SELECT a ->> 'to' = 'court' AS to_court, CASE WHEN a ? 'grounds'
      THEN EXISTS (SELECT FROM jsonb_array_elements(a -> 'grounds') AS o WHERE o ->> 'ground' = g.ground AND o ->> 'outcome' = 'reversed') ELSE a ->> 'outcome' = 'reversed' END AS is_reversed
    FROM jsonb_array_elements(f.state -> 'appeals') AS a WHERE a ->> 'of' = d.of AND a ->> 'candidateId' IS NOT DISTINCT FROM d.candidate_id) AS told`;

/** How often each ground was applied, appealed and reversed in an election, in alphabetical order of the grounds. Only filings that were ever refused, cancelled or put back are opened. */
export const findGroundAppeals = (database: Database, { electionId, form }: { readonly electionId: string; readonly form: ContestForm }): Promise<readonly GroundAppeals[]> =>
  findRows(database, `
    SELECT g.ground, count(*)::integer AS decisions, count(*) FILTER (WHERE o.appealed)::integer AS appealed, count(*) FILTER (WHERE o.reversed)::integer AS reversed,
      count(*) FILTER (WHERE o.by_court)::integer AS "reversedByCourt"
    FROM filing f CROSS JOIN LATERAL (${decisions}) AS d
    CROSS JOIN LATERAL (SELECT DISTINCT each ->> 'ground' AS ground FROM jsonb_array_elements(d.grounds) AS each) AS g
    CROSS JOIN LATERAL (${fate}) AS o
    WHERE f.id IN (SELECT filing_id FROM nominee WHERE election_id = $1 AND form = $2 AND (grounds <> '{}' OR standing = 'registration-cancelled' OR reinstated))
    GROUP BY g.ground ORDER BY g.ground COLLATE "C"`, [electionId, form]);
