import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FilingView, HistoryEntry } from '@tirkeu/contracts';
import { civilDate, instant, type BallotName } from '@tirkeu/domain';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { askRegisters, attach, markAll, submitted, type Draft } from '../spec/self-nominee.js';

const ENTRY: BallotName = { kk: 'Үлгібаева Айсұлу Мысалқызы', ru: 'Ульгибаева Айсулу Мысалкызы' };
const RESOLUTION = { number: '7/14', on: civilDate('2026-12-03'), vote: { members: 7, present: 5, inFavour: 4, against: 1 } };

let api: ApiUnderTest;
let candidate: Caller;
let clerk: Caller;
let draft: Draft;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  const signIn = (login: string) => api.caller().signIn(login);
  [candidate, clerk] = await Promise.all([signIn('candidate'), signIn('clerk')]);
  draft = await submitted(candidate);
  await clerk.act(draft.filingId, { type: 'take' });
  await askRegisters(clerk, draft);
  await clerk.act(draft.filingId, { type: 'confirm-compliance' });
  await attach(candidate, draft, 'deposit-proof');
  await clerk.act(draft.filingId, { type: 'record-fact', fact: { name: 'deposit-received', candidateId: draft.candidateId, value: 425_000, source: 'bank', observedAt: instant('2026-12-02T06:00:00.000Z') } });
  await markAll(clerk, draft.filingId);
  await clerk.act(draft.filingId, { type: 'propose-registration' });
}, 120_000);
afterAll(() => api.stop());

const confirm = (name = ENTRY) => candidate.tryAct(draft.filingId, { type: 'confirm-ballot-entry', candidateId: draft.candidateId, name });
const dispute = (objection: string) => candidate.tryAct(draft.filingId, { type: 'dispute-ballot-entry', candidateId: draft.candidateId, name: ENTRY, objection });
const readBy = async (who: Caller): Promise<FilingView> => (await who.get<FilingView>(`/api/filings/${draft.filingId}`)).body;

describe('the entry on the ballot', () => {
  it('is not asked about before the commission has registered', async () => {
    expect(await confirm()).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    await (await api.caller().signIn('chair')).act(draft.filingId, { type: 'register', resolution: RESOLUTION });
  });

  it('is objected to in words that the commission reads, and the clerks are told of it by a message that names nobody', async () => {
    expect(await dispute(' ')).toMatchObject({ status: 409, body: { code: 'reason-missing' } });
    expect((await dispute('Әкесінің аты: Мысалғалиқызы')).status).toBe(200);
    expect((await readBy(clerk)).filing.ballotApprovals).toMatchObject([{ candidateId: draft.candidateId, answer: 'disputed', name: ENTRY, objection: 'Әкесінің аты: Мысалғалиқызы' }]);
    const messages: readonly { readonly payload: object }[] = await api.database.query(`SELECT payload FROM outbox WHERE topic = 'filing.ballot-disputed'`);
    expect(messages.map(({ payload }) => payload)).toEqual([expect.objectContaining({ filingId: draft.filingId, eventType: 'BallotEntryDisputed' })]);
    expect(JSON.stringify(messages)).not.toContain('Мысал');
  });

  it('is confirmed only in the very words on record', async () => {
    expect(await confirm({ ...ENTRY, ru: 'Ульгибаева Айсулу' })).toMatchObject({ status: 409, body: { code: 'ballot-entry-differs' } });
    expect((await confirm()).status).toBe(200);
    expect((await readBy(clerk)).filing.ballotApprovals).toMatchObject([{ answer: 'confirmed', name: ENTRY, objection: null }]);
  });

  it('stands in the history without what was objected', async () => {
    const { body } = await candidate.get<readonly HistoryEntry[]>(`/api/filings/${draft.filingId}/history`);
    expect(body.slice(0, 2).map(({ type, facts }) => [type, facts])).toEqual([['BallotEntryConfirmed', {}], ['BallotEntryDisputed', {}]]);
  });

  it('is nobody else’s to speak about', async () => {
    const stranger = await api.caller().signIn('candidate2');
    expect((await stranger.tryAct(draft.filingId, { type: 'confirm-ballot-entry', candidateId: draft.candidateId, name: ENTRY })).status).toBe(404);
    expect((await clerk.tryAct(draft.filingId, { type: 'confirm-ballot-entry', candidateId: draft.candidateId, name: ENTRY })).status).toBe(403);
  });
});
