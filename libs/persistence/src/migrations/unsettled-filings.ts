import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Filings older than what is kept of whom they name and of what they lack. Both follow from keys and from rules that no SQL knows, so
 * the next start of the API works them out, batch by batch; the table is empty after it.
 */
export class UnsettledFilings1767730000000 implements MigrationInterface {
  readonly name = 'UnsettledFilings1767730000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE unsettled_filing (filing_id text PRIMARY KEY REFERENCES filing)');
    await runner.query(`
      INSERT INTO unsettled_filing SELECT f.id FROM filing f
      WHERE (jsonb_array_length(f.state -> 'candidates') + jsonb_array_length(f.state -> 'departures') > 0 AND NOT EXISTS (SELECT FROM named_person n WHERE n.filing_id = f.id))
        OR (f.gaps = '{}' AND f.status IN ('draft', 'submitted', 'in-examination', 'awaiting-cure'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unsettled_filing');
  }
}
