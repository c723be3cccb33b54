import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FilingView, HistoryEntry, PersonalDataView } from '@tirkeu/contracts';
import { instant } from '@tirkeu/domain';
import { forgetFiling } from '@tirkeu/persistence';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { submitted, type Draft } from '../spec/self-nominee.js';

const WORDS = 'Мекенжайда пәтердің нөмірі қате.';
const REASON = 'Өтінім бойынша түзетілді.';

let api: ApiUnderTest;
let candidate: Caller;
let rival: Caller;
let clerk: Caller;
let draft: Draft;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  [candidate, rival, clerk] = await Promise.all(['candidate', 'candidate2', 'clerk'].map((login) => api.caller().signIn(login))) as [Caller, Caller, Caller];
  draft = await submitted(candidate);
}, 120_000);
afterAll(() => api.stop());

const dataOf = (who: Caller) => who.get<PersonalDataView>(`/api/filings/${draft.filingId}/personal-data`);
const ask = (kind: 'access' | 'correction' | 'erasure', statement: string, who = candidate) => {
  const id = randomUUID();
  return who.tryAct(draft.filingId, { type: 'request-data', id, kind, statement }).then(({ status, body }) => ({ status, body, id }));
};

describe('what is held of a person', () => {
  it('is told to them value by value, with why and how long, and taken along as a file', async () => {
    const { body, headers } = await dataOf(candidate);
    expect(headers['content-disposition']).toBe('attachment; filename="personal-data.json"');
    expect(headers['cache-control']).toContain('no-store');
    expect(body.held).toContainEqual({ field: 'phone', at: 'candidates.0.phone', value: '+7 700 000 00 00', class: 'restricted', purpose: 'reach', keepUntil: 'with-papers' });
    expect(body.held).toContainEqual({ field: 'iin', at: 'candidates.0.iin', value: `•••• •••• ${draft.person.iin.slice(-4)}`, class: 'secret', purpose: 'identify', keepUntil: 'with-papers' });
    expect(body.held).toContainEqual({ field: 'name', at: 'candidates.0.nameKk.surname', value: 'Үлгібаева', class: 'public', purpose: 'ballot', keepUntil: 'published' });
    // The training election is on 10 January 2027: 180 days from it, at midnight in Temirtau (UTC+5 since 2024).
    expect(body).toMatchObject({ version: 1, account: { login: 'candidate' }, forgetting: { reason: 'not-registered' }, forgottenAt: null, requests: [] });
  });

  it('is told to nobody else: neither to a rival nor to a clerk', async () => {
    expect([(await dataOf(rival)).status, (await dataOf(clerk)).status]).toEqual([404, 403]);
  });
});

describe('a request about it', () => {
  it('goes from the person to the commission and back, and is an event of the record', async () => {
    const { status, id } = await ask('correction', WORDS);
    expect(status).toBe(200);
    const due: readonly { readonly at: string }[] = await api.database.query(`SELECT at FROM due WHERE kind = 'data-answered-by' AND stream_id = $1`, [draft.filingId]);
    expect(due).toEqual([{ at: '2026-12-04T05:00:00.000Z' }]);
    expect((await clerk.get<FilingView>(`/api/filings/${draft.filingId}`)).body.filing.dataRequests).toMatchObject([{ id, statement: WORDS, answer: null }]);
    await clerk.act(draft.filingId, { type: 'answer-data-request', requestId: id, outcome: 'granted', reason: REASON });
    expect((await dataOf(candidate)).body.requests).toMatchObject([{ id, answer: { outcome: 'granted', reason: REASON, by: { role: 'clerk' } } }]);
    expect(await api.database.query(`SELECT at FROM due WHERE kind = 'data-answered-by' AND stream_id = $1`, [draft.filingId])).toEqual([]);
    const history = (await candidate.get<readonly HistoryEntry[]>(`/api/filings/${draft.filingId}/history`)).body;
    expect(history.map(({ type, facts }) => [type, facts])).toEqual(expect.arrayContaining([
      ['DataRequested', { asked: 'correction', answerBy: '2026-12-04T05:00:00.000Z' }], ['DataRequestAnswered', { outcome: 'granted' }],
    ]));
  });

  it('leaves no word of it readable in the database, nor in what waits to be told', async () => {
    const rows: readonly { readonly text: string }[] = await api.database.query(
      'SELECT f::text AS text FROM filing f WHERE id = $1 UNION ALL SELECT e::text FROM event e WHERE stream_id = $1 UNION ALL SELECT o::text FROM outbox o UNION ALL SELECT d::text FROM due d', [draft.filingId]);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ text }) => text.includes(WORDS) || text.includes(REASON))).toEqual([]);
    const told: readonly { readonly topic: string }[] = await api.database.query(`SELECT topic FROM outbox WHERE topic LIKE 'filing.data-%' ORDER BY id`);
    expect(told.map(({ topic }) => topic)).toEqual(['filing.data-requested', 'filing.data-request-answered']);
  });

  it('is lodged by its person alone, answered by the commission alone, and says what it is about', async () => {
    expect((await ask('access', '', rival)).status).toBe(404);
    expect((await ask('access', '', clerk)).status).toBe(403);
    expect(await ask('correction', ' ')).toMatchObject({ status: 409, body: { code: 'reason-missing' } });
    const { id } = await ask('access', '');
    expect(await ask('access', '')).toMatchObject({ status: 409, body: { code: 'already-recorded' } });
    expect((await candidate.tryAct(draft.filingId, { type: 'answer-data-request', requestId: id, outcome: 'granted', reason: REASON })).status).toBe(403);
    expect((await candidate.tryAct(draft.filingId, { type: 'request-data', id: randomUUID(), kind: 'gossip' as never, statement: '' })).status).toBe(400);
  });

  it('to be erased is refused as long as the papers are kept, and the denial says until when', async () => {
    const { id } = await ask('erasure', '');
    const granted = await clerk.tryAct(draft.filingId, { type: 'answer-data-request', requestId: id, outcome: 'granted', reason: REASON });
    expect(granted).toMatchObject({ status: 409, body: { code: 'kept-by-law', facts: { until: (await dataOf(candidate)).body.forgetting?.at } } });
    await clerk.act(draft.filingId, { type: 'answer-data-request', requestId: id, outcome: 'refused', reason: 'Сақтау мерзімі аяқталған жоқ.' });
  });
});

describe('once people are forgotten', () => {
  it('nothing is held, and the page says since when', async () => {
    expect(await forgetFiling(api.database, { filingId: draft.filingId, at: instant('2027-12-01T00:00:00Z'), reason: 'not-registered', by: 'system' })).toBe(true);
    expect((await dataOf(candidate)).body).toMatchObject({ held: [], published: null, forgetting: null, forgottenAt: '2027-12-01T00:00:00.000Z' });
    expect(JSON.stringify((await dataOf(candidate)).body)).not.toContain(WORDS);
  });
});
