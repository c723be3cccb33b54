import type { MigrationInterface, QueryRunner } from 'typeorm';

const keys = `
CREATE TABLE filing_key (
  filing_id text PRIMARY KEY,
  wrapped text,
  destroyed_at timestamptz(3),
  reason text,
  CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
)`;

/** A key for each filing, under which what is known of people is sealed; destroyed, nobody reads it again. */
export class FilingKeys1768100000501 implements MigrationInterface {
  readonly name = 'FilingKeys1768100000501';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keys);
    await runner.query('ALTER TABLE event ADD COLUMN sealed text');
    await runner.query('ALTER TABLE filing ADD COLUMN sealed text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE filing DROP COLUMN sealed');
    await runner.query('ALTER TABLE event DROP COLUMN sealed');
    await runner.query('DROP TABLE filing_key');
  }
}
