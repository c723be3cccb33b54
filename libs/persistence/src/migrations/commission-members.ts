import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who sits on a commission. Not every member has an account; nobody is taken off the list, they leave on a day. */
export class CommissionMembers1767910000000 implements MigrationInterface {
  readonly name = 'CommissionMembers1767910000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE commission_member (
        id text PRIMARY KEY,
        commission_id text NOT NULL REFERENCES commission,
        name text NOT NULL CHECK (name <> ''),
        office text NOT NULL CHECK (office IN ('chair', 'deputy-chair', 'secretary', 'member')),
        account_id text REFERENCES account,
        person_key text,
        seated_on date NOT NULL,
        left_on date CHECK (left_on >= seated_on)
      )`);
    await runner.query('CREATE INDEX commission_member_by_commission ON commission_member (commission_id)');
    await runner.query(`CREATE UNIQUE INDEX commission_member_one_chair ON commission_member (commission_id) WHERE office = 'chair' AND left_on IS NULL`);
    await runner.query('CREATE UNIQUE INDEX commission_member_once ON commission_member (commission_id, account_id) WHERE left_on IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE commission_member');
  }
}
