import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EMPTY_ROOT, findSignature, isConsistent, isIncluded, leafHashOf, readCheckpoint, readNote, readProof, readVerifier, type Desk } from '@tirkeu/desk';
import { instant, type Receipt } from '@tirkeu/domain';
import { commissionOf, deskOver, granted, loadedPostgres, person, prepare, submit, type LoadedPostgres, type Nomination } from '@tirkeu/testing';
import {
  PostgresStore, addReads, findCheckpoints, findConsistency, findLastCheckpoint, findLeafOfEvent, findLeafOfReceipt, findLeaves, findLogAge, findLogKeys, findLogLag, findLogProof, findReaders, findRecordedSteps, findReads, growLog, keepCosignature,
} from '../index.js';

const signingKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
const at = instant('2026-12-01T05:00:00.000Z');
const signing = { signingKey, origin: 'tirkeu.example.kz/log', now: () => at };

async function handIn(desk: Desk, nomination: Nomination): Promise<void> {
  await prepare(desk, nomination);
  granted(await submit(desk, nomination));
}

let loaded: LoadedPostgres;
beforeAll(async () => {
  loaded = await loadedPostgres();
  const signer = { id: 'key', sign: (receipt: Receipt) => `signed ${receipt.number}` };
  await loaded.owner.query(`INSERT INTO signing_key (id, public_key, since) VALUES ('key', 'x', now())`);
  const desk = deskOver(new PostgresStore(loaded.app), signer);
  await handIn(desk, { filingId: 'f-1', district: 4, person: person(1) });
  await handIn(desk, { filingId: 'f-2', district: 5, person: person(2) });
});
afterAll(() => loaded.stop());

const must = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('Nothing was found.');
  return value;
};
const countOf = async (table: string): Promise<number> => {
  const [row] = await loaded.owner.query(`SELECT count(*)::integer AS count FROM ${table}`) as readonly [{ count: number }];
  return row.count;
};
const last = async () => must(readCheckpoint(must(await findLastCheckpoint(loaded.app)).note));

describe('the transparency log', () => {
  it('takes in every event and every receipt once, whichever workers are at it', async () => {
    const grown = await Promise.all([growLog(loaded.app, signing), growLog(loaded.app, signing), growLog(loaded.app, signing)]);
    const expected = await countOf('event') + await countOf('receipt');
    expect(await countOf('receipt')).toBe(2);
    expect(grown.reduce((sum, count) => sum + count)).toBe(expected);
    expect(await growLog(loaded.app, signing)).toBe(0);
    expect((await findLeaves(loaded.app, 0, 1_000)).map(({ leafIndex }) => leafIndex)).toEqual(Array.from({ length: expected }, (_, index) => index));
  });

  it('is signed by the key that it names, under the name that it got first', async () => {
    const { note } = must(await findLastCheckpoint(loaded.app));
    const [key] = await findLogKeys(loaded.app);
    expect(findSignature(must(readNote(note)), must(readVerifier(must(key).verifier)))).toBe(0);
    expect(must(readCheckpoint(note))).toMatchObject({ origin: 'tirkeu.example.kz/log', size: await countOf('log_leaf') });
  });

  it('goes on growing one at a time, always consistent, and keeps its name', async () => {
    const before = await last();
    const desk = deskOver(new PostgresStore(loaded.app));
    const sizes = [];
    for (const [place, name] of ['one', 'two', 'three', 'four', 'five'].entries()) {
      await handIn(desk, { filingId: `g-${name}`, district: 6 + place, person: person(3 + place) });
      await growLog(loaded.app, { ...signing, origin: 'another.kz/log' });
      sizes.push(await last());
    }
    expect(sizes.every(({ origin }) => origin === 'tirkeu.example.kz/log')).toBe(true);
    for (const to of sizes) {
      const proof = must(await findConsistency(loaded.app, before.size, to.size));
      expect(isConsistent({ from: before, to, proof })).toBe(true);
      expect(isConsistent({ from: { size: before.size, root: EMPTY_ROOT }, to, proof })).toBe(false);
    }
    expect(await findConsistency(loaded.app, 5, 1_000_000)).toBeUndefined();
    expect(await findCheckpoints(loaded.app, before.size + 1, 5)).toHaveLength(1);
  });

  it('proves the entry of a receipt and of every event to anybody who holds the checkpoint', async () => {
    const [{ number }] = await loaded.owner.query(`SELECT number FROM receipt WHERE filing_id = 'f-1'`) as readonly [{ number: string }];
    const proof = must(readProof(must(await findLogProof(loaded.app, must(await findLeafOfReceipt(loaded.app, number))))));
    const { size, root } = must(readCheckpoint(proof.note));
    expect(JSON.parse(proof.entry)).toMatchObject({ kind: 'event', chain: commissionOf(4) });
    expect(isIncluded({ index: proof.index, size, leafHash: leafHashOf(proof.entry), proof: proof.proof }, root)).toBe(true);
    const events: readonly { readonly hash: string }[] = await loaded.owner.query('SELECT hash FROM event');
    for (const { hash } of events) {
      const each = must(readProof(must(await findLogProof(loaded.app, must(await findLeafOfEvent(loaded.app, hash))))));
      expect(JSON.parse(each.entry)).toMatchObject({ hash });
      expect(isIncluded({ index: each.index, size, leafHash: leafHashOf(each.entry), proof: each.proof }, root)).toBe(true);
    }
  });

  it('tells since when each step of a filing is proved, and how long that took', async () => {
    const proved = await findRecordedSteps(loaded.app, 'f-1');
    expect(proved).toHaveLength((await loaded.owner.query(`SELECT FROM event WHERE stream_id = 'f-1'`) as readonly unknown[]).length);
    expect(proved.every(({ provedSince }) => provedSince === at)).toBe(true);
    expect((await findLogLag(loaded.app, instant('2020-01-01T00:00:00Z'))).entries).toBe(await countOf('log_leaf'));
  });

  it('shows the line of a witness under the checkpoint that it cosigned, once', async () => {
    const { size } = await last();
    for (const line of ['— ngo.example/witness AAAA\n', '— ngo.example/witness BBBB\n']) await keepCosignature(loaded.app, { size, witness: 'ngo.example/witness', line, at });
    expect(must(await findLastCheckpoint(loaded.app)).note).toMatch(/— ngo\.example\/witness AAAA\n$/);
  });

  it.each(['log_leaf', 'log_node', 'log_checkpoint', 'log_key', 'log_cosignature', 'personal_read'])('is only added to: %s', async (table) => {
    await expect(loaded.app.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
    await expect(loaded.owner.query(`DELETE FROM ${table}`)).rejects.toThrow(/only added to/);
  });
});

describe('a receipt that is issued when somebody first asks', () => {
  it('gets an entry of its own, at the place of its event, though that stands in the log already', async () => {
    const [later] = await loaded.owner.query(`
      SELECT e.stream_id AS "filingId", e.version, e.chain, e.chain_index AS index FROM event e WHERE e.stream_id = 'g-one' AND e.type = 'FilingSubmitted'`) as readonly [{ filingId: string; version: number; chain: string; index: number }];
    const before = (await last()).size;
    await loaded.owner.query(`INSERT INTO receipt (number, filing_id, version, content, key_id, signature, issued_at) VALUES ('1234567890123428', $1, $2, '{}', 'key', 'signed', $3)`, [later.filingId, later.version, at]);
    expect(await growLog(loaded.app, signing)).toBe(1);
    expect((await findLeaves(loaded.app, before, 10)).map(({ kind, chain, index }) => ({ kind, chain, index: Number(index) }))).toEqual([{ kind: 'receipt', chain: later.chain, index: Number(later.index) }]);
    expect(await growLog(loaded.app, signing)).toBe(0);
  });
});

describe('how long the log is behind', () => {
  it('is told by the oldest event that no checkpoint holds, and is nothing where each has one', async () => {
    expect(await findLogAge(loaded.app)).toBe(0);
    await handIn(deskOver(new PostgresStore(loaded.app)), { filingId: 'h-1', district: 11, person: person(12) });
    expect(await findLogAge(loaded.app)).toBeGreaterThan(0);
    await growLog(loaded.app, signing);
    expect(await findLogAge(loaded.app)).toBe(0);
  });
});

describe('the record of reads', () => {
  const read = { accountId: 'a-1', name: 'Ерлан Сейіт', role: 'clerk', commissionId: null, filingId: 'f-1', fields: 'contact', filings: null, reason: null, traceId: 't-1', readAt: instant('2026-12-01T05:01:00.000Z') } as const;

  it('notes one person once within ten minutes, and everything that a reason was given for', async () => {
    await addReads(loaded.app, [read, { ...read, readAt: instant('2026-12-01T05:09:59.999Z') }, { ...read, fields: 'documents' }]);
    await addReads(loaded.app, [read, { ...read, readAt: instant('2026-12-01T05:10:00.000Z') }]);
    for (const reason of ['the register asks for it', 'the register asks for it']) await addReads(loaded.app, [{ ...read, fields: 'iin', reason }]);
    expect((await findReads(loaded.app, { scope: { filingId: 'f-1' }, limit: 10 })).map(({ fields }) => fields)).toEqual(['iin', 'iin', 'contact', 'documents', 'contact']);
  });

  it('notes each look at a list of many filings, with how many it showed', async () => {
    const list = { ...read, filingId: null, fields: 'queue', filings: 20 };
    await addReads(loaded.app, [list, { ...list, filings: 7 }]);
    const found = await findReads(loaded.app, { scope: { regionIds: [] }, fields: 'queue', limit: 10 });
    expect(found.map(({ filingId, filings }) => [filingId, filings])).toEqual([[null, 7], [null, 20]]);
  });

  it('is narrowed to a person, a day, and the filings of a commission', async () => {
    const ofDay = (from: string, to: string) => findReads(loaded.app, { scope: { regionIds: [] }, between: [instant(from), instant(to)], limit: 10 });
    expect(await ofDay('2026-12-01T00:00:00Z', '2026-12-02T00:00:00Z')).toHaveLength(7);
    expect(await ofDay('2026-12-02T00:00:00Z', '2026-12-03T00:00:00Z')).toEqual([]);
    expect(await findReads(loaded.app, { scope: { commissionIds: [commissionOf(4)] }, limit: 10 })).toHaveLength(5);
    expect(await findReads(loaded.app, { scope: { commissionIds: [commissionOf(5)] }, limit: 10 })).toEqual([]);
    expect(await findReads(loaded.app, { scope: { regionIds: [] }, accountId: 'a-2', limit: 10 })).toEqual([]);
    expect(await findReaders(loaded.app, { regionIds: [] })).toEqual([{ accountId: 'a-1', name: 'Ерлан Сейіт' }]);
  });

  it('stands in the log like everything else', async () => {
    expect(await growLog(loaded.app, signing)).toBe(7);
    expect(await growLog(loaded.app, signing)).toBe(0);
    expect((await findLeaves(loaded.app, 0, 1_000)).filter(({ kind }) => kind === 'read')).toHaveLength(7);
  });
});
