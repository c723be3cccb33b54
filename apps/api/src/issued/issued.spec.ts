import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FilingActsView, IssuedPaperView } from '@tirkeu/contracts';
import { civilDate, instant } from '@tirkeu/domain';
import { testDatabase } from '@tirkeu/testing';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { askRegisters, attach, markAll, submitted, type Draft } from '../spec/self-nominee.js';

const resolution = (number: string) => ({ number, on: civilDate('2026-12-02'), vote: { members: 7, present: 5, inFavour: 4, against: 1 } });

let api: ApiUnderTest;
let candidate: Caller;
let clerk: Caller;
let chair: Caller;
let draft: Draft;

/** On the second of December a filing is complete and its registration proposed. */
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  [candidate, clerk, chair] = [await api.caller().signIn('candidate'), await api.caller().signIn('clerk'), await api.caller().signIn('chair')];
  draft = await submitted(candidate);
  await api.goTo('2026-12-02T05:00:00.000Z');
  const { filingId, candidateId } = draft;
  await clerk.act(filingId, { type: 'take' });
  await askRegisters(clerk, draft);
  await clerk.act(filingId, { type: 'confirm-compliance' });
  await attach(candidate, draft, 'deposit-proof');
  await clerk.act(filingId, { type: 'record-fact', fact: { name: 'deposit-received', candidateId, value: 425_000, source: 'bank', observedAt: instant('2026-12-02T04:00:00.000Z') } });
  await markAll(clerk, filingId);
  await clerk.act(filingId, { type: 'propose-registration' });
}, 120_000);
afterAll(() => api.stop());

const address = (rest: string): string => `/api/filings/${draft.filingId}/${rest}`;

async function download(who: Caller, rest: string) {
  const response = await api.app.inject({ method: 'GET', url: address(rest), headers: { host: 'localhost:3700', cookie: who.cookie } });
  return { status: response.statusCode, headers: response.headers, bytes: response.rawPayload };
}

async function textOf(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, async (_, place) => (await (await document.getPage(place + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')));
  await document.destroy();
  return pages.join(' ').replace(/[\s\u00A0]+/gu, ' ');
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const numberIn = (pdf: Buffer): string => /tirkeu-issued:(\d{16})/u.exec(pdf.toString('latin1'))?.[1] ?? '';
const issuedUnder = async (number: string) => api.caller().get<IssuedPaperView>(`/api/issued/${number}`);

describe('before there is a decision', () => {
  it('a filing has neither act nor certificate', async () => {
    expect((await candidate.get<FilingActsView>(address('acts'))).body).toEqual({ acts: [], certificates: [] });
    for (const rest of ['acts/decision.pdf', `certificates/${draft.candidateId}.pdf`, 'acts/nothing.pdf']) expect((await download(candidate, rest)).status).toBe(404);
  });
});

describe('a registration', () => {
  it('is one act, the same to the byte for the candidate and the commission', async () => {
    await chair.act(draft.filingId, { type: 'register', resolution: resolution('7/14') });
    const [own, theirs] = [await download(candidate, 'acts/decision.pdf'), await download(chair, 'acts/decision.pdf')];
    expect(own.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    expect(own.headers['content-disposition']).toMatch(/^attachment; filename="tirkeu-act-\d{16}\.pdf"/u);
    expect(own.bytes.equals(theirs.bytes)).toBe(true);
    const text = await textOf(own.bytes);
    for (const part of ['ҚАУЛЫ', 'ПОСТАНОВЛЕНИЕ', '№ 7/14', 'Второе декабря', 'Үлгібаева', 'Ульгибаева', 'localhost:3700/verify']) expect(text).toContain(part);
    expect(text).not.toContain(draft.person.iin);
  });

  it('proves itself to anybody by its number: what it is, who issued it, when, about what, and each file that was handed out', async () => {
    const { bytes } = await download(candidate, 'acts/decision.pdf');
    const { status, body } = await issuedUnder(numberIn(bytes));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: 'registration', title: { ru: 'О регистрации кандидата' }, actNumber: '7/14', on: '2026-12-02', standing: 'in-force', replacedBy: null, files: [hashOf(bytes)],
      persons: [{ nameRu: { surname: 'Ульгибаева', givenName: 'Айсулу', patronymic: 'Мысалкызы' } }], registerId: `${draft.filingId}.${draft.candidateId}`,
    });
    expect(JSON.stringify(body)).not.toContain(draft.person.iin.slice(-4));
  });

  it('gives the candidate a certificate with a number of its own', async () => {
    const { bytes } = await download(candidate, `certificates/${draft.candidateId}.pdf`);
    const text = await textOf(bytes);
    for (const part of ['КАНДИДАТ КУӘЛІГІ', 'УДОСТОВЕРЕНИЕ КАНДИДАТА', 'Үлгібаева Айсұлу', '2 декабря 2026 года, постановление № 7/14']) expect(text).toContain(part);
    const { body } = await issuedUnder(numberIn(bytes));
    expect(body).toMatchObject({ kind: 'certificate', standing: 'in-force', files: [hashOf(bytes)], persons: [{ nameKk: { surname: 'Үлгібаева' } }] });
    expect(numberIn(bytes)).not.toBe(numberIn((await download(candidate, 'acts/decision.pdf')).bytes));
  });

  it('lies in the complete file with the very same bytes', async () => {
    const { bytes } = await download(candidate, 'acts/decision.pdf');
    const { bytes: archive } = await download(candidate, 'complete-file?language=kk');
    expect(archive.toString('latin1')).toContain(hashOf(bytes));
    expect((await issuedUnder(numberIn(bytes))).body.files).toEqual([hashOf(bytes)]);
  });
});

describe('who may have the papers of a filing', () => {
  it('is nobody but whoever filed, the commission, and those who oversee: to others they do not exist', async () => {
    for (const login of ['candidate2', 'agent']) expect((await download(await api.caller().signIn(login), 'acts/decision.pdf')).status).toBe(404);
    expect((await download(api.caller(), 'acts/decision.pdf')).status).toBe(401);
    for (const login of ['clerk', 'member', 'secretary', 'supervisor', 'auditor']) expect([login, (await download(await api.caller().signIn(login), 'acts/decision.pdf')).status]).toEqual([login, 200]);
  });

  it('a number that nobody handed out, and one with a slip, are unknown', async () => {
    for (const number of ['0000000000000195', '0000000000000196', 'x']) expect((await issuedUnder(number)).status).toBe(404);
  });
});

describe('after the registration has ended', () => {
  it('the act and the certificate say so to whoever checks them, and there is no certificate to be had', async () => {
    const [act, certificate] = [(await download(candidate, 'acts/decision.pdf')).bytes, (await download(candidate, `certificates/${draft.candidateId}.pdf`)).bytes];
    await api.goTo('2026-12-03T05:00:00.000Z');
    await candidate.act(draft.filingId, { type: 'withdraw', reason: null });
    for (const paper of [act, certificate]) expect((await issuedUnder(numberIn(paper))).body.standing).toBe('replaced');
    expect((await download(candidate, `certificates/${draft.candidateId}.pdf`)).status).toBe(404);
    expect((await download(candidate, 'acts/decision.pdf')).bytes.equals(act)).toBe(true);
    expect((await candidate.get<FilingActsView>(address('acts'))).body).toMatchObject({ acts: [{ which: 'decision', kind: 'registration', standing: 'replaced' }], certificates: [] });
  });
});

describe('a refusal on a place that was marked on a page', () => {
  it('says so on the act, and nowhere lets a place lie beyond the page', async () => {
    const other = await submitted(candidate);
    const { filingId, candidateId } = other;
    await clerk.act(filingId, { type: 'take' });
    const { view } = await clerk.act(filingId, { type: 'mark-requirement', rule: 'minimum-age', candidateId, value: 'not-met', note: 'құжат бойынша' });
    const fileId = view.filing.documents.find(({ requirement }) => requirement === 'biography')?.fileId ?? '';
    const grounds = (box: { x: number; y: number; width: number; height: number }) => [{
      ground: 'requirements-not-met' as const, rule: 'minimum-age', candidateId, finding: { kk: 'Жасы жетпейді', ru: 'Возраст меньше требуемого', en: 'Under age' },
      evidence: [{ kind: 'document' as const, fileId, page: 1, shows: 'туған күні', box }],
    }];
    expect(await clerk.tryAct(filingId, { type: 'propose-refusal', grounds: grounds({ x: 900, y: 0, width: 200, height: 10 }) })).toMatchObject({ status: 409, body: { code: 'ground-needs-evidence' } });
    expect((await clerk.tryAct(filingId, { type: 'propose-refusal', grounds: grounds({ x: 1.5, y: 0, width: 20, height: 10 }) })).status).toBe(400);
    const box = { x: 100, y: 250, width: 400, height: 60 };
    const proposed = await clerk.act(filingId, { type: 'propose-refusal', grounds: grounds(box) });
    expect(proposed.view.filing.proposal?.grounds[0]?.evidence).toEqual([{ kind: 'document', fileId, page: 1, shows: 'туған күні', box }]);
    await chair.act(filingId, { type: 'refuse', resolution: resolution('7/15') });
    const response = await api.app.inject({ method: 'GET', url: `/api/filings/${filingId}/acts/decision.pdf`, headers: { host: 'localhost:3700', cookie: candidate.cookie } });
    const text = await textOf(response.rawPayload);
    for (const part of ['1-бет, белгіленген жер', 'страница 1, отмеченное место', 'Об отказе в регистрации кандидата']) expect(text).toContain(part);
  });
});

describe('what was handed out', () => {
  it('stays on record: nobody changes it or takes it away', async () => {
    await expect(api.database.query('DELETE FROM issued_paper')).rejects.toThrow();
    await expect(api.database.query(`UPDATE issued_paper SET sha256 = ''`)).rejects.toThrow();
  });
});
