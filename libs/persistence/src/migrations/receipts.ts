import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Receipts as they were issued, and the public keys that prove them. Both are only added to: a receipt proves itself for ever. */
export class Receipts1767000000000 implements MigrationInterface {
  readonly name = 'Receipts1767000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE signing_key (id text PRIMARY KEY, public_key text NOT NULL, since timestamptz(3) NOT NULL)');
    await runner.query(`
      CREATE TABLE receipt (
        number text PRIMARY KEY,
        filing_id text NOT NULL REFERENCES filing,
        version integer NOT NULL,
        content jsonb NOT NULL,
        key_id text NOT NULL REFERENCES signing_key,
        signature text NOT NULL,
        issued_at timestamptz(3) NOT NULL,
        UNIQUE (filing_id, version)
      )`);
    for (const table of ['signing_key', 'receipt']) {
      await runner.query(`CREATE TRIGGER ${table}_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION keep_the_record()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE receipt, signing_key');
  }
}
