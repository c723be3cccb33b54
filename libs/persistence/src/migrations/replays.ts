import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Elections whose filings a replay made: their people are made up, and every page that names them says so. */
export class Replays1767100000000 implements MigrationInterface {
  readonly name = 'Replays1767100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE replay (election_id text PRIMARY KEY REFERENCES election)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE replay');
  }
}
