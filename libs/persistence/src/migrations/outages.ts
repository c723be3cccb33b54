import type { MigrationInterface, QueryRunner } from 'typeorm';

const reading = `
CREATE TABLE reading (
  probe text NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  minute timestamptz(3) NOT NULL,
  content jsonb NOT NULL,
  failed text[] NOT NULL,
  hash text NOT NULL,
  signature text NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (probe, number)
);
CREATE INDEX reading_by_minute ON reading (minute);
CREATE TRIGGER reading_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON reading FOR EACH STATEMENT EXECUTE FUNCTION keep_the_record();`;

/** What probes outside saw of the product, minute by minute. */
export class Outages1768000000201 implements MigrationInterface {
  readonly name = 'Outages1768000000201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reading);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reading');
  }
}
