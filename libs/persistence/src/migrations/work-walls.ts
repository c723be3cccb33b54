import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WALLS, list, ofFiling, raiseWalls } from './walls.js';

const OWN_COMMISSION = `commission_id = ANY (${list('commissions')})`;
/** The accounts of a maslikhat are kept by every commission that works for it. */
const OWN_MASLIKHAT = `maslikhat_id IN (SELECT k.maslikhat_id FROM commission k WHERE k.id = ANY (${list('commissions')}))`;

/** The work of commissions: their meetings and what is paid into and out of their accounts. What belongs to a filing is seen with it. */
export const OF_WORK: Readonly<Record<string, string>> = {
  meeting: OWN_COMMISSION,
  meeting_item: OWN_COMMISSION,
  protocol: 'EXISTS (SELECT FROM meeting m WHERE m.id = meeting_id)',
  bank_statement: OWN_MASLIKHAT,
  statement_line: `${OWN_MASLIKHAT} OR ${ofFiling('filing_id')}`,
  deposit_finding: ofFiling('filing_id'),
  refund_item: ofFiling('filing_id'),
  refund_run: `commission_ids && ${list('commissions')} OR EXISTS (SELECT FROM refund_item i WHERE i.run_id = refund_run.id)`,
};

/** Of an account readers may know what it is called, and nothing else. */
const NAME_OF_ACCOUNT = `
CREATE FUNCTION name_of_account(account_id text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN (SELECT a.name FROM account a WHERE a.id = account_id)`;

/** Walls before the work of commissions, as before filings. */
export class WorkWalls1768110000100 implements MigrationInterface {
  readonly name = 'WorkWalls1768110000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NAME_OF_ACCOUNT);
    await runner.query(raiseWalls({ ...WALLS, ...OF_WORK }));
    await runner.query('DO $$ BEGIN PERFORM raise_walls(); END $$');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(OF_WORK)) {
      await runner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
      await runner.query(`DROP POLICY IF EXISTS product ON ${table}`);
      await runner.query(`DROP POLICY IF EXISTS reader ON ${table}`);
    }
    await runner.query(raiseWalls(WALLS));
    await runner.query('DROP FUNCTION name_of_account(text)');
  }
}
