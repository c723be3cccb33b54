import type { MigrationInterface, QueryRunner } from 'typeorm';

const meeting = `
CREATE TABLE meeting (
  id text PRIMARY KEY,
  commission_id text NOT NULL REFERENCES commission,
  election_id text NOT NULL REFERENCES election,
  number integer NOT NULL CHECK (number > 0),
  held_on date NOT NULL,
  place text NOT NULL,
  members jsonb NOT NULL,
  attendance jsonb NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  opened_by jsonb NOT NULL,
  closed_at timestamptz(3),
  deciding_item text,
  deciding_since timestamptz(3),
  UNIQUE (commission_id, number)
);
CREATE UNIQUE INDEX meeting_in_session ON meeting (commission_id) WHERE closed_at IS NULL;
CREATE TRIGGER meeting_is_kept BEFORE UPDATE ON meeting FOR EACH ROW WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION keep_the_record();
CREATE TRIGGER meeting_stays BEFORE DELETE OR TRUNCATE ON meeting FOR EACH STATEMENT EXECUTE FUNCTION keep_the_record();`;

const item = `
CREATE TABLE meeting_item (
  id text PRIMARY KEY,
  meeting_id text NOT NULL REFERENCES meeting,
  commission_id text NOT NULL REFERENCES commission,
  position integer NOT NULL,
  filing_id text NOT NULL REFERENCES filing,
  action jsonb NOT NULL,
  subject jsonb NOT NULL,
  proposed_by text NOT NULL,
  together boolean NOT NULL,
  votes jsonb NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('open', 'carried', 'lost', 'taken-off')),
  own_number integer,
  result jsonb,
  reason text,
  settled_at timestamptz(3),
  CHECK ((outcome = 'carried') = (own_number IS NOT NULL)),
  CHECK ((outcome = 'open') = (settled_at IS NULL)),
  UNIQUE (commission_id, own_number)
);
CREATE INDEX meeting_item_by_meeting ON meeting_item (meeting_id, position);
CREATE UNIQUE INDEX meeting_item_once ON meeting_item (filing_id) WHERE outcome = 'open';
CREATE TRIGGER meeting_item_is_kept BEFORE UPDATE ON meeting_item FOR EACH ROW WHEN (OLD.outcome <> 'open') EXECUTE FUNCTION keep_the_record();
CREATE TRIGGER meeting_item_stays BEFORE DELETE OR TRUNCATE ON meeting_item FOR EACH STATEMENT EXECUTE FUNCTION keep_the_record();`;

const protocol = `
CREATE TABLE protocol (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  meeting_id text NOT NULL REFERENCES meeting,
  number text NOT NULL,
  correction jsonb,
  recorded_by jsonb NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  UNIQUE (meeting_id, number)
);
CREATE TRIGGER protocol_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON protocol FOR EACH STATEMENT EXECUTE FUNCTION keep_the_record();`;

/** Meetings of commissions: who sat, what stood on the agenda, how each voted. What they decided is in the record of each filing. */
export class Meetings1767910000001 implements MigrationInterface {
  readonly name = 'Meetings1767910000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [meeting, item, protocol]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE protocol, meeting_item, meeting');
  }
}
