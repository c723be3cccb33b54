import type { MigrationInterface, QueryRunner } from 'typeorm';

const forward = `
ALTER TABLE due ADD COLUMN commission_id text;
UPDATE due d SET commission_id = f.commission_id FROM filing f WHERE d.stream_kind = 'filing' AND f.id = d.stream_id;
DROP INDEX due_to_announce;
CREATE INDEX due_to_announce ON due (kind, at, election_id) INCLUDE (commission_id) WHERE announced_at IS NULL
  AND kind IN ('nomination-closes', 'registration-closes', 'cure-by', 'publish-by', 'declarations-checked-by');
CREATE INDEX due_of_commission ON due (commission_id, election_id, kind, at) WHERE stream_kind = 'filing';
CREATE TABLE told_moment (
  election_id text NOT NULL,
  kind text NOT NULL,
  at timestamptz(3) NOT NULL,
  told_at timestamptz(3) NOT NULL,
  PRIMARY KEY (election_id, kind, at)
);
INSERT INTO unsettled_filing SELECT id FROM filing
  WHERE informal_check_by IS NOT NULL OR state -> 'appeals' @> '[{"outcome": "pending"}]' OR (status IN ('registered', 'died') AND state -> 'facts' @> '[{"name": "deposit-received"}]')
  ON CONFLICT DO NOTHING;`;

/**
 * Moments are told of as a whole, and only those that have something to say are looked for when they come: of half a million filings
 * that are due at one 18:00 no row is touched. Every moment of a filing names its commission, so that a calendar counts without
 * reading filings; filings that wait for a moment of a new kind are looked through at the next start of the API. A version without
 * column and table goes on beside it.
 */
export class DuesInSets1768000000101 implements MigrationInterface {
  readonly name = 'DuesInSets1768000000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(forward);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE told_moment; DROP INDEX due_to_announce, due_of_commission; ALTER TABLE due DROP COLUMN commission_id');
    await runner.query('CREATE INDEX due_to_announce ON due (at) WHERE announced_at IS NULL');
  }
}
