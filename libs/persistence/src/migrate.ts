import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { findAppRole, migratingOptions } from './data-source.js';
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
    await takeTurn(guard);
    const applied = await runMigrations(url);
    await ensureRole(guard);
    const role = await findAppRole(url);
    if (role) await guard.query(grants);
    await guard.query('SELECT raise_walls()');
    return { applied, warnings: role ? [] : [NO_ROLE] };
  } finally {
    await guard.end();
  }
}

const NO_ROLE = `The database user may not create the role ${APP_ROLE} or act in it, so the record is kept by triggers alone. `
  + 'An administrator can run infra/postgres/roles.sql once to add the rights.';

const TURN_PAUSE_MS = 100;

/**
 * Asks again and again instead of waiting in the database: whoever waits there in a statement keeps a snapshot, and an index that the one whose
 * turn it is builds without blocking anybody would wait for that.
 */
async function takeTurn(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [LOCK]);
    if (rows[0]?.taken) return;
    await pause(TURN_PAUSE_MS);
  }
}

async function requireServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(`SELECT current_setting('server_version_num') AS version`);
  if (Number(rows[0]?.version) < OLDEST_SERVER) throw new Error('PostgreSQL 15 or newer is needed.');
}

const LOCK_NOT_AVAILABLE = '55P03';
const MOST_TRIES = 120;
const PAUSE_MS = 1_000;

/**
 * While a migration waits for a lock, everybody who comes after it waits too. So it waits for half a second at most, steps back,
 * lets the others pass and tries again: for some three minutes, after which whoever holds the lock has to be looked for.
 */
async function runMigrations(url: string): Promise<readonly string[]> {
  const dataSource = new DataSource(migratingOptions(url));
  await dataSource.initialize();
  try {
    const known = await findApplied(dataSource);
    for (let tries = 1; ; tries++) {
      try {
        await dataSource.runMigrations({ transaction: 'each' });
        return (await findApplied(dataSource)).filter((name) => !known.includes(name));
      } catch (error) {
        if (!hasCode(error, LOCK_NOT_AVAILABLE) || tries === MOST_TRIES) throw error;
        await pause(PAUSE_MS);
      }
    }
  } finally {
    await dataSource.destroy();
  }
}

async function findApplied(dataSource: DataSource): Promise<readonly string[]> {
  const [known]: readonly { readonly table: string | null }[] = await dataSource.query(`SELECT to_regclass('migration')::text AS table`);
  if (!known?.table) return [];
  const rows: readonly { readonly name: string }[] = await dataSource.query('SELECT name FROM migration ORDER BY id');
  return rows.map(({ name }) => name);
}

const hasCode = (error: unknown, code: string): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === code;

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
