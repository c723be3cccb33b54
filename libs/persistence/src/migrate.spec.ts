import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@tirkeu/testing';
import pg from 'pg';
import { migrate } from './index.js';

/** A migration that changes `filing`, as if it were new to this database. */
const LAST = 'PaperForms1767950000001';

let database: TestDatabase;
const open: pg.Client[] = [];
const connect = async (): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: database.url });
  open.push(client);
  await client.connect();
  return client;
};

beforeEach(async () => {
  database = await testDatabase();
  const owner = await connect();
  await owner.query(`DROP INDEX filing_of_form`);
  await owner.query('DELETE FROM migration WHERE name = $1', [LAST]);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((client) => client.end()));
  await database.stop();
});

/** Waits until a migration stands before a lock. */
async function untilItWaits(client: pg.Client): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'CREATE INDEX%'`);
    if (rowCount) return;
  }
}

describe('a migration that has to wait for somebody', () => {
  it('lets those pass who come after it, and is done once the first has finished', async () => {
    const [slow, next, observer] = [await connect(), await connect(), await connect()];
    await slow.query('BEGIN');
    await slow.query(`UPDATE filing SET version = version`);
    const migrated = migrate(database.url);
    await untilItWaits(observer);
    // With the migration still in the way this would wait for ever, for `slow` does not end before it.
    await next.query(`UPDATE filing SET version = version`);
    await slow.query('COMMIT');
    expect(await migrated).toEqual({ applied: [LAST], warnings: [] });
  });
});
