import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every page asks which elections there are: how many seats they fill is counted once, when their contests are drawn. */
export class ElectionSeats1768110000330 implements MigrationInterface {
  readonly name = 'ElectionSeats1768110000330';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE election ADD COLUMN seats integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE election DROP COLUMN seats');
  }
}

/** Counts them for the elections that were called before, one after the other. */
export class SeatsOfPresentElections1768110000331 implements MigrationInterface {
  readonly name = 'SeatsOfPresentElections1768110000331';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (;;) {
      const counted: readonly unknown[] = await runner.query(`
        WITH counted AS (UPDATE election e SET seats = (SELECT coalesce(sum(c.seats), 0) FROM contest c WHERE c.election_id = e.id)
          WHERE e.id IN (SELECT id FROM election WHERE seats IS NULL LIMIT 1) RETURNING e.id)
        SELECT id FROM counted`);
      if (counted.length === 0) return;
    }
  }

  async down(): Promise<void> {
    // What is counted goes with its column.
  }
}
