import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filings from before registers were asked: nothing was asked about them and nobody objected. */
export class Registers1767930000000 implements MigrationInterface {
  readonly name = 'Registers1767930000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE filing SET state = '{"inquiries": [], "disputes": []}'::jsonb || state WHERE NOT state ? 'inquiries'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE filing SET state = state - 'inquiries' - 'disputes'`);
  }
}
