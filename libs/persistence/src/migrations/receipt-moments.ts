import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what was receipted lately. Receipts come in the order of time, so a few summaries of blocks are enough and cost their writers next to nothing. */
export class ReceiptMoments1768110000301 implements MigrationInterface {
  readonly name = 'ReceiptMoments1768110000301';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET lock_timeout = 0');
    await runner.query('DROP INDEX CONCURRENTLY IF EXISTS receipt_by_moment');
    await runner.query('CREATE INDEX CONCURRENTLY receipt_by_moment ON receipt USING brin (issued_at)');
    await runner.query('RESET lock_timeout');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX CONCURRENTLY IF EXISTS receipt_by_moment');
  }
}
