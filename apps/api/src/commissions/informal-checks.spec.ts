import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FilingView, HistoryEntry, InformalChecksView, QueueView, RegisterPage } from '@tirkeu/contracts';
import type { Remark } from '@tirkeu/domain';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { prepare, type Draft } from '../spec/self-nominee.js';

const QUEUES = ['to-check', 'mine', 'notices-expiring', 'awaiting-candidate', 'for-decision', 'late', 'possible-duplicates', 'returned', 'decided', 'all'] as const;

let api: ApiUnderTest;
let candidate: Caller;
let clerk: Caller;
let officials: readonly Caller[];
let overseers: readonly Caller[];
let draft: Draft;
let fileId: string;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  const signIn = (login: string) => api.caller().signIn(login);
  [candidate, clerk] = await Promise.all([signIn('candidate'), signIn('clerk')]);
  officials = await Promise.all(['member', 'chair'].map(signIn));
  overseers = await Promise.all(['supervisor', 'auditor'].map(signIn));
  draft = await prepare(candidate);
  const { body } = await readBy(candidate);
  fileId = body.filing.documents[1]?.fileId ?? '';
}, 120_000);
afterAll(() => api.stop());

const readBy = (who: Caller) => who.get<FilingView>(`/api/filings/${draft.filingId}`);
const checks = async (): Promise<InformalChecksView> => (await clerk.get<InformalChecksView>('/api/informal-checks')).body;
const queue = async (who: Caller, words = ''): Promise<QueueView> => (await who.search<QueueView>('/api/queue?queue=all', words)).body;
const remarks = (): Remark[] => [
  { document: 'biography', candidateId: draft.candidateId, text: 'Қол қойылмаған.' },
  { document: null, candidateId: draft.candidateId, text: 'Тегі жеке куәліктегіден басқаша жазылған.' },
  { document: null, candidateId: null, text: 'Қалғанына ескертпе жоқ.' },
];
const ask = () => candidate.act(draft.filingId, { type: 'request-informal-check' });

/** What of the draft answers somebody: the filing, its history, a paper and the picture of a page. */
async function answersTo(who: Caller): Promise<readonly number[]> {
  const filing = `/api/filings/${draft.filingId}`;
  const answers = [];
  for (const path of [filing, `${filing}/history`, `${filing}/files/${fileId}`, `${filing}/files/${fileId}/pages/1`]) answers.push((await who.get(path)).status);
  return answers;
}

/** Every list and number in which filings appear, as it reads while no filing was handed in. */
async function expectDraftNowhere(): Promise<void> {
  for (const name of QUEUES) expect((await clerk.get<QueueView>(`/api/queue?queue=${name}`)).body.rows).toEqual([]);
  expect((await queue(clerk)).counts).toEqual(Object.fromEntries(QUEUES.map((name) => [name, 0])));
  expect((await queue(clerk, 'Үлгібаева')).total).toBe(0);
  expect((await queue(clerk, draft.person.iin.slice(-4))).total).toBe(0);
  expect((await api.caller().get<RegisterPage>('/api/register')).body.total).toBe(0);
  for (const overseer of overseers) {
    for (const path of ['/api/insights/alarms', '/api/insights/backlog', '/api/insights/decisions', '/api/insights/figures?by=region']) {
      const { status, text } = await overseer.get(path);
      expect(status).toBe(200);
      expect(text).not.toContain(draft.filingId);
      expect(text).not.toContain('Үлгібаева');
    }
  }
  expect(await api.database.query('SELECT count(*) AS nominees FROM nominee WHERE filing_id = $1', [draft.filingId])).toEqual([{ nominees: 0 }]);
}

describe('a draft that nobody was asked to look at', () => {
  it('is read by nobody but its applicant, and waits in no list', async () => {
    for (const who of [clerk, ...officials, ...overseers]) expect((await answersTo(who)).filter((status) => status !== 404 && status !== 403)).toEqual([]);
    expect(await checks()).toMatchObject({ rows: [], total: 0 });
    expect((await queue(clerk)).informalChecks).toBe(0);
    await expectDraftNowhere();
  });
});

describe('a draft that the commission was asked to look at', () => {
  it('waits in the list of informal checks, with the moment at which nomination closes', async () => {
    await ask();
    expect(await checks()).toMatchObject({
      total: 1,
      rows: [{
        filingId: draft.filingId, candidate: 'Үлгібаева Айсұлу Мысалқызы', route: 'self', nominator: null, district: 7, people: 1, papers: 3,
        requestedAt: '2026-12-01T05:00:00.000Z', closesAt: '2026-12-21T13:00:00.000Z',
      }],
    });
    expect((await queue(clerk)).informalChecks).toBe(1);
  });

  it('is read by the clerk with its papers, and by nobody else of the commission or above it', async () => {
    expect(await answersTo(clerk)).toEqual([200, 200, 200, 200]);
    for (const who of [...officials, ...overseers, await api.caller().signIn('candidate2')]) expect((await answersTo(who)).filter((status) => status === 200)).toEqual([]);
    for (const official of officials) {
      expect((await official.get('/api/informal-checks')).status).toBe(403);
      expect((await queue(official)).informalChecks).toBeNull();
    }
  });

  it('appears in no queue, no search, no statistic and not on the register', expectDraftNowhere);

  it('hides the number of the person from the clerk as every filing does', async () => {
    const { text } = await readBy(clerk);
    expect(text).not.toContain(draft.person.iin);
    expect(text).toContain(draft.person.iin.slice(-4));
  });

  it('is not worked on: the clerk can only say what was noticed', async () => {
    expect(await clerk.tryAct(draft.filingId, { type: 'take' })).toMatchObject({ status: 409, body: { code: 'wrong-state', allowed: ['answer-informal-check'] } });
    expect((await clerk.tryAct(draft.filingId, { type: 'mark-requirement', rule: 'citizenship', candidateId: draft.candidateId, value: 'met', note: null })).status).toBe(409);
    for (const official of officials) expect((await official.tryAct(draft.filingId, { type: 'answer-informal-check', remarks: [] })).status).toBe(404);
  });

  it('is closed to the commission with the answer, whose remarks reach the applicant alone', async () => {
    await api.goTo('2026-12-02T06:30:00.000Z');
    await clerk.act(draft.filingId, { type: 'answer-informal-check', remarks: remarks() });
    expect(await answersTo(clerk)).toEqual([404, 404, 404, 404]);
    expect(await checks()).toMatchObject({ rows: [], total: 0 });
    const { filing } = (await readBy(candidate)).body;
    expect(filing).toMatchObject({ status: 'draft', informalCheck: { requestedAt: '2026-12-01T05:00:00.000Z', answer: { at: '2026-12-02T06:30:00.000Z', remarks: remarks() } } });
    const { body: history } = await candidate.get<readonly HistoryEntry[]>(`/api/filings/${draft.filingId}/history`);
    expect(history.slice(0, 2).map(({ type, facts }) => [type, facts])).toEqual([['InformalCheckAnswered', {}], ['InformalCheckRequested', {}]]);
    await expectDraftNowhere();
  });

  it('may be asked for again; unanswered, it is closed to the commission when nomination closes at 18:00 in Temirtau', async () => {
    await ask();
    await api.goTo('2026-12-21T12:59:59.999Z');
    expect(await answersTo(clerk)).toEqual([200, 200, 200, 200]);
    await api.goTo('2026-12-21T13:00:00.000Z');
    expect(await answersTo(clerk)).toEqual([404, 404, 404, 404]);
    expect(await checks()).toMatchObject({ rows: [], total: 0 });
    expect((await queue(clerk)).informalChecks).toBe(0);
    expect((await clerk.tryAct(draft.filingId, { type: 'answer-informal-check', remarks: [] })).status).toBe(404);
  });
});
