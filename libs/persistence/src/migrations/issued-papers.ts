import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers of commissions as they were handed out: every file by its hash, under the number that stands on it. Only added to: a paper proves itself for ever. */
export class IssuedPapers1767920000000 implements MigrationInterface {
  readonly name = 'IssuedPapers1767920000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE issued_paper (
        number text NOT NULL,
        sha256 text NOT NULL,
        source_kind text NOT NULL CHECK (source_kind IN ('filing', 'election', 'meeting')),
        source_id text NOT NULL,
        version integer NOT NULL,
        candidate_id text,
        text_hash text NOT NULL,
        facts jsonb NOT NULL,
        issued_at timestamptz(3) NOT NULL,
        PRIMARY KEY (number, sha256)
      )`);
    await runner.query('CREATE TRIGGER issued_paper_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON issued_paper FOR EACH STATEMENT EXECUTE FUNCTION keep_the_record()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE issued_paper');
  }
}
