import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of figures and filings that people ask for: what was asked, how far it is, and until when the file is kept. */
export class Exports1766600000000 implements MigrationInterface {
  readonly name = 'Exports1766600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE export (
        id text PRIMARY KEY,
        account_id text NOT NULL REFERENCES account,
        grant_id text NOT NULL,
        content text NOT NULL,
        format text NOT NULL,
        language text NOT NULL,
        scope jsonb NOT NULL,
        status text NOT NULL CHECK (status IN ('waiting', 'writing', 'ready', 'failed')),
        rows_written integer NOT NULL,
        rows_total integer,
        file_name text NOT NULL,
        bytes integer,
        asked_at timestamptz(3) NOT NULL,
        moved_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL
      )`);
    await runner.query('CREATE INDEX export_by_account ON export (account_id, asked_at)');
    await runner.query('CREATE INDEX export_by_end ON export (expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE export');
  }
}
