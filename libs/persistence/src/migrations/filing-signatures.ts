import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an election offers national electronic signatures, and the signed messages with their evidence, sealed like everything else that names people. */
export class FilingSignatures1768100000301 implements MigrationInterface {
  readonly name = 'FilingSignatures1768100000301';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE election ADD COLUMN esignature text');
    await runner.query(`
      CREATE TABLE filing_signature (
        id text PRIMARY KEY,
        filing_id text NOT NULL REFERENCES filing,
        sealed text NOT NULL,
        attached_at timestamptz(3) NOT NULL
      )`);
    await runner.query('CREATE INDEX filing_signature_of ON filing_signature (filing_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE filing_signature');
    await runner.query('ALTER TABLE election DROP COLUMN esignature');
  }
}
