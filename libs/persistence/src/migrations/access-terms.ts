import type { MigrationInterface, QueryRunner } from 'typeorm';

const forward = `
ALTER TABLE role_grant ADD COLUMN starts_at timestamptz(3), ADD COLUMN ends_at timestamptz(3), ADD COLUMN reason text, ADD COLUMN granted_by jsonb, ADD COLUMN revoked_by jsonb, ADD COLUMN revoke_reason text;
ALTER TABLE event DROP CONSTRAINT event_stream_kind_check;
ALTER TABLE event ADD CONSTRAINT event_stream_known CHECK (stream_kind IN ('filing', 'election', 'commission')) NOT VALID;`;

/** Rights stand for a time, given by somebody for a reason; and a commission has a stream of its own in which that is recorded. */
export class AccessTerms1768110000200 implements MigrationInterface {
  readonly name = 'AccessTerms1768110000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(forward);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE event DROP CONSTRAINT event_stream_known');
    await runner.query(`ALTER TABLE event ADD CONSTRAINT event_stream_kind_check CHECK (stream_kind IN ('filing', 'election')) NOT VALID`);
    await runner.query('ALTER TABLE role_grant DROP COLUMN starts_at, DROP COLUMN ends_at, DROP COLUMN reason, DROP COLUMN granted_by, DROP COLUMN revoked_by, DROP COLUMN revoke_reason');
  }
}

const AT_ONCE = 500;

/** Whoever works in a commission already does so for a term of the commission longer: five years. */
export class TermsOfPresentAccess1768110000201 implements MigrationInterface {
  readonly name = 'TermsOfPresentAccess1768110000201';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (;;) {
      const given: readonly unknown[] = await runner.query(`
        WITH given AS (UPDATE role_grant SET ends_at = greatest(granted_at, now()) + interval '5 years'
          WHERE id IN (SELECT id FROM role_grant WHERE ends_at IS NULL AND role IN ('clerk', 'member', 'chair', 'secretary') LIMIT ${AT_ONCE}) RETURNING id)
        SELECT id FROM given`);
      if (given.length < AT_ONCE) return;
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE role_grant SET ends_at = NULL WHERE granted_by IS NULL');
  }
}
