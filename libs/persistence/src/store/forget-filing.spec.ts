import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptyChain, findBreak, type StoredEvent, type StreamRef } from '@tirkeu/desk';
import { instant, type Filing } from '@tirkeu/domain';
import { commissionOf, deskOver, granted, loadedPostgres, person, prepare, refuse, submit, type LoadedPostgres } from '@tirkeu/testing';
import type { DataSource } from 'typeorm';
import { PostgresStore, findBallots, findFalseSeals, findFiling, findHistory, forgetFiling } from '../index.js';
import { FilingKeys } from './filing-seal.js';

let loaded: LoadedPostgres;
let app: DataSource;
let owner: DataSource;
const kept = { filingId: 'kept', district: 5, person: person(1) };
const forgotten = { filingId: 'forgotten', district: 6, person: person(2), applicantId: 'another' };
const order = { filingId: 'forgotten', at: instant('2023-12-01T00:00:00Z'), reason: 'not-registered', by: 'system' } as const;

beforeAll(async () => {
  loaded = await loadedPostgres();
  ({ app, owner } = loaded);
  const desk = deskOver(new PostgresStore(app));
  for (const nomination of [kept, forgotten]) {
    await prepare(desk, nomination);
    granted(await submit(desk, nomination));
    await refuse(desk, nomination);
  }
}, 120_000);
afterAll(() => loaded.stop());

/** All rows of all tables that hold a text. */
async function tablesWith(text: string): Promise<readonly string[]> {
  const tables: readonly { readonly name: string }[] = await owner.query(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows: readonly object[] = await owner.query(`SELECT FROM "${name}" t WHERE strpos(t::text, $1) > 0 LIMIT 1`, [text]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

async function chainOf(district: number): Promise<readonly StoredEvent[]> {
  const rows: readonly (Omit<StoredEvent, 'stream'> & { readonly kind: StreamRef['kind']; readonly id: string })[] = await owner.query(`
    SELECT stream_kind AS kind, stream_id AS id, version, chain, chain_index AS "chainIndex", action_id AS "actionId", payload AS event, received_at AS "receivedAt", recorded_at AS "recordedAt",
      previous_hash AS "previousHash", hash FROM event WHERE chain = $1 ORDER BY chain_index`, [commissionOf(district)]);
  return rows.map(({ kind, id, ...event }) => ({ ...event, stream: { kind, id } }));
}

const contact = (filing: Filing | undefined) => filing?.candidates.map(({ phone, email, address }) => [phone, email, address].join('|'));

describe('what is known of people', () => {
  it('lies sealed: no table holds a number, a day of birth, a telephone, an address or an e-mail as it is', async () => {
    const filing = (await findFiling(app, 'kept'))?.filing;
    const [candidate] = filing?.candidates ?? [];
    if (!candidate) throw new Error('Nobody is named');
    expect(candidate.iin).toBe(kept.person.iin);
    for (const told of [candidate.iin, candidate.phone, candidate.email, candidate.address]) {
      expect(told.length).toBeGreaterThan(5);
      expect([told, await tablesWith(told)]).toEqual([told, []]);
    }
    // Lists are searched by names, and a refusal is published with them.
    expect(await tablesWith(candidate.nameKk.surname)).toEqual(['filing', 'public_entry']);
  });

  it('is read by whoever has the secret, in the filing and in its history', async () => {
    const [last] = (await findHistory(app, 'kept')).filter(({ event }) => event.type === 'IdentityRecorded');
    expect(last?.event).toMatchObject({ type: 'IdentityRecorded', identity: { iin: kept.person.iin } });
  });

  it('cannot be read with another secret, nor put in the place of another filing', async () => {
    const [{ wrapped, sealed }]: readonly [{ readonly wrapped: string; readonly sealed: string }] = await owner.query(
      `SELECT k.wrapped, f.sealed FROM filing f JOIN filing_key k ON k.filing_id = f.id WHERE f.id = 'kept'`) as readonly [{ readonly wrapped: string; readonly sealed: string }];
    const keys = new FilingKeys('the secret of the tests, 32 or more');
    expect(JSON.stringify(keys.unwrap('kept', wrapped).unseal(sealed, 'state'))).toContain(kept.person.iin);
    expect(() => new FilingKeys('another secret of 32 characters...').unwrap('kept', wrapped)).toThrow();
    expect(() => keys.unwrap('forgotten', wrapped)).toThrow();
    expect(() => keys.unwrap('kept', wrapped).unseal(sealed, 'event 1')).toThrow();
  });
});

describe('what is sealed', () => {
  const keys = new FilingKeys('the secret of the tests, 32 or more');
  const change = async (statement: string): Promise<void> => {
    await owner.query('ALTER TABLE event DISABLE TRIGGER event_is_kept');
    await owner.query(statement);
    await owner.query('ALTER TABLE event ENABLE TRIGGER event_is_kept');
  };

  it('opens to what was committed to; another seal, another salt and another value are found', async () => {
    expect(await findFalseSeals(app, keys)).toEqual([]);
    const [{ sealed, wrapped }]: readonly [{ readonly sealed: string; readonly wrapped: string }] = await owner.query(
      `SELECT v.sealed, k.wrapped FROM event v JOIN filing_key k ON k.filing_id = v.stream_id WHERE v.stream_id = 'kept' AND v.version = 2`);
    const key = keys.unwrap('kept', wrapped);
    const parts = key.unseal(sealed, 'event 2') as readonly (readonly [string, unknown, string])[];
    const forged = [key.seal(parts.map(([path, value]) => [path, value, 'AAAA']), 'event 2'), key.seal(parts.map(([path, , salt]) => [path, 'x', salt]), 'event 2'), `AAAA${sealed.slice(4)}`];
    for (const each of forged) {
      await change(`UPDATE event SET sealed = '${each}' WHERE stream_id = 'kept' AND version = 2`);
      expect(await findFalseSeals(app, keys)).toEqual([{ filingId: 'kept', version: 2 }]);
    }
    await change(`UPDATE event SET sealed = '${sealed}' WHERE stream_id = 'kept' AND version = 2`);
    expect(await findFalseSeals(app, keys)).toEqual([]);
  });
});

describe('a filing whose people are forgotten', () => {
  beforeAll(async () => {
    expect(await forgetFiling(app, order)).toBe(true);
  });

  it('is forgotten once, and the others are not', async () => {
    expect(await forgetFiling(app, order)).toBe(false);
    expect(await owner.query('SELECT filing_id, reason, destroyed_by AS by FROM filing_key WHERE destroyed_at IS NOT NULL')).toEqual([{ filing_id: 'forgotten', reason: 'not-registered', by: 'system' }]);
    expect(contact((await findFiling(app, 'kept'))?.filing)).not.toEqual(['||']);
  });

  it('tells nothing of them, neither itself nor its history, but for what was published', async () => {
    const filing = (await findFiling(app, 'forgotten'))?.filing;
    expect(contact(filing)).toEqual(['||']);
    expect(filing).toMatchObject({ status: 'refused', candidates: [{ iin: '', birthDate: '1900-01-01', nameKk: forgotten.person.nameKk }] });
    const events = (await findHistory(app, 'forgotten')).map(({ event }) => event);
    expect(events.find(({ type }) => type === 'IdentityRecorded')).toMatchObject({ identity: { iin: '', nameKk: { surname: '' } }, by: { name: '' } });
    for (const told of [forgotten.person.iin, forgotten.person.birthDate]) expect(JSON.stringify(events)).not.toContain(told);
  });

  it('leaves the record whole: every chain verifies, from its first entry to its head', async () => {
    for (const district of [5, 6]) {
      const events = await chainOf(district);
      expect(events.length).toBeGreaterThan(8);
      expect(events[0]?.previousHash).toBe(emptyChain(commissionOf(district)).hash);
      expect(findBreak(commissionOf(district), events)).toBeUndefined();
    }
  });

  it('stands where it stood in the register, in statistics and on no ballot', async () => {
    const count = async (table: string) => (await owner.query(`SELECT count(*)::integer AS n FROM ${table} WHERE filing_id IN ('kept', 'forgotten')`))[0].n;
    expect([await count('public_entry'), await count('nominee'), await count('named_person')]).toEqual([2, 2, 1]);
    const ballots = await findBallots(app, 'kz-maslikhat-2023-03-19', [commissionOf(6)]);
    expect(ballots.flatMap(({ registered }) => registered)).toEqual([]);
  });

  it('can be acted on by nobody any more', async () => {
    const desk = deskOver(new PostgresStore(app));
    expect(await submit(desk, forgotten, 'once-more')).toMatchObject({ ok: false, error: { code: 'not-yours' } });
  });
});
