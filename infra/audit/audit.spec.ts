import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deskOver, granted, loadedPostgres, person, playAllKinds, prepare, submit, type LoadedPostgres } from '@tirkeu/testing';
import pg from 'pg';
import { auditRecord } from './audit-record.mjs';
import { checkSeals } from './check-seals.mjs';
import { makeRecord } from './record.mjs';
import { TAMPERINGS, chanceOf, tampered } from './tamperings.mjs';

/** Of each kind; the command goes on to a thousand in all. */
const OF_EACH = 4;

let loaded: LoadedPostgres;
let client: pg.Client;
let outside: string;
beforeAll(async () => {
  loaded = await loadedPostgres();
  outside = await makeRecord(loaded.owner, { deskOver, granted, person, playAllKinds, prepare, submit });
  client = new pg.Client({ connectionString: loaded.url });
  await client.connect();
}, 120_000);
afterAll(async () => {
  await client.end();
  await loaded.stop();
});

describe('the audit of a record', () => {
  it('finds nothing wrong where nothing was touched', async () => {
    const { looked, faults } = await auditRecord(client, { outside });
    expect(faults).toEqual([]);
    expect(looked).toMatchObject({ receipts: 30, reads: 30, waiting: 0, isHeldAgainstOutside: true });
    expect(looked.entries).toBe(looked.events + looked.receipts + looked.reads);
  });

  it.each(Object.keys(TAMPERINGS))('finds that somebody with every right did: %s', async (kind) => {
    for (let count = 0; count < OF_EACH; count++) {
      const { faults } = await tampered(client, kind, chanceOf(count * 7919 + kind.length), () => auditRecord(client, { outside }));
      expect({ count, found: faults.length > 0 }).toEqual({ count, found: true });
    }
  });

  it.each(['cut the tail of everything', 'rewrite a chain and the whole log'])('cannot find without a checkpoint from elsewhere: %s', async (kind) => {
    const { faults } = await tampered(client, kind, chanceOf(1), () => auditRecord(client));
    expect(faults).toEqual([]);
  });

  it('takes no checkpoint that the log did not sign, and none of another log', async () => {
    expect((await auditRecord(client, { outside: outside.replace(/\n\d+\n/, '\n7\n') })).faults).toEqual(['the checkpoint kept elsewhere is not signed by a key of this log']);
    expect((await auditRecord(client, { outside: 'nothing of the kind' })).faults).toHaveLength(1);
  });

  it('opens what is sealed where it is given the secret, and finds what was put in its place', async () => {
    const secret = 'the secret of the tests, 32 or more';
    expect(await checkSeals(client, secret)).toEqual([]);
    await client.query('BEGIN');
    await client.query('ALTER TABLE event DISABLE TRIGGER USER');
    await client.query(`
      WITH two AS (SELECT stream_id, version, sealed, lead(sealed) OVER (ORDER BY version) AS other FROM event WHERE stream_id = 'audited-1' AND sealed IS NOT NULL ORDER BY version LIMIT 1)
      UPDATE event e SET sealed = two.other FROM two WHERE e.stream_id = two.stream_id AND e.version = two.version`);
    expect(await checkSeals(client, secret)).toEqual([expect.stringMatching(/^what is sealed of step \d+ of the filing audited-1 is not what was committed to$/)]);
    expect((await checkSeals(client, 'a secret of another installation, long')).at(-1)).toMatch(/the secret may be that of another installation$/);
    await client.query('ROLLBACK');
  });

  it('finds a right to work in a commission that somebody has put into the table', async () => {
    await client.query('BEGIN');
    await client.query(`INSERT INTO account (id, login, name, password_hash, created_at) VALUES ('rival', 'rival', 'Rival', 'x', now())`);
    await client.query(`
      INSERT INTO role_grant (id, account_id, role, commission_ids, region_ids, title, granted_at, starts_at, ends_at, granted_by)
      VALUES ('access.forged', 'rival', 'clerk', '{dec.KZ-35-C-temirtau.7}', '{}', '{}', now(), now(), now() + interval '3 days', '{"accountId": "chair", "role": "chair", "name": "Chair"}')`);
    expect((await auditRecord(client, { outside })).faults).toEqual(['1 rights to work in a commission are not as the record says']);
    await client.query('ROLLBACK');
  });

  it('needs no right but to read', async () => {
    await client.query('BEGIN READ ONLY');
    expect((await auditRecord(client, { outside })).faults).toEqual([]);
    await client.query('COMMIT');
  });
});
