import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The trace of every effect in the database: how often it was tried, who has it in hand, whether it is done. With it workers that
 * tell that they live, and when recurring work last ran. A version without these columns goes on beside it: what that one does
 * and cannot note is done once more and comes to nothing.
 */
export class Operations1768000000001 implements MigrationInterface {
  readonly name = 'Operations1768000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outbox
        ADD COLUMN sends integer NOT NULL DEFAULT 0,
        ADD COLUMN try_at timestamptz(3),
        ADD COLUMN attempts integer NOT NULL DEFAULT 0,
        ADD COLUMN attempts_before integer NOT NULL DEFAULT 0,
        ADD COLUMN lost integer NOT NULL DEFAULT 0,
        ADD COLUMN begun_at timestamptz(3),
        ADD COLUMN begun_by text,
        ADD COLUMN fault text,
        ADD COLUMN failed_at timestamptz(3),
        ADD COLUMN given_up_at timestamptz(3),
        ADD COLUMN done_at timestamptz(3)`);
    await runner.query('UPDATE outbox SET done_at = sent_at WHERE sent_at IS NOT NULL');
    await runner.query('CREATE INDEX outbox_to_do ON outbox (id) WHERE done_at IS NULL');
    await runner.query(`
      CREATE TABLE worker (
        id text PRIMARY KEY,
        host text NOT NULL,
        pid integer NOT NULL,
        version text NOT NULL,
        queue text NOT NULL CHECK (queue IN ('redis', 'postgresql')),
        started_at timestamptz(3) NOT NULL,
        seen_at timestamptz(3) NOT NULL,
        stopped_at timestamptz(3)
      )`);
    await runner.query(`
      CREATE TABLE recurring_work (
        name text PRIMARY KEY,
        every_ms integer NOT NULL,
        runs bigint NOT NULL,
        begun_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3),
        fault text,
        failed_at timestamptz(3)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recurring_work');
    await runner.query('DROP TABLE worker');
    await runner.query('DROP INDEX outbox_to_do');
    await runner.query(`
      ALTER TABLE outbox DROP COLUMN sends, DROP COLUMN try_at, DROP COLUMN attempts, DROP COLUMN attempts_before, DROP COLUMN lost, DROP COLUMN begun_at, DROP COLUMN begun_by,
        DROP COLUMN fault, DROP COLUMN failed_at, DROP COLUMN given_up_at, DROP COLUMN done_at`);
  }
}
