import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who had the people of a filing forgotten, and which files wait to be destroyed with them. */
export class Forgetting1768100000502 implements MigrationInterface {
  readonly name = 'Forgetting1768100000502';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE filing_key ADD COLUMN destroyed_by text');
    await runner.query('CREATE TABLE forgotten_file (storage_key text PRIMARY KEY, pages integer NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE forgotten_file');
    await runner.query('ALTER TABLE filing_key DROP COLUMN destroyed_by');
  }
}
