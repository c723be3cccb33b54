import type { MigrationInterface, QueryRunner } from 'typeorm';

const log = `
CREATE TABLE log_leaf (
  leaf_index bigint PRIMARY KEY CHECK (leaf_index >= 0),
  kind text NOT NULL,
  chain text NOT NULL,
  chain_index bigint NOT NULL,
  hash text NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  leaf_hash text NOT NULL,
  CONSTRAINT log_leaf_entry UNIQUE (kind, chain, chain_index)
);
CREATE INDEX log_leaf_by_hash ON log_leaf (hash);
CREATE TABLE log_node (
  level integer NOT NULL CHECK (level > 0),
  node_index bigint NOT NULL CHECK (node_index >= 0),
  hash text NOT NULL,
  PRIMARY KEY (level, node_index)
);
CREATE TABLE log_checkpoint (
  size bigint PRIMARY KEY,
  note text NOT NULL,
  signed_at timestamptz(3) NOT NULL
);
CREATE TABLE log_key (
  verifier text PRIMARY KEY,
  origin text NOT NULL,
  since timestamptz(3) NOT NULL
);
CREATE TABLE log_cosignature (
  size bigint NOT NULL,
  witness text NOT NULL,
  line text NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (size, witness)
);`;

const reads = `
CREATE TABLE personal_read (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id text NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  commission_id text,
  filing_id text NOT NULL,
  fields text NOT NULL,
  reason text,
  trace_id text NOT NULL,
  read_at timestamptz(3) NOT NULL,
  slot bigint NOT NULL
);
CREATE UNIQUE INDEX personal_read_once ON personal_read (account_id, filing_id, fields, slot) WHERE reason IS NULL;
CREATE INDEX personal_read_by_filing ON personal_read (filing_id, read_at);
CREATE INDEX personal_read_by_moment ON personal_read (read_at);`;

const KEPT = ['log_leaf', 'log_node', 'log_checkpoint', 'log_key', 'log_cosignature', 'personal_read'];

/** The transparency log over all chains, and the record of who was shown personal data. All of it is only added to. */
export class TransparencyLog1768100000200 implements MigrationInterface {
  readonly name = 'TransparencyLog1768100000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(log);
    await runner.query(reads);
    for (const table of KEPT) {
      await runner.query(`CREATE TRIGGER ${table}_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION keep_the_record()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${KEPT.join(', ')}`);
  }
}
