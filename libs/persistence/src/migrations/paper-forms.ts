import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The code of a printed form finds its draft. */
export class PaperForms1767950000001 implements MigrationInterface {
  readonly name = 'PaperForms1767950000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX filing_of_form ON filing ((('x' || substr(md5(id), 1, 15))::bit(60)::bigint % 10000000000)) WHERE status = 'draft'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX filing_of_form');
  }
}
