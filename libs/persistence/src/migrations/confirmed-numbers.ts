import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who confirmed that a number is that of the account's person: a commission's account; null where nobody had to. */
export class ConfirmedNumbers1767600000000 implements MigrationInterface {
  readonly name = 'ConfirmedNumbers1767600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN iin_confirmed_by text REFERENCES account');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN iin_confirmed_by');
  }
}
