import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Campaigns that are tried under another version of the law, with every outcome that would change. */
export class DryRuns1767940000001 implements MigrationInterface {
  readonly name = 'DryRuns1767940000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dry_run (
        id text PRIMARY KEY,
        election_id text NOT NULL REFERENCES election,
        recorded_rulebook_id text NOT NULL,
        rulebook_id text NOT NULL,
        status text NOT NULL CHECK (status IN ('waiting', 'running', 'finished', 'failed')),
        done integer NOT NULL,
        total integer NOT NULL,
        summary jsonb,
        asked_by jsonb NOT NULL,
        asked_at timestamptz(3) NOT NULL,
        moved_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3)
      )`);
    await runner.query('CREATE INDEX dry_run_by_time ON dry_run (asked_at DESC)');
    await runner.query(`
      CREATE TABLE dry_run_change (
        run_id text NOT NULL REFERENCES dry_run ON DELETE CASCADE,
        place integer NOT NULL,
        content jsonb NOT NULL,
        PRIMARY KEY (run_id, place)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dry_run_change');
    await runner.query('DROP TABLE dry_run');
  }
}
