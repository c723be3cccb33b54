import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { Store, Transaction } from '@tirkeu/desk';
import { instant } from '@tirkeu/domain';
import { deskOver, granted, loadedPostgres, person, prepare, submit, writingWith, type LoadedPostgres } from '@tirkeu/testing';
import { PostgresStore, assertDurable, noteSigningKey } from './index.js';

let loaded: LoadedPostgres;
let app: DataSource;
let owner: DataSource;

beforeAll(async () => {
  loaded = await loadedPostgres();
  ({ app, owner } = loaded);
  await prepare(deskOver(new PostgresStore(app)), { filingId: 'f-1', district: 5, person: person(1) });
});
afterAll(() => loaded.stop());

const DENIED = { code: '42501' };
const changes = [
  `UPDATE event SET payload = '{}'`, `DELETE FROM event`, `TRUNCATE event`, `UPDATE action SET hash = ''`, `DELETE FROM action`, `TRUNCATE action`,
];

describe('the record', () => {
  it.each(changes)('cannot be changed by the application: %s', async (statement) => {
    await expect(app.query(statement)).rejects.toMatchObject(DENIED);
  });

  it.each(changes)('cannot be changed by the owner either, as long as the trigger stands: %s', async (statement) => {
    await expect(owner.query(statement)).rejects.toMatchObject({ ...DENIED, message: expect.stringMatching(/only added to/) });
  });

  it('is kept from the application by its rights alone, without the triggers', async () => {
    await owner.query('ALTER TABLE event DISABLE TRIGGER event_is_kept');
    try {
      await expect(app.query('DELETE FROM event')).rejects.toMatchObject({ ...DENIED, message: expect.stringMatching(/permission denied/) });
    } finally {
      await owner.query('ALTER TABLE event ENABLE TRIGGER event_is_kept');
    }
  });

  it('has two walls that the application cannot take down', async () => {
    for (const statement of ['ALTER TABLE event DISABLE TRIGGER ALL', 'DROP TABLE event', 'CREATE TABLE mine ()']) {
      await expect(app.query(statement)).rejects.toMatchObject(DENIED);
    }
  });

  it('is kept from the application even where the map is concerned', async () => {
    await expect(app.query(`UPDATE commission SET names = '{}'`)).rejects.toMatchObject(DENIED);
  });
});

/** Kills the connection of a transaction after it has written and before it commits, which it therefore does with a statement of its own. */
const killing = (store: Store): Store => ({
  transaction: (work) => store.transaction(async (transaction: Transaction) => {
    const value = await work(writingWith(transaction, (change) => transaction.write(change)));
    const [{ pid }]: [{ pid: number }] = await owner.query(`
      SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction' AND application_name = 'tirkeu'`);
    await owner.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
    return value;
  }),
});

describe('a connection that is killed in the middle of a submission', () => {
  const nomination = { filingId: 'f-killed', district: 6, person: person(2) };

  it('leaves nothing, and the same action done again is the first', async () => {
    const store = new PostgresStore(app);
    const { version } = await prepare(deskOver(store), nomination);
    await expect(submit(deskOver(killing(store)), nomination, 'submit-once')).rejects.toThrow();
    const count = async (table: string, column: string) => (await owner.query(`SELECT count(*) FROM ${table} WHERE ${column} LIKE 'f-killed%'`))[0].count;
    expect(await count('event', 'stream_id')).toBe(version);
    expect([await count('due', 'stream_id'), await count('active_candidacy', 'filing_id')]).toEqual([0, 0]);
    expect(await owner.query(`SELECT topic FROM outbox WHERE key LIKE 'f-killed%'`)).toEqual([{ topic: 'filing.named' }]);
    const done = granted(await submit(deskOver(store), nomination, 'submit-once'));
    expect(done.version).toBe(version + 1);
    const again = granted(await submit(deskOver(store), nomination, 'submit-once'));
    expect(again).toEqual(done);
    expect(await count('event', 'stream_id')).toBe(version + 1);
  });
});

describe('the receipt of what is handed in', () => {
  const signer = { id: 'a-key', sign: () => 'a signature' };
  const nomination = { filingId: 'f-receipted', district: 7, person: person(3) };
  const receipts = () => owner.query(`SELECT version, key_id, signature, content ->> 'standing' AS standing FROM receipt WHERE filing_id = 'f-receipted'`);

  it('is issued with it, before anybody asks, and never without it', async () => {
    await noteSigningKey(app, { id: signer.id, publicKey: '', since: instant('2023-02-01T00:00:00Z') });
    const store = new PostgresStore(app);
    const { version } = await prepare(deskOver(store), nomination);
    await expect(submit(deskOver(killing(store), signer), nomination, 'hand-in')).rejects.toThrow();
    expect(await receipts()).toEqual([]);
    granted(await submit(deskOver(store, signer), nomination, 'hand-in'));
    expect(await receipts()).toEqual([{ version: version + 1, key_id: 'a-key', signature: 'a signature', standing: 'in-time' }]);
    granted(await submit(deskOver(store, signer), nomination, 'hand-in'));
    expect(await receipts()).toHaveLength(1);
  });
});

describe('a start', () => {
  const settings = (changed: Record<string, string>) => ({
    query: async () => Object.entries({ fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', ...changed }).map(([name, setting]) => ({ name, setting })),
  });

  it('goes on where a confirmed submission survives a crash', async () => {
    await expect(assertDurable(settings({}) as Pick<DataSource, 'query'>)).resolves.toBeUndefined();
  });

  it.each(['fsync', 'synchronous_commit', 'full_page_writes'])('stops where %s is off', async (name) => {
    await expect(assertDurable(settings({ [name]: 'off' }) as Pick<DataSource, 'query'>)).rejects.toThrow(`The database setting ${name} is off`);
  });
});
