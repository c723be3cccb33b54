import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Looks at lists and files that name people of many filings are noted too: one entry each, with how many filings it showed. */
export class ListReads1768110000300 implements MigrationInterface {
  readonly name = 'ListReads1768110000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE personal_read ALTER COLUMN filing_id DROP NOT NULL');
    await runner.query('ALTER TABLE personal_read ADD COLUMN filings integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE personal_read DROP COLUMN filings');
  }
}
