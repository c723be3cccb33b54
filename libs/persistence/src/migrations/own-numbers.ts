import type { MigrationInterface, QueryRunner } from 'typeorm';

const accounts = `
ALTER TABLE account
  ADD COLUMN person_key text,
  ADD COLUMN sealed_iin text,
  ADD COLUMN iin_stated_at timestamptz(3),
  ADD COLUMN iin_confirmed_at timestamptz(3),
  ADD CONSTRAINT account_states_whole CHECK ((person_key IS NULL) = (sealed_iin IS NULL) AND (person_key IS NULL) = (iin_stated_at IS NULL) AND (iin_confirmed_at IS NULL OR person_key IS NOT NULL));
CREATE UNIQUE INDEX account_by_person ON account (person_key) WHERE iin_confirmed_at IS NOT NULL;`;

const named = `
CREATE TABLE named_person (
  person_key text NOT NULL,
  filing_id text NOT NULL REFERENCES filing,
  candidate_id text NOT NULL,
  PRIMARY KEY (filing_id, candidate_id, person_key)
);
CREATE INDEX named_person_by_key ON named_person (person_key);`;

/** People by their own number: accounts that say whose they are, filings that name somebody, and what candidates themselves said. */
export class OwnNumbers1767200000000 implements MigrationInterface {
  readonly name = 'OwnNumbers1767200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accounts);
    await runner.query(named);
    await runner.query(`UPDATE filing SET state = '{"consents": [], "departures": []}'::jsonb || state`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE filing SET state = state - 'consents' - 'departures'`);
    await runner.query('DROP TABLE named_person');
    await runner.query('ALTER TABLE account DROP CONSTRAINT account_states_whole, DROP COLUMN person_key, DROP COLUMN sealed_iin, DROP COLUMN iin_stated_at, DROP COLUMN iin_confirmed_at');
  }
}
