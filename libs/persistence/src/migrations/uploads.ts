import type { MigrationInterface, QueryRunner } from 'typeorm';

const uploads = `
CREATE TABLE upload (
  id text PRIMARY KEY,
  filing_id text NOT NULL REFERENCES filing,
  account_id text NOT NULL REFERENCES account,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer NOT NULL CHECK (bytes > 0),
  received integer NOT NULL CHECK (received BETWEEN 0 AND bytes),
  parts text[] NOT NULL,
  begun_at timestamptz(3) NOT NULL,
  UNIQUE (filing_id, account_id, sha256)
);
CREATE INDEX upload_by_age ON upload (begun_at);`;

/** Files arrive in parts, and what has arrived is not sent again. */
export class Uploads1767800000000 implements MigrationInterface {
  readonly name = 'Uploads1767800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(uploads);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE upload');
  }
}
