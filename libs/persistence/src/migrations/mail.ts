import type { MigrationInterface, QueryRunner } from 'typeorm';

const accounts = `
ALTER TABLE account
  ADD COLUMN language text NOT NULL DEFAULT 'kk' CHECK (language IN ('kk', 'ru', 'en')),
  ADD COLUMN email text,
  ADD COLUMN wants_mail boolean NOT NULL DEFAULT true;
UPDATE account SET email = login WHERE login LIKE '%_@_%._%';`;

const mail = `
CREATE TABLE mail (
  notice_id bigint PRIMARY KEY REFERENCES notice,
  account_id text NOT NULL REFERENCES account,
  address text NOT NULL,
  language text NOT NULL,
  message_id text NOT NULL,
  status text NOT NULL CHECK (status IN ('waiting', 'sent', 'failed', 'dropped')),
  failure text CHECK (failure IN ('refused', 'unanswered', 'exhausted')),
  attempts integer NOT NULL,
  unanswered integer NOT NULL,
  answer text,
  created_at timestamptz(3) NOT NULL,
  try_at timestamptz(3) NOT NULL,
  begun_at timestamptz(3),
  settled_at timestamptz(3)
);
CREATE INDEX mail_to_try ON mail (try_at) WHERE status = 'waiting';
CREATE INDEX notice_by_filing ON notice (filing_id, account_id);`;

/** E-mail: where and in which language people want it, each mail with the proof of its sending, and how far reminders have come. */
export class Mail1766650000000 implements MigrationInterface {
  readonly name = 'Mail1766650000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accounts);
    await runner.query(mail);
    await runner.query('ALTER TABLE due ADD COLUMN reminded_at timestamptz(3)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE due DROP COLUMN reminded_at');
    await runner.query('DROP INDEX notice_by_filing');
    await runner.query('DROP TABLE mail');
    await runner.query('ALTER TABLE account DROP COLUMN language, DROP COLUMN email, DROP COLUMN wants_mail');
  }
}
