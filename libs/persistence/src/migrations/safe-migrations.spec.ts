import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, watchMigration, type TestDatabase } from '@tirkeu/testing';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { dataSourceOptions } from '../data-source.js';

/** Migrations up to here have run before anybody handed in on an installation that was upgraded. From the next on the rules of infra/postgres hold. */
const LAST_BEFORE_THE_RULES = 1768000000999;

interface MigrationClass {
  readonly name: string;
  new(): MigrationInterface;
}

const stampOf = ({ name }: MigrationClass): number => Number(name.slice(-13));
const all = (url: string): readonly MigrationClass[] => {
  const { migrations } = dataSourceOptions(url, { poolSize: 1, role: 'owner' });
  return (Array.isArray(migrations) ? migrations : []).filter((migration): migration is MigrationClass => typeof migration === 'function');
};

/** Brings an empty database to the version before a migration. */
async function prepareBefore(url: string, stamp: number): Promise<void> {
  const options = dataSourceOptions(url, { poolSize: 1, role: 'owner' });
  const dataSource = new DataSource({ ...options, migrations: all(url).filter((migration) => stampOf(migration) < stamp) });
  await dataSource.initialize();
  try {
    await dataSource.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

let database: TestDatabase;
let kept: TestDatabase;
beforeAll(async () => {
  kept = await testDatabase();
});
afterAll(() => kept.stop());
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.stop());

describe('the migrations of this version', () => {
  it('may run while the version before takes filings in', async () => {
    const later = all(database.url).filter((migration) => stampOf(migration) > LAST_BEFORE_THE_RULES);
    for (const Migration of later) {
      await prepareBefore(database.url, stampOf(Migration));
      expect({ [Migration.name]: await watchMigration(database.url, new Migration()) }).toEqual({ [Migration.name]: [] });
    }
  }, 120_000);
});

const migration = (statements: readonly string[], more: Partial<MigrationInterface> = {}): MigrationInterface => ({
  ...more,
  up: async (runner: QueryRunner) => {
    for (const statement of statements) await runner.query(statement);
  },
  down: async () => undefined,
});
const apart = { transaction: false };

describe('a migration that would hold up who hands in', () => {
  it.each([
    ['writes a table anew for a wider number', ['ALTER TABLE event ALTER COLUMN chain_index TYPE bigint'], /^the table event is written anew/],
    ['writes a table anew for a value of each row', ['ALTER TABLE outbox ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid()'], /^the table outbox is written anew/],
    ['builds an index in the way of writers', ['CREATE INDEX event_by_actor ON event (actor_id)'], /^an index of event is built while its writers wait/],
    ['builds the index of a constraint in their way', ['ALTER TABLE outbox ADD CONSTRAINT outbox_once UNIQUE (topic, key, id)'], /^an index is built while writers wait/],
    ['fills a column while its table is locked', ['ALTER TABLE filing ADD COLUMN place text', 'UPDATE filing SET place = region_id'], /^rows are worked on while filing is locked/],
    ['fills it in one text as well', ['ALTER TABLE filing ADD COLUMN place text; UPDATE filing SET place = region_id'], /^rows are worked on while filing is locked/],
    ['changes all rows in one transaction', [`UPDATE due SET announced_at = at`], /^rows of due are changed all at once/],
    ['looks through a table for a reference', ['ALTER TABLE due ADD CONSTRAINT due_election FOREIGN KEY (election_id) REFERENCES election'], /^all rows of due are looked at/],
    ['looks through a table for a condition', ['ALTER TABLE due ADD CONSTRAINT due_kind CHECK (kind <> $$$$)'], /^all rows of due are looked at/],
    ['looks through a table for a value', ['ALTER TABLE filing ALTER COLUMN submitted_at SET NOT NULL'], /^all rows of filing are looked at for filing\.submitted_at NOT NULL/],
    ['looks through a table for a condition outside a transaction', ['ALTER TABLE due ADD CONSTRAINT due_kind CHECK (kind <> $$$$)'], /^all rows of due are looked at/, apart],
    ['takes a column away', ['ALTER TABLE filing DROP COLUMN sex'], /^the version before still uses the column filing\.sex/],
    ['calls a column otherwise', ['ALTER TABLE filing RENAME COLUMN sex TO gender'], /^the version before still uses the column filing\.sex/],
    ['takes a table away', ['DROP TABLE party_lot'], /^the version before still uses the table party_lot/],
    ['wants a value of a version that does not know it', ['ALTER TABLE notice ADD COLUMN tone text NOT NULL'], /^the version before does not know to fill notice\.tone/],
    ['changes all rows in one statement, though outside a transaction', ['UPDATE due SET announced_at = at'], /^rows of due are changed all at once/, apart],
  ])('%s', async (_name: string, statements: readonly string[], told: RegExp, more: Partial<MigrationInterface> = {}) => {
    expect(await watchMigration(database.url, migration(statements, more))).toContainEqual(expect.stringMatching(told));
  });
});

describe('a migration that holds nobody up', () => {
  it.each([
    ['adds a column that may be empty', migration(['ALTER TABLE filing ADD COLUMN place text'])],
    ['adds a column with the same value for all', migration([`ALTER TABLE filing ADD COLUMN place text NOT NULL DEFAULT ''`])],
    ['adds a table that refers to a busy one', migration(['CREATE TABLE remark (id text PRIMARY KEY, filing_id text NOT NULL REFERENCES filing); CREATE INDEX remark_of ON remark (filing_id)'])],
    ['builds an index beside the writers', migration(['CREATE INDEX CONCURRENTLY event_by_actor ON event (actor_id)'], apart)],
    ['adds a condition for new rows', migration([`ALTER TABLE due ADD CONSTRAINT due_kind CHECK (kind <> '') NOT VALID`])],
    ['validates in a step of its own', migration([`ALTER TABLE due ADD CONSTRAINT due_kind CHECK (kind <> '') NOT VALID`, 'ALTER TABLE due VALIDATE CONSTRAINT due_kind'], apart)],
    ['changes some rows at a time', migration(['UPDATE due SET announced_at = at WHERE id IN (SELECT id FROM due WHERE announced_at IS NULL LIMIT 1000)'], apart)],
  ])('%s', async (_name, safe) => {
    expect(await watchMigration(database.url, safe)).toEqual([]);
  });
});
