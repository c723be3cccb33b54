import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The order of the state language, as the database names it. */
const KAZAKH_ORDER = 'kk-x-icu';

const map = `
CREATE TABLE region (
  id text PRIMARY KEY,
  kind text NOT NULL,
  names jsonb NOT NULL,
  zone text NOT NULL
);
CREATE TABLE locality (
  id text PRIMARY KEY,
  region_id text NOT NULL REFERENCES region,
  kind text NOT NULL,
  names jsonb NOT NULL
);
CREATE TABLE maslikhat (
  id text PRIMARY KEY,
  tier text NOT NULL,
  region_id text NOT NULL REFERENCES region,
  locality_id text REFERENCES locality,
  names jsonb NOT NULL,
  single_member_seats integer NOT NULL,
  list_seats integer NOT NULL,
  zone text NOT NULL
);
CREATE TABLE commission (
  id text PRIMARY KEY,
  kind text NOT NULL,
  parent_id text REFERENCES commission DEFERRABLE INITIALLY DEFERRED,
  region_id text REFERENCES region,
  maslikhat_id text REFERENCES maslikhat,
  names jsonb NOT NULL,
  zone text NOT NULL
);
CREATE INDEX commission_parent ON commission (parent_id);`;

const record = `
CREATE TABLE event (
  stream_kind text NOT NULL CHECK (stream_kind IN ('filing', 'election')),
  stream_id text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  chain text NOT NULL,
  chain_index integer NOT NULL CHECK (chain_index > 0),
  action_id text NOT NULL,
  type text NOT NULL,
  payload jsonb NOT NULL,
  actor_id text NOT NULL,
  actor_role text NOT NULL,
  received_at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT event_version PRIMARY KEY (stream_kind, stream_id, version),
  CONSTRAINT event_chain_index UNIQUE (chain, chain_index)
);
CREATE TABLE chain_head (
  chain text PRIMARY KEY,
  last_index integer NOT NULL,
  last_hash text NOT NULL
);
CREATE TABLE action (
  action_id text CONSTRAINT action_id PRIMARY KEY,
  content_hash text NOT NULL,
  stream_kind text NOT NULL,
  stream_id text NOT NULL,
  version integer NOT NULL,
  received_at timestamptz(3) NOT NULL,
  hash text NOT NULL
);
CREATE FUNCTION keep_the_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The record is only added to: % on % is not possible', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER event_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION keep_the_record();
CREATE TRIGGER action_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON action FOR EACH STATEMENT EXECUTE FUNCTION keep_the_record();`;

const elections = `
CREATE TABLE election (
  id text PRIMARY KEY,
  rulebook_id text NOT NULL,
  kind text NOT NULL,
  title jsonb NOT NULL,
  election_day date NOT NULL,
  called_at timestamptz(3) NOT NULL,
  overrides jsonb NOT NULL,
  contests integer NOT NULL,
  state jsonb NOT NULL,
  version integer NOT NULL,
  hash text NOT NULL
);
CREATE TABLE contest (
  id text PRIMARY KEY,
  election_id text NOT NULL REFERENCES election,
  map_id text NOT NULL,
  maslikhat_id text NOT NULL REFERENCES maslikhat,
  region_id text NOT NULL REFERENCES region,
  locality_id text REFERENCES locality,
  commission_id text NOT NULL REFERENCES commission,
  form text NOT NULL,
  district integer,
  seats integer NOT NULL,
  zone text NOT NULL,
  title jsonb NOT NULL,
  extension jsonb,
  UNIQUE (election_id, map_id)
);
CREATE INDEX contest_by_region ON contest (election_id, region_id);
CREATE INDEX contest_by_locality ON contest (election_id, locality_id);
CREATE INDEX contest_by_commission ON contest (commission_id);
CREATE INDEX contest_by_zone ON contest (election_id, zone);`;

const filings = `
CREATE TABLE filing (
  id text PRIMARY KEY,
  election_id text NOT NULL REFERENCES election,
  contest_id text NOT NULL REFERENCES contest,
  maslikhat_id text NOT NULL,
  region_id text NOT NULL,
  locality_id text,
  commission_id text NOT NULL,
  district integer,
  route text NOT NULL,
  status text NOT NULL,
  applicant_id text NOT NULL,
  nominator jsonb,
  candidate text,
  candidate_ru text,
  search_key text NOT NULL,
  iin_last_four text,
  sex text,
  checks_met integer NOT NULL,
  checks_of integer NOT NULL,
  checks_to_look_at integer NOT NULL,
  holder_id text,
  holder_name text,
  holder_since timestamptz(3),
  opened_at timestamptz(3) NOT NULL,
  submitted_at timestamptz(3),
  decide_by timestamptz(3) NOT NULL,
  cure_by timestamptz(3),
  decided_at timestamptz(3),
  ended_at timestamptz(3),
  category text,
  grounds text[] NOT NULL,
  reversed_grounds text[] NOT NULL,
  state jsonb NOT NULL,
  version integer NOT NULL,
  hash text NOT NULL
);
CREATE INDEX filing_by_applicant ON filing (applicant_id, opened_at);
CREATE INDEX filing_by_queue ON filing (commission_id, decide_by, submitted_at, id) WHERE submitted_at IS NOT NULL;
CREATE INDEX filing_by_place ON filing (election_id, region_id, locality_id) WHERE submitted_at IS NOT NULL;
CREATE INDEX filing_by_decision ON filing (election_id, decided_at DESC, id) WHERE submitted_at IS NOT NULL;
CREATE INDEX filing_by_contest ON filing (contest_id, status);
CREATE TABLE active_candidacy (
  candidacy_group text NOT NULL,
  person_key text NOT NULL,
  filing_id text NOT NULL REFERENCES filing,
  PRIMARY KEY (candidacy_group, person_key)
);
CREATE INDEX active_candidacy_by_filing ON active_candidacy (filing_id);`;

const consequences = `
CREATE TABLE due (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stream_kind text NOT NULL,
  stream_id text NOT NULL,
  election_id text NOT NULL,
  kind text NOT NULL,
  subject text NOT NULL,
  at timestamptz(3) NOT NULL,
  leased_until timestamptz(3),
  announced_at timestamptz(3),
  UNIQUE (stream_kind, stream_id, kind, subject, at)
);
CREATE INDEX due_to_announce ON due (at) WHERE announced_at IS NULL;
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic text NOT NULL,
  key text NOT NULL UNIQUE,
  payload jsonb NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  sent_at timestamptz(3)
);
CREATE INDEX outbox_to_send ON outbox (id) WHERE sent_at IS NULL;
CREATE TABLE notice (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL,
  account_id text NOT NULL,
  kind text NOT NULL,
  filing_id text REFERENCES filing,
  created_at timestamptz(3) NOT NULL,
  read_at timestamptz(3),
  UNIQUE (account_id, key)
);`;

const files = `
CREATE TABLE file (
  id text PRIMARY KEY,
  filing_id text NOT NULL REFERENCES filing,
  name text NOT NULL,
  media_type text NOT NULL,
  bytes integer NOT NULL,
  pages integer NOT NULL,
  sha256 text NOT NULL,
  storage_key text NOT NULL,
  uploaded_at timestamptz(3) NOT NULL,
  uploaded_by text NOT NULL
);
CREATE INDEX file_by_filing ON file (filing_id);
CREATE TABLE file_page (
  file_id text NOT NULL REFERENCES file,
  page integer NOT NULL,
  storage_key text NOT NULL,
  media_type text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  PRIMARY KEY (file_id, page)
);`;

const accounts = `
CREATE TABLE account (
  id text PRIMARY KEY,
  login text NOT NULL UNIQUE CHECK (login = lower(login)),
  name text NOT NULL,
  password_hash text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  disabled_at timestamptz(3)
);
CREATE TABLE role_grant (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES account,
  role text NOT NULL,
  commission_ids text[] NOT NULL,
  region_ids text[] NOT NULL,
  title jsonb NOT NULL,
  granted_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3)
);
CREATE INDEX role_grant_by_account ON role_grant (account_id);
CREATE INDEX role_grant_by_commission ON role_grant USING gin (commission_ids);
CREATE TABLE session (
  token_hash text PRIMARY KEY,
  account_id text NOT NULL REFERENCES account,
  grant_id text NOT NULL REFERENCES role_grant,
  csrf_token text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  seen_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3)
);
CREATE INDEX session_by_account ON session (account_id);`;

const register = (collation: string): string => `
CREATE TABLE public_entry (
  id text PRIMARY KEY,
  filing_id text NOT NULL REFERENCES filing,
  candidate_id text NOT NULL,
  election_id text NOT NULL,
  contest_id text NOT NULL,
  maslikhat_id text NOT NULL,
  region_id text NOT NULL,
  locality_id text,
  commission_id text NOT NULL,
  full_name_kk text${collation} NOT NULL,
  name_kk jsonb NOT NULL,
  name_ru jsonb NOT NULL,
  search_key text NOT NULL,
  route text NOT NULL,
  nominator jsonb,
  status text NOT NULL,
  status_since timestamptz(3) NOT NULL,
  resolution text,
  grounds jsonb NOT NULL,
  appeal_by timestamptz(3)
);
CREATE INDEX public_entry_in_order ON public_entry (election_id, full_name_kk, id);
CREATE INDEX public_entry_by_place ON public_entry (election_id, region_id, locality_id, full_name_kk, id);
CREATE INDEX public_entry_by_contest ON public_entry (contest_id);
CREATE INDEX public_entry_by_filing ON public_entry (filing_id);`;

/** Everything of the first version. The tables are explained by their `.table.ts`; the indexes by the query that needs them. */
export class InitialSchema1766300000000 implements MigrationInterface {
  readonly name = 'InitialSchema1766300000000';

  async up(runner: QueryRunner): Promise<void> {
    const known: readonly unknown[] = await runner.query('SELECT 1 FROM pg_collation WHERE collname = $1', [KAZAKH_ORDER]);
    const collation = known.length > 0 ? ` COLLATE "${KAZAKH_ORDER}"` : '';
    for (const part of [map, record, elections, filings, consequences, register(collation), files, accounts]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('The first schema is not taken back: it holds the record.');
  }
}
