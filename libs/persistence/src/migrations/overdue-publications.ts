import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registrations that were not published in time are looked up by their dues: few among many. */
export class OverduePublications1767900000001 implements MigrationInterface {
  readonly name = 'OverduePublications1767900000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX due_to_publish ON due (election_id, at) WHERE kind = 'publish-by'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX due_to_publish');
  }
}
