import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far imports under way have come: told beside their transactions, which show nothing before their end. Nothing is lost with it. */
export class ImportProgress1767740000001 implements MigrationInterface {
  readonly name = 'ImportProgress1767740000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE import_progress (
        id text PRIMARY KEY,
        account_id text NOT NULL,
        worked integer NOT NULL,
        noted_at timestamptz(3) NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_progress');
  }
}
