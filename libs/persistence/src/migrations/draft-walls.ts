import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WALLS, raiseWalls, setting } from './walls.js';
import { OF_WORK } from './work-walls.js';

/** As a list that is made once for a statement, however many rows it looks at. */
const listed = (name: string): string => `(SELECT string_to_array(${setting(name)}, ' '))::text[]`;
const IN_REGIONS = `(${setting('regions')} = '*' OR region_id = ANY (${listed('regions')}))`;

/**
 * A draft is nobody's but its applicant's and their nominator's. Its commission sees it once it was handed in, or where it was asked to look at it,
 * or where it came to its own counter on paper.
 */
const FILING = `applicant_id = ${setting('account')}
  OR (nominator_id = ${setting('nominator')} AND ${IN_REGIONS})
  OR (commission_id = ANY (${listed('commissions')}) AND (submitted_at IS NOT NULL OR informal_check_by IS NOT NULL OR state ->> 'counter' IS NOT NULL))
  OR (submitted_at IS NOT NULL AND ${setting('oversees')} = 'yes' AND ${IN_REGIONS})
  OR EXISTS (SELECT FROM named_person n WHERE n.filing_id = filing.id AND n.person_key = ${setting('person')})`;

/** Puts another rule on a wall that stands. */
const rule = (seen: string): string => `
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_policies WHERE schemaname = current_schema() AND tablename = 'filing' AND policyname = 'reader') THEN
    ALTER POLICY reader ON filing USING (${seen});
  END IF;
END $$`;

/** The wall before filings keeps the drafts that a commission has no business with from it too. */
export class DraftWalls1768110000320 implements MigrationInterface {
  readonly name = 'DraftWalls1768110000320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(raiseWalls({ ...WALLS, ...OF_WORK, filing: FILING }));
    await runner.query(rule(FILING));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(raiseWalls({ ...WALLS, ...OF_WORK }));
    await runner.query(rule(WALLS['filing'] ?? 'false'));
  }
}
