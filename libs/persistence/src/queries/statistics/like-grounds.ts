import type { ContestForm, GroundId, Instant, RuleId } from '@tirkeu/domain';
import { findRows, type Database } from '../database.js';

/** Candidates of whom a commission found one ground lately, and what became of them. */
export interface LikeGround {
  readonly ground: GroundId;
  /** A notice named it, or a refusal rests on it. */
  readonly found: number;
  /** It was named in a notice, and the candidate was registered without ever being refused. */
  readonly fixed: number;
  readonly refused: number;
  /** Of the refused: an appeal has set the refusal aside. */
  readonly reversed: number;
}

export interface LikeGroundsAsked {
  readonly electionId: string;
  readonly form: ContestForm;
  readonly regionId: string;
  /** What moved before is long ago. */
  readonly since: Instant;
  /** The requirements that each ground rests on. */
  readonly rules: Readonly<Partial<Record<GroundId, readonly RuleId[]>>>;
}

/** Ground by ground, how a region has decided since a moment; grounds that nobody found are left out. */
export const findLikeGrounds = (database: Database, { electionId, form, regionId, since, rules }: LikeGroundsAsked): Promise<readonly LikeGround[]> => findRows(database, `
  WITH asked AS (SELECT key AS ground, ARRAY(SELECT jsonb_array_elements_text(value)) AS rules FROM jsonb_each($5::jsonb)),
  seen AS (
    SELECT defects, grounds, standing, reversed, count(*) AS n FROM nominee
    WHERE election_id = $1 AND region_id = $2 AND moved_at >= $3 AND form = $4 AND (defects <> '{}' OR grounds <> '{}') GROUP BY defects, grounds, standing, reversed)
  SELECT a.ground, sum(s.n)::integer AS found,
    coalesce(sum(s.n) FILTER (WHERE s.standing = 'registered' AND s.grounds = '{}'), 0)::integer AS fixed,
    coalesce(sum(s.n) FILTER (WHERE a.ground = ANY (s.grounds)), 0)::integer AS refused,
    coalesce(sum(s.n) FILTER (WHERE a.ground = ANY (s.grounds) AND s.reversed), 0)::integer AS reversed
  FROM asked a JOIN seen s ON s.defects && a.rules OR a.ground = ANY (s.grounds)
  GROUP BY a.ground ORDER BY a.ground COLLATE "C"`, [electionId, regionId, since, form, JSON.stringify(rules)]);
