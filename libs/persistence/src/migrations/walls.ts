import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from './grants.js';

/** The role of connections on which one person reads: it sees the rows that are that person's business, and none as long as nobody said whose eyes it sees with. */
export const READER_ROLE = 'tirkeu_reader';

/** What the reader's connection was told, null before it was told anything. */
export const setting = (name: string): string => `(SELECT current_setting('tirkeu.${name}', true))`;
export const list = (name: string): string => `string_to_array(${setting(name)}, ' ')`;

/**
 * Whose business a filing is: whoever opened it, agents of its nominator, its commission, who oversees its region once it was handed in, and the people
 * whom it names. A setting that was never made is null, and null opens nothing.
 */
const FILING = `applicant_id = ${setting('account')}
  OR (nominator_id = ${setting('nominator')} AND (${setting('regions')} = '*' OR region_id = ANY (${list('regions')})))
  OR commission_id = ANY (${list('commissions')})
  OR (submitted_at IS NOT NULL AND ${setting('oversees')} = 'yes' AND (${setting('regions')} = '*' OR region_id = ANY (${list('regions')})))
  OR EXISTS (SELECT FROM named_person n WHERE n.filing_id = filing.id AND n.person_key = ${setting('person')})`;

/** What belongs to a filing is seen with it: the wall of the filing stands before it too. */
export const ofFiling = (column: string): string => `EXISTS (SELECT FROM filing f WHERE f.id = ${column})`;

export const WALLS: Readonly<Record<string, string>> = {
  filing: FILING,
  named_person: `person_key = ${setting('person')}`,
  event: `stream_kind = 'election' OR ${ofFiling('stream_id')}`,
  file: ofFiling('filing_id'),
  filing_key: ofFiling('filing_id'),
  file_page: 'EXISTS (SELECT FROM file f WHERE f.id = file_id)',
  upload: `account_id = ${setting('account')}`,
  working_copy: ofFiling('filing_id'),
  receipt: ofFiling('filing_id'),
  notice: `account_id = ${setting('account')}`,
  mail: `account_id = ${setting('account')}`,
};

/** What a reader may look into: the tables behind walls, and those that hold nobody. */
const OPEN = 'contest, election, commission, region, locality, maslikhat';

const quoted = (sql: string): string => `'${sql.replaceAll("'", "''")}'`;

const raise = (walls: Readonly<Record<string, string>>): string => Object.entries(walls).map(([table, seen]) => `
  IF EXISTS (SELECT FROM pg_class WHERE oid = to_regclass('${table}') AND NOT relrowsecurity) THEN
    EXECUTE ${quoted(`CREATE POLICY product ON ${table} TO ${APP_ROLE} USING (true) WITH CHECK (true)`)};
    EXECUTE ${quoted(`CREATE POLICY reader ON ${table} FOR SELECT TO ${READER_ROLE} USING (${seen})`)};
    EXECUTE 'ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY';
    EXECUTE 'GRANT SELECT ON ${table} TO ${READER_ROLE}';
  END IF;`).join('');

/**
 * Makes the role and the walls that do not stand yet, where the database user may make roles; gives whether they stand. Run after every migration. The policies of
 * the application's role let it pass as before: the desk and the worker answer for everybody.
 */
export const raiseWalls = (walls: Readonly<Record<string, string>>): string => `
CREATE OR REPLACE FUNCTION raise_walls() RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APP_ROLE}') THEN CREATE ROLE ${APP_ROLE} NOLOGIN; END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${READER_ROLE}') THEN CREATE ROLE ${READER_ROLE} NOLOGIN; END IF;
  EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
    WHEN insufficient_privilege THEN RETURN false;
  END;
  IF NOT pg_has_role(current_user, '${READER_ROLE}', 'MEMBER') THEN
    BEGIN
      GRANT ${READER_ROLE} TO CURRENT_USER;
    EXCEPTION WHEN insufficient_privilege THEN RETURN false;
    END;
  END IF;
  IF NOT has_table_privilege('${READER_ROLE}', 'contest', 'SELECT') THEN
    GRANT USAGE ON SCHEMA public TO ${READER_ROLE};
    GRANT SELECT ON ${OPEN} TO ${READER_ROLE};
  END IF;${raise(walls)}
  RETURN true;
END $$`;

/** The second wall: PostgreSQL itself keeps the rows of people from everybody whose business they are not. */
export class Walls1768100000101 implements MigrationInterface {
  readonly name = 'Walls1768100000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(raiseWalls(WALLS));
    await runner.query('DO $$ BEGIN PERFORM raise_walls(); END $$');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(WALLS).filter((name) => name !== 'filing_key')) {
      await runner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
      await runner.query(`DROP POLICY IF EXISTS product ON ${table}`);
      await runner.query(`DROP POLICY IF EXISTS reader ON ${table}`);
    }
    await runner.query('DROP FUNCTION raise_walls()');
  }
}
