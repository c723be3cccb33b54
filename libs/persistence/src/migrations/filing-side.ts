import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filings have checks of drafts by the commission and words on their entries of the ballot. */
export class FilingSide1767700000000 implements MigrationInterface {
  readonly name = 'FilingSide1767700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE filing SET state = '{"informalCheck": null, "ballotApprovals": []}'::jsonb || state`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE filing SET state = state - 'informalCheck' - 'ballotApprovals'`);
  }
}
