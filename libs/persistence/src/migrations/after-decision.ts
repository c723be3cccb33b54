import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What can happen after a decision besides one appeal: suspensions, the commission's own reinstatement, the acceptance of a withdrawal, and where a registration was published. */
export class AfterDecision1767900000000 implements MigrationInterface {
  readonly name = 'AfterDecision1767900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE filing SET state = '{"stays": [], "reinstatements": [], "acceptance": null, "publication": null}'::jsonb || state`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE filing SET state = state - 'stays' - 'reinstatements' - 'acceptance' - 'publication'`);
  }
}
