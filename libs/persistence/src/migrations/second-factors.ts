import type { MigrationInterface, QueryRunner } from 'typeorm';

const sessions = `
ALTER TABLE session ADD COLUMN confirmed_at timestamptz(3), ADD COLUMN browser text;
ALTER TABLE account ADD COLUMN second_factor_at timestamptz(3);`;

const factors = `
CREATE TABLE one_time_key (
  account_id text PRIMARY KEY,
  sealed_secret text NOT NULL,
  last_step bigint NOT NULL,
  created_at timestamptz(3) NOT NULL
);
CREATE TABLE recovery_code (
  account_id text NOT NULL,
  code_hash text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  PRIMARY KEY (account_id, code_hash)
);
CREATE TABLE passkey (
  id text PRIMARY KEY,
  account_id text NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  name text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  used_at timestamptz(3)
);
CREATE INDEX passkey_by_account ON passkey (account_id);
CREATE TABLE passkey_challenge (
  challenge text PRIMARY KEY,
  account_id text,
  purpose text NOT NULL,
  expires_at timestamptz(3) NOT NULL
);
CREATE INDEX passkey_challenge_by_end ON passkey_challenge (expires_at);
CREATE TABLE known_device (
  token_hash text NOT NULL,
  account_id text NOT NULL,
  first_seen_at timestamptz(3) NOT NULL,
  seen_at timestamptz(3) NOT NULL,
  PRIMARY KEY (account_id, token_hash)
);`;

/** One-time codes, passkeys and recovery codes of accounts, the browsers that they signed in from, and when a session was last confirmed. */
export class SecondFactors1768100000001 implements MigrationInterface {
  readonly name = 'SecondFactors1768100000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sessions);
    await runner.query(factors);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE one_time_key, recovery_code, passkey, passkey_challenge, known_device');
    await runner.query('ALTER TABLE account DROP COLUMN second_factor_at');
    await runner.query('ALTER TABLE session DROP COLUMN confirmed_at, DROP COLUMN browser');
  }
}
