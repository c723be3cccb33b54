import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when a commission may look at a draft: only while it was asked to, so that no other draft is ever in its reach. */
export class InformalChecks1767720000000 implements MigrationInterface {
  readonly name = 'InformalChecks1767720000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE filing ADD COLUMN informal_check_by timestamptz(3)');
    await runner.query('CREATE INDEX filing_to_look_at ON filing (commission_id, informal_check_by, id) WHERE informal_check_by IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX filing_to_look_at');
    await runner.query('ALTER TABLE filing DROP COLUMN informal_check_by');
  }
}
