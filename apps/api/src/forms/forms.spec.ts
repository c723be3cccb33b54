import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionAnswer, FormDraftView } from '@tirkeu/contracts';
import { groupedFormCode } from '@tirkeu/domain';
import { testDatabase } from '@tirkeu/testing';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { CONTEST, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { prepare, type Draft } from '../spec/self-nominee.js';

let api: ApiUnderTest;
let candidate: Caller;
let clerk: Caller;
let draft: Draft;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  [candidate, clerk] = await Promise.all(['candidate', 'clerk'].map((login) => api.caller().signIn(login))) as [Caller, Caller];
  draft = await prepare(candidate);
}, 120_000);
afterAll(() => api.stop());

const print = (who: Caller, filingId = draft.filingId) => who.get(`/api/filings/${filingId}/form.pdf`);
const find = (who: Caller, code: string) => who.get<FormDraftView>(`/api/counter/forms/${code}`);

/** The code is in the name of the file, so that a lost print can be told by it. */
async function codeOf(who: Caller, filingId = draft.filingId): Promise<string> {
  const { status, headers } = await print(who, filingId);
  expect(status).toBe(200);
  return /tirkeu-form-(\d{12})\.pdf/u.exec(String(headers['content-disposition']))?.[1] ?? '';
}

describe('a printed form', () => {
  it('is printed empty by everybody, for every way of nomination but lists', async () => {
    const visitor = api.caller();
    for (const route of ['self', 'party', 'public-association']) expect((await visitor.get(`/api/forms/empty.pdf?route=${route}`)).status).toBe(200);
    expect((await visitor.get('/api/forms/empty.pdf?route=party-list')).status).toBe(400);
  });

  it('is printed filled in by whoever prepares the draft, and by nobody else', async () => {
    expect(await codeOf(candidate)).toMatch(/^\d{12}$/u);
    expect((await print(clerk)).status).toBe(404);
    expect((await print(await api.caller().signIn('candidate2'))).status).toBe(404);
    expect((await print(await api.caller().signIn('chair'))).status).toBe(403);
    expect((await print(api.caller())).status).toBe(401);
  });

  it('brought to the counter finds its draft for the clerk of that commission, with the IIN masked', async () => {
    const { status, body, text } = await find(clerk, await codeOf(candidate));
    expect(status).toBe(200);
    expect(body).toMatchObject({ filingId: draft.filingId, isOfCounter: false, contestId: CONTEST, route: 'self', nominator: null, candidate: { nameKk: { surname: 'Үлгібаева' }, address: 'Теміртау, Үлгі көшесі, 1' } });
    expect(text).not.toContain(draft.person.iin);
    expect(body.candidate?.iin).toContain(draft.person.iin.slice(-4));
  });

  it('finds nothing for another commission, and for whoever has no counter', async () => {
    const code = await codeOf(candidate);
    expect((await find(candidate, code)).status).toBe(403);
    expect((await find(await api.caller().signIn('chair'), code)).status).toBe(403);
    await api.database.query(`UPDATE role_grant SET commission_ids = '{dec.KZ-35-C-temirtau.8}' WHERE account_id = (SELECT id FROM account WHERE login = 'secretary')`);
    expect((await find(await api.caller().signIn('secretary'), code)).status).toBe(404);
  });

  it.each(['000000000001', '123', 'nonsense'])('has no draft behind %s', async (code) => expect((await find(clerk, code)).status).toBe(404));

  it('of what the counter entered leads back to the counter', async () => {
    const opened = await clerk.post<ActionAnswer>('/api/filings', { actionId: randomUUID(), contestId: CONTEST, route: 'self', counter: { receivedAt: '2026-12-01T05:00:00.000Z', reason: 'Кезек болды' } });
    const { id } = opened.body.view.filing;
    expect((await find(clerk, await codeOf(clerk, id))).body).toMatchObject({ filingId: id, isOfCounter: true, candidate: null });
  });

  it('says the code that finds it, and no whole IIN', async () => {
    const response = await api.app.inject({ method: 'GET', url: `/api/filings/${draft.filingId}/form.pdf`, headers: { cookie: candidate.cookie, host: 'localhost:3700' } });
    const document = await getDocument({ data: new Uint8Array(response.rawPayload), useSystemFonts: false, verbosity: 0 }).promise;
    const { items } = await (await document.getPage(1)).getTextContent();
    await document.destroy();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(text).toContain(groupedFormCode(await codeOf(candidate)));
    expect(text).not.toContain(draft.person.iin);
  });

  it('leads nowhere once its draft is handed in', async () => {
    const code = await codeOf(candidate);
    await candidate.act(draft.filingId, { type: 'submit' });
    expect([(await find(clerk, code)).status, (await print(candidate)).status]).toEqual([404, 404]);
  });
});
