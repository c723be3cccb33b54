import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each filing lacks still, so that a nominator with thousands of them finds those that need something. Known from the next action on a filing. */
export class Gaps1767300000000 implements MigrationInterface {
  readonly name = 'Gaps1767300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE filing ADD COLUMN gaps text[] NOT NULL DEFAULT '{}'`);
    await runner.query('ALTER TABLE filing ALTER COLUMN gaps DROP DEFAULT');
    await runner.query('CREATE INDEX filing_of_nominator ON filing (applicant_id, election_id, maslikhat_id, coalesce(district, 2147483647), id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX filing_of_nominator');
    await runner.query('ALTER TABLE filing DROP COLUMN gaps');
  }
}
