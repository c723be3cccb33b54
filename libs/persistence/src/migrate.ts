import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions, findAppRole } from './data-source.js';
import { APP_ROLE, grants } from './migrations/grants.js';

/** What a migration did and what the database cannot do. */
export interface Migrated {
  readonly applied: readonly string[];
  /** One sentence each, for the operator. */
  readonly warnings: readonly string[];
}

/** Any number; the same in every version, so that only one process migrates at a time. */
const LOCK = 7_468_011;
const OLDEST_SERVER = 150_000;

/**
 * Brings the database of a URL to the newest schema, makes the application's role where it may, and grants its rights.
 * Safe to run by several processes at once and again at every start.
 *
 * @throws Error with one sentence when the server is older than PostgreSQL 15
 */
export async function migrate(url: string): Promise<Migrated> {
  const guard = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await guard.connect();
  try {
    await requireServer(guard);
    await guard.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const applied = await runMigrations(url);
    await ensureRole(guard);
    const role = await findAppRole(url);
    if (role) await guard.query(grants);
    return { applied, warnings: role ? [] : [NO_ROLE] };
  } finally {
    await guard.end();
  }
}

const NO_ROLE = `The database user may not create the role ${APP_ROLE} or act in it, so the record is kept by triggers alone. `
  + 'An administrator can run infra/postgres/roles.sql once to add the rights.';

async function requireServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(`SELECT current_setting('server_version_num') AS version`);
  if (Number(rows[0]?.version) < OLDEST_SERVER) throw new Error('PostgreSQL 15 or newer is needed.');
}

async function runMigrations(url: string): Promise<readonly string[]> {
  const dataSource = new DataSource(dataSourceOptions(url, { poolSize: 1, role: 'owner' }));
  await dataSource.initialize();
  try {
    return (await dataSource.runMigrations({ transaction: 'each' })).map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';

/** Roles belong to the whole server, so another database may have made it already, even at this moment. */
async function ensureRole(client: pg.Client): Promise<void> {
  try {
    await client.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APP_ROLE}') THEN CREATE ROLE ${APP_ROLE} NOLOGIN; END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$`);
    await client.query(`
      DO $$ BEGIN
        IF NOT pg_has_role(current_user, '${APP_ROLE}', 'MEMBER') THEN GRANT ${APP_ROLE} TO CURRENT_USER; END IF;
      END $$`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== INSUFFICIENT_PRIVILEGE) throw error;
  }
}
