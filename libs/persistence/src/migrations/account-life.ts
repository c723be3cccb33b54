import type { MigrationInterface, QueryRunner } from 'typeorm';

const life = `
CREATE TABLE account_change (
  id text PRIMARY KEY,
  account_id text NOT NULL,
  kind text NOT NULL,
  changed_by text,
  reason text NOT NULL,
  changed_at timestamptz(3) NOT NULL
);
CREATE INDEX account_change_by_account ON account_change (account_id, changed_at);
CREATE TABLE password_reset (
  account_id text PRIMARY KEY,
  code_hash text NOT NULL,
  expires_at timestamptz(3) NOT NULL
);`;

/** What others did to an account, and codes by which its owner sets a new password. */
export class AccountLife1768110000002 implements MigrationInterface {
  readonly name = 'AccountLife1768110000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(life);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE password_reset, account_change');
  }
}
