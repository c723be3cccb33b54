import type { MigrationInterface, QueryRunner } from 'typeorm';

const identities = `
CREATE TABLE identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  account_id text NOT NULL,
  linked_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX identity_by_account ON identity (account_id);
ALTER TABLE session ADD COLUMN two_factors boolean NOT NULL DEFAULT false;`;

/** By whom else people may be named who sign in, and whether they were asked for two factors there. */
export class Identities1768110000001 implements MigrationInterface {
  readonly name = 'Identities1768110000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(identities);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session DROP COLUMN two_factors');
    await runner.query('DROP TABLE identity');
  }
}
