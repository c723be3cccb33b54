import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people have typed and not recorded yet is kept, one copy to a page of a filing. */
export class WorkingCopies1767710000000 implements MigrationInterface {
  readonly name = 'WorkingCopies1767710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE working_copy (
        filing_id text NOT NULL REFERENCES filing,
        page text NOT NULL,
        input jsonb NOT NULL,
        version text NOT NULL,
        filing_version integer NOT NULL,
        saved_at timestamptz(3) NOT NULL,
        account_id text NOT NULL REFERENCES account,
        writer text NOT NULL,
        sequence integer NOT NULL,
        PRIMARY KEY (filing_id, page)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE working_copy');
  }
}
