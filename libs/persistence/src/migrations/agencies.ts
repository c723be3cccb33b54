import type { MigrationInterface, QueryRunner } from 'typeorm';

const agents = `
ALTER TABLE role_grant ADD COLUMN nominator_kind text, ADD COLUMN nominator_id text;
UPDATE role_grant g SET (nominator_kind, nominator_id) = (
  SELECT coalesce(max(f.state #>> '{nominator,kind}'), 'public-association'), coalesce(max(f.state #>> '{nominator,id}'), g.id)
  FROM filing f WHERE f.applicant_id = g.account_id AND f.route <> 'self') WHERE g.role = 'agent';
ALTER TABLE role_grant ADD CONSTRAINT role_grant_of_agents CHECK ((role = 'agent') = (nominator_id IS NOT NULL) AND (nominator_id IS NULL) = (nominator_kind IS NULL));
CREATE INDEX role_grant_by_nominator ON role_grant (nominator_id) WHERE nominator_id IS NOT NULL;`;

const filings = `
ALTER TABLE filing ADD COLUMN nominator_id text;
UPDATE filing SET nominator_id = state #>> '{nominator,id}' WHERE route <> 'self';
DROP INDEX filing_of_nominator;
CREATE INDEX filing_of_nominator ON filing (nominator_id, election_id, maslikhat_id, coalesce(district, 2147483647), id) WHERE nominator_id IS NOT NULL;`;

const agencies = `
CREATE TABLE agency (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES account,
  nominator_kind text NOT NULL CHECK (nominator_kind IN ('party', 'public-association')),
  nominator_id text NOT NULL,
  name jsonb NOT NULL,
  registration_number text,
  region_id text,
  paper bytea NOT NULL,
  paper_name text NOT NULL,
  paper_media_type text NOT NULL,
  paper_sha256 text NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  verdict text CHECK (verdict IN ('confirmed', 'declined')),
  judged_at timestamptz(3),
  judged_by text,
  reason text,
  grant_id text REFERENCES role_grant,
  ended_at timestamptz(3),
  ended_by text,
  end_reason text,
  CONSTRAINT agency_is_of_a_nominator CHECK ((nominator_kind = 'public-association') = (registration_number IS NOT NULL)),
  CONSTRAINT agency_judged_whole CHECK ((verdict IS NULL) = (judged_at IS NULL) AND (verdict IS NULL) = (judged_by IS NULL) AND (verdict IS NOT DISTINCT FROM 'declined') = (reason IS NOT NULL)),
  CONSTRAINT agency_grants_when_confirmed CHECK ((verdict IS NOT DISTINCT FROM 'confirmed') = (grant_id IS NOT NULL)),
  CONSTRAINT agency_ends_whole CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX agency_by_account ON agency (account_id, asked_at);
CREATE INDEX agency_to_judge ON agency (asked_at) WHERE verdict IS NULL AND ended_at IS NULL;
CREATE UNIQUE INDEX agency_asked_once ON agency (account_id, nominator_id) WHERE verdict IS DISTINCT FROM 'declined' AND ended_at IS NULL;`;

const notices = `CREATE INDEX notice_served ON notice (filing_id) WHERE kind = 'filing.notice-served';`;

/** Agents act for a party or association and not alone: filings are found by it, and people ask to become its agents. */
export class Agencies1767740000000 implements MigrationInterface {
  readonly name = 'Agencies1767740000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [agents, filings, agencies, notices]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX notice_served');
    await runner.query('DROP TABLE agency');
    await runner.query('DROP INDEX filing_of_nominator');
    await runner.query('CREATE INDEX filing_of_nominator ON filing (applicant_id, election_id, maslikhat_id, coalesce(district, 2147483647), id)');
    await runner.query('ALTER TABLE filing DROP COLUMN nominator_id');
    await runner.query('ALTER TABLE role_grant DROP CONSTRAINT role_grant_of_agents, DROP COLUMN nominator_kind, DROP COLUMN nominator_id');
  }
}
