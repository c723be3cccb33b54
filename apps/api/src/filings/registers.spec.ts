import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FilingView, HistoryEntry, KinView } from '@tirkeu/contracts';
import { instant } from '@tirkeu/domain';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { newPerson, paperFor, submitted, type Draft } from '../spec/self-nominee.js';

const WORDS = 'Мен ешқашан сотталған емеспін.';
const observedAt = instant('2026-12-02T05:00:00.000Z');

let api: ApiUnderTest;
let candidate: Caller;
let rival: Caller;
let clerk: Caller;
let draft: Draft;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  [candidate, rival, clerk] = await Promise.all(['candidate', 'candidate2', 'clerk'].map((login) => api.caller().signIn(login))) as [Caller, Caller, Caller];
  draft = await submitted(candidate);
  await clerk.act(draft.filingId, { type: 'take' });
  await clerk.act(draft.filingId, { type: 'record-fact', fact: { name: 'unspent-conviction', candidateId: draft.candidateId, value: true, source: 'ҚСжАЕК / КПСиСУ', observedAt } });
}, 120_000);
afterAll(() => api.stop());

const readBy = async (who: Caller, filingId = draft.filingId): Promise<FilingView['filing']> => (await who.get<FilingView>(`/api/filings/${filingId}`)).body.filing;
const messagesOf = async (topic: string): Promise<readonly { readonly payload: object }[]> => api.database.query('SELECT payload FROM outbox WHERE topic = $1 ORDER BY id', [topic]);
const dispute = (fileId: string | null) => candidate.tryAct(draft.filingId, { type: 'dispute-fact', name: 'unspent-conviction', candidateId: draft.candidateId, statement: WORDS, fileId });

describe('registers', () => {
  it('are asked by a message of ids alone, once a filing is handed in and when a clerk asks', async () => {
    await clerk.act(draft.filingId, { type: 'ask-registers', registers: ['population'] });
    expect((await messagesOf('registers.due')).map(({ payload }) => payload)).toEqual([expect.objectContaining({ filingId: draft.filingId, eventType: 'FilingSubmitted' })]);
    expect((await messagesOf('registers.asked')).map(({ payload }) => payload)).toEqual([expect.objectContaining({ filingId: draft.filingId, eventType: 'RegistersAsked' })]);
    expect(JSON.stringify(await messagesOf('registers.asked'))).not.toContain(draft.person.iin);
    expect((await readBy(clerk)).inquiries).toMatchObject([{ register: 'population', settledAt: null, by: { role: 'clerk' } }]);
  });

  it('answer through the worker and through nobody else', async () => {
    const answer = await clerk.tryAct(draft.filingId, { type: 'record-answers', register: 'population', facts: [], unanswered: [], reason: null });
    expect(answer).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
  });

  it('that are unknown are invalid, and those that have nothing to do with the filing are denied', async () => {
    expect(await clerk.tryAct(draft.filingId, { type: 'ask-registers', registers: ['weather' as never] })).toMatchObject({ status: 400 });
    expect(await clerk.tryAct(draft.filingId, { type: 'ask-registers', registers: ['party-members'] })).toMatchObject({ status: 409, body: { code: 'register-not-asked' } });
  });
});

describe('an answer of a register', () => {
  it('is objected to with a file of the same filing, and the clerks are told by a message without a word of it', async () => {
    const other = await submitted(rival);
    const strange = await rival.upload(other.filingId, await paperFor(other.person, 'biography'), 'other.pdf');
    expect(await dispute(strange.body.fileId)).toMatchObject({ status: 409, body: { code: 'document-absent' } });
    const file = await candidate.upload(draft.filingId, await paperFor(draft.person, 'biography'), 'anyqtama.pdf');
    expect((await dispute(file.body.fileId)).status).toBe(200);
    expect((await readBy(clerk)).disputes).toMatchObject([{ statement: WORDS, paper: { fileId: file.body.fileId, fileName: 'anyqtama.pdf', pages: 1 }, answer: null }]);
    const messages = await messagesOf('filing.fact-disputed');
    expect(messages).toHaveLength(1);
    expect(JSON.stringify(messages)).not.toContain(WORDS);
  });

  it('is overruled on the paper that came with the objection; both stay, and the candidate reads why', async () => {
    const [{ paper } = { paper: null }] = (await readBy(clerk)).disputes;
    await clerk.act(draft.filingId, { type: 'overrule-fact', name: 'unspent-conviction', candidateId: draft.candidateId, value: false, reason: 'Судимость у однофамилицы.', evidence: { fileId: paper?.fileId ?? '', page: 1 } });
    const { facts, disputes } = await readBy(candidate);
    expect(facts.map(({ value, source }) => [value, source])).toEqual([[true, 'ҚСжАЕК / КПСиСУ'], [false, 'commission']]);
    expect(disputes).toMatchObject([{ answer: { outcome: 'overruled', reason: 'Судимость у однофамилицы.' } }]);
  });

  it('stands in the history by its name and source, with the reason and without what the candidate wrote', async () => {
    const { body } = await candidate.get<readonly HistoryEntry[]>(`/api/filings/${draft.filingId}/history`);
    expect(body.slice(0, 2).map(({ type, facts }) => [type, facts])).toEqual([
      ['FactOverruled', { fact: 'unspent-conviction', source: 'ҚСжАЕК / КПСиСУ', reason: 'Судимость у однофамилицы.' }],
      ['FactDisputed', { fact: 'unspent-conviction', source: 'ҚСжАЕК / КПСиСУ' }],
    ]);
  });
});

describe('other filings of the same people', () => {
  const kinOf = async (filingId: string): Promise<KinView> => (await clerk.get<KinView>(`/api/filings/${filingId}/kin`)).body;

  it('are found by the number, with what became of them', async () => {
    const person = newPerson();
    const first = await submitted(candidate, { person });
    await candidate.act(first.filingId, { type: 'withdraw', reason: null });
    const second = await submitted(candidate, { person });
    const { filings } = await kinOf(second.filingId);
    expect(filings).toMatchObject([{ filingId: first.filingId, candidateId: second.candidateId, status: 'withdrawn', isThisElection: true, isOpen: true }]);
    expect(JSON.stringify(filings)).not.toContain(person.iin);
  });

  it('are not mixed up with people of the same name, who are asked about as a question', async () => {
    const { filings, alike } = await kinOf(draft.filingId);
    expect(filings).toEqual([]);
    expect(alike.length).toBeGreaterThan(0);
    expect(alike.every(({ likeness, filingId }) => likeness === 'same-name' && filingId !== draft.filingId)).toBe(true);
  });

  it('are nothing for candidates', async () => {
    expect((await candidate.get(`/api/filings/${draft.filingId}/kin`)).status).toBe(403);
  });
});
