import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '@tirkeu/persistence';
import { testDatabase, type TestDatabase } from '@tirkeu/testing';
import type { DataSource } from 'typeorm';
import type { Settings } from './platform/settings.js';
import { prepareDatabase } from './prepare-database.js';

let store: TestDatabase;
let database: DataSource;
let dataDir: string;
const said: string[] = [];
const settingsFor = (mode: Settings['mode']): Settings => ({
  mode, dataDir, objectStorage: undefined, host: '127.0.0.1', port: 3700, databaseUrl: store.url, redisUrl: undefined, secret: 'a secret for specs with 32 characters', signingKey: '', publicUrl: undefined, sendsMail: false, trustedProxies: [], edgeToken: undefined, probes: [], metricsPort: undefined, webRoot: undefined,
});
const prepare = (mode: Settings['mode']): Promise<void> => prepareDatabase(settingsFor(mode), systemClock, (line) => said.push(line));

beforeAll(async () => {
  store = await testDatabase();
  database = await store.connect('owner', 1);
  dataDir = await mkdtemp(join(tmpdir(), 'tirkeu-api-'));
}, 120_000);
afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true });
  await store.stop();
});

describe('what an installation begins with', () => {
  it('in production: the map and the election of 2023, and nobody who can sign in', async () => {
    await prepare('production');
    expect(await database.query('SELECT id FROM election')).toEqual([{ id: 'kz-maslikhat-2023-03-19' }]);
    expect(await database.query('SELECT id FROM account')).toEqual([]);
    expect(await database.query('SELECT id FROM filing')).toEqual([]);
  }, 120_000);

  it('in training: an open election, eleven personas, and filings in every state that can have come to be by today', async () => {
    await prepare('training');
    expect(await database.query('SELECT count(*) AS count FROM account')).toEqual([{ count: 11 }]);
    expect(await database.query('SELECT status, count(*) AS count FROM filing GROUP BY status ORDER BY status')).toEqual([
      { status: 'awaiting-cure', count: 1 }, { status: 'in-examination', count: 1 }, { status: 'proposed', count: 2 }, { status: 'refused', count: 5 }, { status: 'registered', count: 4 },
      { status: 'submitted', count: 3 }, { status: 'withdrawn', count: 2 },
    ]);
    expect(said.at(-1)).toBe('Example filings: 18');
  }, 120_000);

  it('the next time: what is there stays as it is', async () => {
    const before: readonly object[] = await database.query('SELECT stream_id, version, hash FROM event ORDER BY stream_id, version');
    await prepare('training');
    expect(await database.query('SELECT stream_id, version, hash FROM event ORDER BY stream_id, version')).toEqual(before);
  }, 120_000);

  it('example people have valid numbers, names in one script, and surnames that mean nobody', async () => {
    const people: readonly { readonly surname: string }[] = await database.query(`SELECT name_kk ->> 'surname' AS surname FROM public_entry`);
    expect(people.every(({ surname }) => /^(Мысал|Үлгі|Сынақ)/.test(surname))).toBe(true);
    expect(people).toHaveLength(11);
  });
});
