import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filings say when they came to the counter on paper; those made before came online. */
export class Counter1767760000000 implements MigrationInterface {
  readonly name = 'Counter1767760000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE filing SET state = '{"counter": null}'::jsonb || state`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE filing SET state = state - 'counter'`);
  }
}
