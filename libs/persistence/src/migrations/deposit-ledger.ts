import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The deposit ledger: lines of bank statements, what commissions recorded of results, and refund runs. What was received stays a fact of the filing. */
export class DepositLedger1767750000000 implements MigrationInterface {
  readonly name = 'DepositLedger1767750000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bank_statement (
        id text PRIMARY KEY,
        maslikhat_id text NOT NULL REFERENCES maslikhat,
        file_name text NOT NULL,
        imported_by jsonb NOT NULL,
        imported_at timestamptz(3) NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE statement_line (
        hash text PRIMARY KEY,
        statement_id text NOT NULL REFERENCES bank_statement,
        maslikhat_id text NOT NULL REFERENCES maslikhat,
        place integer NOT NULL,
        content jsonb NOT NULL,
        amount_kzt bigint NOT NULL CHECK (amount_kzt > 0),
        status text NOT NULL CHECK (status IN ('open', 'matched', 'set-aside')),
        filing_id text REFERENCES filing,
        reason text,
        settled_by jsonb,
        settled_at timestamptz(3),
        CHECK ((status = 'matched') = (filing_id IS NOT NULL)),
        CHECK ((status = 'open') = (settled_at IS NULL))
      )`);
    await runner.query('CREATE INDEX statement_line_by_maslikhat ON statement_line (maslikhat_id, status)');
    await runner.query('CREATE INDEX statement_line_by_filing ON statement_line (filing_id) WHERE filing_id IS NOT NULL');
    await runner.query(`
      CREATE TABLE deposit_finding (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        filing_id text NOT NULL REFERENCES filing,
        kind text NOT NULL CHECK (kind IN ('previous', 'result')),
        content jsonb NOT NULL,
        source text NOT NULL,
        recorded_by jsonb NOT NULL,
        recorded_at timestamptz(3) NOT NULL
      )`);
    await runner.query('CREATE INDEX deposit_finding_by_filing ON deposit_finding (filing_id, kind, id)');
    await runner.query(`
      CREATE TABLE refund_run (
        id text PRIMARY KEY,
        election_id text NOT NULL REFERENCES election,
        commission_ids text[] NOT NULL,
        proposed_by jsonb NOT NULL,
        proposed_at timestamptz(3) NOT NULL,
        approved_by jsonb,
        approved_at timestamptz(3),
        CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
        CHECK (approved_by IS NULL OR approved_by ->> 'accountId' <> proposed_by ->> 'accountId')
      )`);
    // One deposit is in one run at most: it cannot be paid back twice.
    await runner.query(`
      CREATE TABLE refund_item (
        filing_id text PRIMARY KEY REFERENCES filing,
        run_id text NOT NULL REFERENCES refund_run ON DELETE CASCADE,
        amount_kzt bigint NOT NULL CHECK (amount_kzt > 0),
        reason text NOT NULL,
        payment_reference text,
        returned_on date,
        returned_by jsonb,
        CHECK ((payment_reference IS NULL) = (returned_on IS NULL))
      )`);
    await runner.query('CREATE INDEX refund_item_by_run ON refund_item (run_id)');
    await runner.query(`CREATE TRIGGER deposit_finding_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON deposit_finding FOR EACH STATEMENT EXECUTE FUNCTION keep_the_record()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE refund_item, refund_run, deposit_finding, statement_line, bank_statement');
  }
}
