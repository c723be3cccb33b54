import { createServer, type Server } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FilingView, SignaturesView } from '@tirkeu/contracts';
import { NATIONAL_PURPOSES, OpenVerifier, certificatesOfPem } from '@tirkeu/esign';
import type { Instant } from '@tirkeu/domain';
import { testDatabase, unpack } from '@tirkeu/testing';
import { authorityOf, personOf, revocationList, rsaKey, signMessage, type Certified } from '@tirkeu/testing/signing';
import { readEsign } from '../platform/esign-settings.js';
import { ELECTION, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { newPerson, prepare, submitted, type Draft } from '../spec/self-nominee.js';

const AT_WORK = { from: '2026-06-01T00:00:00.000Z', until: '2027-06-01T00:00:00.000Z' };
const pem = ({ certificate }: Certified): string => `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate).toString('base64')}\n-----END CERTIFICATE-----\n`;
const listening = (server: Server): Promise<number> => new Promise((resolve) => {
  server.listen(0, '127.0.0.1', () => { const address = server.address(); resolve(typeof address === 'object' && address ? address.port : 0); });
});

let api: ApiUnderTest;
let folder: string;
let candidate: Caller;
let clerk: Caller;
let draft: Draft;
let issuing: Certified;
let outside: Server;
let second: { valid: boolean } | null = null;

beforeAll(async () => {
  const root = authorityOf('ТЕСТ ТҮБІР', rsaKey());
  issuing = authorityOf('ТЕСТ ҰКО', rsaKey(), root, { serial: 2 });
  const list = revocationList(issuing, { from: '2026-12-01T00:00:00.000Z', until: '2026-12-02T00:00:00.000Z', revoked: [{ serial: 13, at: '2026-11-30T00:00:00.000Z' }] });
  outside = createServer((request, response) => {
    if (request.url === '/list') return void response.end(Buffer.from(list));
    if (second === null) return void response.writeHead(503).end();
    response.end(JSON.stringify({ valid: second.valid, signers: [{}] }));
  });
  const port = await listening(outside);
  folder = await mkdtemp(join(tmpdir(), 'tirkeu-roots-'));
  await writeFile(join(folder, 'roots.pem'), pem(root));
  await writeFile(join(folder, 'more.pem'), pem(issuing));
  const esign = readEsign({ TIRKEU_ESIGN_ROOTS: join(folder, 'roots.pem'), TIRKEU_ESIGN_INTERMEDIATES: join(folder, 'more.pem'), TIRKEU_ESIGN_CRLS: `http://127.0.0.1:${port}/list`, TIRKEU_ESIGN_SIDECAR: `http://127.0.0.1:${port}` });
  api = await startApi(await testDatabase(training), { esign });
  [candidate, clerk] = await Promise.all(['candidate', 'clerk'].map((login) => api.caller().signIn(login))) as [Caller, Caller];
  draft = await submitted(candidate, { person: newPerson() });
}, 120_000);
afterAll(async () => {
  await api.stop();
  outside.close();
  await rm(folder, { recursive: true, force: true });
});

const offer = (term: string | null): Promise<unknown> => api.database.query('UPDATE election SET esignature = $2 WHERE id = $1', [ELECTION, term]);
const read = async (who: Caller, filingId = draft.filingId): Promise<SignaturesView> => (await who.get<SignaturesView>(`/api/filings/${filingId}/signatures`)).body;
const attach = (message: Uint8Array, filingId = draft.filingId, who = candidate) => who.tryAct(filingId, { type: 'attach-signature', message: Buffer.from(message).toString('base64') });
const signed = (text: string, wanted: Parameters<typeof personOf>[2] = {}): Uint8Array =>
  signMessage(new TextEncoder().encode(text), personOf(rsaKey(), issuing, { numbers: [`IIN${draft.person.iin}`], ...AT_WORK, ...wanted }));

describe('a national electronic signature', () => {
  it('is neither offered nor taken where the election does not say so: everything is as it was', async () => {
    expect(await read(candidate)).toEqual({ term: null, toSign: null, signatures: [] });
    expect(await attach(Uint8Array.of(1))).toMatchObject({ status: 409, body: { code: 'signature-not-offered' } });
    await offer('offered');
  });

  it('is made over the papers of this filing as they were handed in, which the candidate gets to sign and nobody else', async () => {
    const { term, toSign } = await read(candidate);
    expect(term).toBe('offered');
    expect(JSON.parse(toSign?.text ?? '')).toMatchObject({ form: 1, filingId: draft.filingId, papers: [{ requirement: 'intention-to-stand' }, { requirement: 'biography' }, { requirement: 'declaration-certificate' }] });
    expect(await read(clerk)).toEqual({ term: 'offered', toSign: null, signatures: [] });
    expect((await (await api.caller().signIn('candidate2')).get(`/api/filings/${draft.filingId}/signatures`)).status).toBe(404);
  });

  it('that is right is shown to the clerk with its holder and what settled it', async () => {
    const { toSign } = await read(candidate);
    expect((await attach(signed(toSign?.text ?? ''))).status).toBe(200);
    const [signature] = (await read(clerk)).signatures;
    expect(signature).toMatchObject({ judgement: { outcome: 'valid', faults: [] }, second: null, isCurrent: true, isDisputed: false, certificate: { holder: 'ҮЛГІ АЙГҮЛ', issuedBy: 'ТЕСТ ҰКО' }, evidence: [{ kind: 'crl' }] });
  });

  it('that is wrong is kept and told, and takes nothing from the filing', async () => {
    const { toSign } = await read(candidate);
    expect((await attach(signed('something else'))).status).toBe(200);
    expect((await attach(signed(toSign?.text ?? '', { serial: 13 }))).status).toBe(200);
    expect((await attach(signed(toSign?.text ?? '', { numbers: ['IIN900101400127'] }))).status).toBe(200);
    expect((await read(clerk)).signatures.slice(0, 3).map(({ judgement }) => judgement.faults)).toEqual([['other-person'], ['revoked'], ['content-differs']]);
    expect((await clerk.get<FilingView>(`/api/filings/${draft.filingId}`)).body.filing.status).toBe('submitted');
  });

  it('on which a second verifier thinks otherwise is put before a person, both verdicts beside each other', async () => {
    const { toSign } = await read(candidate);
    second = { valid: false };
    await attach(signed(toSign?.text ?? ''));
    expect((await read(clerk)).signatures[0]).toMatchObject({ isDisputed: true, judgement: { outcome: 'valid' }, second: { outcome: 'invalid', faults: ['not-valid'] } });
    second = { valid: true };
    await attach(signed('something else'));
    expect((await read(clerk)).signatures[0]).toMatchObject({ isDisputed: true, judgement: { outcome: 'invalid', faults: ['content-differs'] }, second: { outcome: 'valid' } });
    second = null;
  });

  it('is in the complete file with all that proves it to whoever has nothing but that, for those who may see who signed', async () => {
    const address = `/api/filings/${draft.filingId}/complete-file?language=en`;
    const entries = unpack((await api.app.inject({ method: 'GET', url: address, headers: { host: 'localhost:3700', cookie: clerk.cookie } })).rawPayload);
    const file = (name: string): Buffer => entries.get(`Electronic signatures/${name}`) ?? Buffer.alloc(0);
    const names = [...entries.keys()].filter((name) => name.startsWith('Electronic signatures/01') || /Electronic signatures\/[a-zR]/u.test(name)).map((name) => name.split('/')[1]);
    expect(names).toEqual(['README.txt', 'roots.pem', 'intermediates.pem', '01-signed.json', '01-signature.p7s', '01-verdict.json', '01-revocation-1.crl']);

    const verdict = JSON.parse(file('01-verdict.json').toString()) as { readonly certified: boolean; readonly receivedAt: Instant; readonly judgement: object };
    expect(verdict).toMatchObject({ certified: false, judgement: { outcome: 'valid', faults: [] } });
    const trust = { roots: certificatesOfPem(file('roots.pem').toString()), intermediates: certificatesOfPem(file('intermediates.pem').toString()), purposes: NATIONAL_PURPOSES };
    const asked = { signature: file('01-signature.p7s'), content: file('01-signed.json'), at: verdict.receivedAt, expectedIin: draft.person.iin, evidence: [{ kind: 'crl' as const, bytes: file('01-revocation-1.crl') }] };
    expect(new OpenVerifier(trust).judge(asked)).toMatchObject({ outcome: 'valid', faults: [] });
    expect(new OpenVerifier(trust).judge({ ...asked, content: Buffer.from('other') })).toMatchObject({ outcome: 'invalid', faults: ['content-differs'] });
    expect(JSON.parse(file('02-verdict.json').toString())).toMatchObject({ judgement: { outcome: 'invalid', faults: ['content-differs'] } });
    expect(file('README.txt').toString()).toContain('openssl cms -verify');

    const overseer = await api.caller().signIn('supervisor');
    const overseen = unpack((await api.app.inject({ method: 'GET', url: address, headers: { host: 'localhost:3700', cookie: overseer.cookie } })).rawPayload);
    expect([...overseen.keys()].filter((name) => name.includes('signatures'))).toEqual([]);
  });

  it('is not asked for before anything was handed in', async () => {
    const prepared = await prepare(await api.caller().signIn('candidate2'), { person: newPerson() });
    const other = await api.caller().signIn('candidate2');
    expect((await read(other, prepared.filingId)).toSign).toBeNull();
    expect(await attach(Uint8Array.of(1), prepared.filingId, other)).toMatchObject({ status: 409 });
  });

  it('names nobody in the record or in the clear', async () => {
    const [{ events, rows }]: [{ events: string; rows: string }] = await api.database.query(`
      SELECT (SELECT string_agg(payload::text, '') FROM event WHERE payload ->> 'type' = 'SignatureAttached') AS events, (SELECT string_agg(sealed, '') FROM filing_signature) AS rows`);
    expect(events).toContain('judgement');
    for (const text of [events, rows]) for (const name of ['АЙГҮЛ', draft.person.iin, Buffer.from('ҮЛГІ АЙГҮЛ').toString('base64').slice(0, 12)]) expect(text).not.toContain(name);
  });
});
