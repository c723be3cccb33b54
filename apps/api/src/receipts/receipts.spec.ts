import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FilingView, Problem, PublicReceiptView, QueueView, ReceiptKeysView, ReceiptView, SignedReceipt } from '@tirkeu/contracts';
import { receiptText, type Receipt } from '@tirkeu/domain';
import { findFiling } from '@tirkeu/persistence';
import { testDatabase } from '@tirkeu/testing';
import { getRulebook } from '@tirkeu/rulebooks';
import { FIRST_MORNING, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { attach, prepare, submitted, type Draft } from '../spec/self-nominee.js';
import { Receipts } from './receipts.js';
import { SigningKey } from './signing-key.js';

const DEADLINE = '2026-12-21T13:00:00.000Z';

let api: ApiUnderTest;
let candidate: Caller;
let visitor: Caller;
let inTime: Draft;
let late: Draft;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  [candidate, visitor] = [await api.caller().signIn('candidate'), api.caller('203.0.113.9')];
  inTime = await submitted(candidate);
  const second = await api.caller().signIn('candidate2');
  late = await prepare(second);
  await api.goTo('2026-12-21T13:00:03.120Z');
  await second.act(late.filingId, { type: 'submit' });
  await api.goTo(FIRST_MORNING);
}, 120_000);
afterAll(() => api.stop());

const receiptOf = async (who: Caller, { filingId }: Draft): Promise<ReceiptView> => (await who.get<ReceiptView>(`/api/filings/${filingId}/receipt`)).body;
const publicReceipt = async (number: string) => visitor.get<PublicReceiptView & Problem>(`/api/receipts/${number.replaceAll(' ', '')}`);

/** As somebody would who has the receipt, the published keys, and nothing of ours. */
async function isProved({ receipt, signature }: SignedReceipt): Promise<boolean> {
  const { body: { keys } } = await visitor.get<ReceiptKeysView>('/api/receipts/keys');
  const key = keys.find(({ kid }) => kid === receipt.keyId);
  if (!key) return false;
  return verify(null, Buffer.from(receiptText(receipt)), createPublicKey({ key: { kty: key.kty, crv: key.crv, x: key.x }, format: 'jwk' }), Buffer.from(signature, 'base64url'));
}

describe('the receipt of what was handed in', () => {
  it('is proved by the published keys, and by nothing else', async () => {
    const { receipt, signature } = await receiptOf(candidate, inTime);
    expect(await isProved({ receipt, signature })).toBe(true);
    expect(await isProved({ receipt: { ...receipt, receivedAt: '2026-12-01T05:00:00.001Z' as Receipt['receivedAt'] }, signature })).toBe(false);
  });

  it('says of what came three seconds after 18:00 that it is late, and no claim to the contrary is proved', async () => {
    const { receipt, signature } = await receiptOf(await api.caller().signIn('candidate2'), late);
    expect(receipt).toMatchObject({ standing: 'late', receivedAt: '2026-12-21T13:00:03.120Z', deadline: DEADLINE, zone: 'Asia/Almaty', offset: '+05:00' });
    expect(await isProved({ receipt, signature })).toBe(true);
    expect(await isProved({ receipt: { ...receipt, standing: 'in-time' }, signature })).toBe(false);
  });

  it('is issued once: five who ask at the same time read the same receipt', async () => {
    const third = await submitted(candidate);
    const answers = await Promise.all(Array.from({ length: 5 }, () => receiptOf(candidate, third)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('follows what takes the place of what was handed in: the last receipt is the filing’s, and the first stays genuine and on record', async () => {
    const draft = await submitted(candidate);
    const first = await receiptOf(candidate, draft);
    await attach(candidate, draft, 'biography');
    const last = await receiptOf(candidate, draft);
    expect(last.number).not.toBe(first.number);
    expect(last.receipt.record.entry).toBeGreaterThan(first.receipt.record.entry);
    expect([await isProved(first), await isProved(last)]).toEqual([true, true]);
    for (const { number } of [first, last]) expect((await publicReceipt(number)).body).toMatchObject({ isSignatureGenuine: true, isOnRecord: true });
    expect((await candidate.get<FilingView>(`/api/filings/${draft.filingId}`)).body.filing).toMatchObject({ status: 'submitted', manifest: expect.arrayContaining([expect.objectContaining({ requirement: 'biography' })]) });
  });

  it('stays as it was issued when another key signs and nomination was extended', async () => {
    const before = await receiptOf(candidate, inTime);
    const text = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    const other = new Receipts(api.database, new SigningKey(text), api.clock);
    await other.noteKey();
    const record = await findFiling(api.database, inTime.filingId);
    if (!record) throw new Error('The filing is gone');
    const { rulebookId, electionDay, zone } = record.contest;
    const timetable = getRulebook(rulebookId).timetable({ electionDay, zone, extension: { nominationCloses: '2026-12-24T18:00', registrationCloses: '2027-01-02T18:00' } });
    expect(await other.find(record, timetable)).toEqual(before);
    expect(await isProved(before)).toBe(true);
  });
});

describe('anybody who knows the number', () => {
  it('reads whether it is genuine, where it stands in the record, and nobody’s name', async () => {
    const own = await receiptOf(candidate, inTime);
    const { status, body, text } = await publicReceipt(own.number);
    expect([status, body.receipt, body.signature]).toEqual([200, own.receipt, own.signature]);
    expect(body).toMatchObject({ isSignatureGenuine: true, isOnRecord: true, contestTitle: { en: expect.stringContaining('7') } });
    for (const secret of [inTime.person.iin, 'Үлгібаева', 'Ульгибаева', inTime.filingId, 'example.kz', 'training.candidate']) expect(text).not.toContain(secret);
  });

  it('is told the same of a number that nobody issued and of one that cannot be', async () => {
    const answers = await Promise.all(['0000000000000195', '0000000000000196', '1', 'x'.repeat(100)].map((number) => publicReceipt(number)));
    const told = answers.map(({ status, body: { traceId: _traceId, ...rest } }) => JSON.stringify([status, rest]));
    expect(new Set(told).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 404, body: { code: 'absent' } });
  });

  it('is slowed down when asking for one number after the other', async () => {
    const guesser = api.caller('203.0.113.77');
    for (let guess = 0; guess < 120; guess++) expect((await guesser.get('/api/receipts/0000000000000195')).status).toBe(404);
    const held = await guesser.get('/api/receipts/0000000000000195');
    expect([held.status, held.headers['retry-after']]).toEqual([429, '1']);
    expect((await publicReceipt('0000000000000195')).status).toBe(404);
  });

  it('is told when the record no longer holds what was receipted', async () => {
    const { number, receipt } = await receiptOf(candidate, inTime);
    await api.database.query('ALTER TABLE event DISABLE TRIGGER event_is_kept');
    await api.database.query('UPDATE event SET hash = $2 WHERE hash = $1', [receipt.record.hash, 'f'.repeat(64)]);
    expect((await publicReceipt(number)).body).toMatchObject({ isSignatureGenuine: true, isOnRecord: false });
    await api.database.query('UPDATE event SET hash = $2 WHERE hash = $1', ['f'.repeat(64), receipt.record.hash]);
    await api.database.query('ALTER TABLE event ENABLE TRIGGER event_is_kept');
    expect((await publicReceipt(number)).body).toMatchObject({ isOnRecord: true });
  });

  it('cannot be shown a receipt that was changed in the database: it is kept, and would not be genuine', async () => {
    const { number } = await receiptOf(candidate, inTime);
    const change = `UPDATE receipt SET content = jsonb_set(content, '{receivedAt}', '"2026-12-01T04:00:00.000Z"') WHERE filing_id = $1`;
    await expect(api.database.query(change, [inTime.filingId])).rejects.toThrow('only added to');
    const runner = api.database.createQueryRunner();
    await runner.query('ALTER TABLE receipt DISABLE TRIGGER receipt_is_kept');
    const before: readonly { content: Receipt }[] = await runner.query('SELECT content FROM receipt WHERE filing_id = $1', [inTime.filingId]);
    await runner.query(change, [inTime.filingId]);
    expect((await publicReceipt(number)).body).toMatchObject({ isSignatureGenuine: false });
    await runner.query('UPDATE receipt SET content = $2 WHERE filing_id = $1', [inTime.filingId, JSON.stringify(before[0]?.content)]);
    await runner.query('ALTER TABLE receipt ENABLE TRIGGER receipt_is_kept');
    await runner.release();
  });
});

describe('a receipt to take away', () => {
  it('is a PDF in the language asked for, a proof without a name, and a code', async () => {
    const { number } = await receiptOf(candidate, inTime);
    const pdf = await candidate.get(`/api/filings/${inTime.filingId}/receipt.pdf?language=kk`);
    expect([pdf.status, pdf.headers['content-type'], pdf.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    expect(pdf.headers['content-disposition']).toContain(`tirkeu-receipt-${number.replaceAll(' ', '')}.pdf`);
    const proof = await candidate.get<SignedReceipt>(`/api/filings/${inTime.filingId}/receipt.json`);
    expect(await isProved(proof.body)).toBe(true);
    expect(proof.text).not.toContain('Үлгібаева');
    expect((await candidate.get(`/api/filings/${inTime.filingId}/receipt.svg`)).text).toMatch(/^<svg /);
  });

  it('is for those whose filing it is, and there is none before it was handed in', async () => {
    const draft = await prepare(candidate);
    for (const file of ['receipt.pdf?language=ru', 'receipt.json', 'receipt.svg']) {
      expect((await visitor.get(`/api/filings/${inTime.filingId}/${file}`)).status).toBe(401);
      expect((await candidate.get(`/api/filings/${late.filingId}/${file}`)).status).toBe(404);
      expect((await candidate.get(`/api/filings/${draft.filingId}/${file}`)).status).toBe(404);
    }
    expect((await candidate.get(`/api/filings/${inTime.filingId}/receipt.pdf?language=de`)).status).toBe(400);
  });
});

describe('what came late', () => {
  it('stands apart in the queue of the commission with its receipt, and nobody can take it in hand', async () => {
    const clerk = await api.caller().signIn('clerk');
    const { body: queue } = await clerk.get<QueueView>('/api/queue?queue=late');
    expect(queue).toMatchObject({ counts: { late: 1 }, rows: [{ filingId: late.filingId, status: 'late', waitingFor: 'nobody', holder: null }] });
    expect((await clerk.get<FilingView>(`/api/filings/${late.filingId}`)).body.receipt?.receipt.standing).toBe('late');
    expect(await clerk.tryAct(late.filingId, { type: 'take' })).toMatchObject({ status: 409, body: { code: 'wrong-state', allowed: [] } });
  });

  it('is no nominee in any figure and stands in no public list', async () => {
    const supervisor = await api.caller().signIn('supervisor');
    const { body } = await supervisor.get<{ total: { tally: { nominated: number } } }>('/api/insights/figures');
    const [row] = await api.database.query('SELECT count(*)::integer AS nominees FROM nominee') as readonly [{ nominees: number }];
    expect([body.total.tally.nominated, row.nominees]).toEqual([3, 3]);
    expect((await api.database.query('SELECT FROM nominee WHERE filing_id = $1', [late.filingId]) as readonly unknown[]).length).toBe(0);
    expect((await visitor.get<{ total: number }>('/api/register')).body.total).toBe(0);
  });
});
