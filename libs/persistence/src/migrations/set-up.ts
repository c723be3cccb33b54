import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Elections are prepared by one administrator and approved by another; districts have boundaries in words. */
export class SetUp1767940000000 implements MigrationInterface {
  readonly name = 'SetUp1767940000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE election_draft (
        id text PRIMARY KEY,
        state jsonb NOT NULL,
        version integer NOT NULL,
        hash text NOT NULL,
        contests jsonb NOT NULL
      )`);
    await runner.query('ALTER TABLE contest ADD COLUMN boundaries text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contest DROP COLUMN boundaries');
    await runner.query('DROP TABLE election_draft');
  }
}
