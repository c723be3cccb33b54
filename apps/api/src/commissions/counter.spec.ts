import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionAnswer, ActionRequest, CounterDraftsView, FilingSummary, FilingView, HistoryEntry, NamedView, Problem, QueueView, ReceiptView } from '@tirkeu/contracts';
import { findApplicants } from '@tirkeu/persistence';
import { testDatabase } from '@tirkeu/testing';
import { CONTEST, ELECTION, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Answer, Caller } from '../spec/caller.js';
import { attach, newPerson, paperFor, submitted } from '../spec/self-nominee.js';

/** Nomination closes on 21 December 2026 at 18:00 in Temirtau, which is 13:00 UTC. */
const TEN_TO_SIX = '2026-12-21T12:50:00.000Z';
const SIX = '2026-12-21T13:00:00.000Z';
const ENTERED = '2026-12-21T13:25:00.000Z';
const REASON = 'Қабылдау орнында кезек болды';
/** A contest of another commission. */
const ELSEWHERE = `${ELECTION}.KZ-10-C-kurchatov.1`;

let api: ApiUnderTest;
let clerk: Caller;
let secretary: Caller;
let candidate: Caller;
let agent: Caller;
let others: readonly Caller[];
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  const signIn = (login: string) => api.caller().signIn(login);
  [clerk, secretary, candidate, agent] = await Promise.all([signIn('clerk'), signIn('secretary'), signIn('candidate'), signIn('agent')]);
  others = await Promise.all(['member', 'chair', 'supervisor', 'auditor', 'candidate2'].map(signIn));
  await api.goTo(ENTERED);
}, 120_000);
afterAll(() => api.stop());

type Asked = Partial<{ contestId: string; route: string; nominator: unknown; counter: { receivedAt: string; reason: string } }>;
const ask = (who: Caller, { contestId = CONTEST, route = 'self', ...more }: Asked): Promise<Answer<ActionAnswer & Problem>> =>
  who.post('/api/filings', { actionId: randomUUID(), contestId, route, ...more });
const cameAt = (receivedAt: string) => ({ counter: { receivedAt, reason: REASON } });

interface OnPaper {
  readonly filingId: string;
  readonly candidateId: string;
  readonly person: ReturnType<typeof newPerson>;
}

/** Opens what came on paper and enters the name. */
async function enter(who: Caller, receivedAt = TEN_TO_SIX, asked: Asked = {}): Promise<OnPaper> {
  const { status, body, text } = await ask(who, { ...asked, ...cameAt(receivedAt) });
  if (status !== 201) throw new Error(text);
  const person = newPerson();
  const candidateId = randomUUID();
  const { iin, birthDate, sex, nameKk, nameRu } = person;
  const filingId = body.view.filing.id;
  await who.act(filingId, { type: 'record-identity', candidateId, identity: { iin, birthDate, sex, nameKk, nameRu, citizen: true, residentSince: birthDate } });
  return { filingId, candidateId, person };
}

const tryActAt = (who: Caller, filingId: string, action: ActionRequest, receivedAt?: string): Promise<Answer<ActionAnswer & Problem>> =>
  who.post(`/api/filings/${filingId}/actions`, { actionId: randomUUID(), action, ...(receivedAt && cameAt(receivedAt)) });
const waiting = async (who: Caller): Promise<CounterDraftsView> => (await who.get<CounterDraftsView>('/api/counter')).body;
const counted = async (who: Caller): Promise<number | null> => (await who.get<QueueView>('/api/queue')).body.counterDrafts;

describe('a paper filing that a clerk enters at 18:25', () => {
  let draft: OnPaper;
  beforeAll(async () => {
    draft = await enter(clerk);
    await attach(clerk, draft, 'intention-to-stand');
  });

  it('waits in the list of the counter until it is handed in, for the clerk and the secretary', async () => {
    for (const who of [clerk, secretary]) {
      expect(await waiting(who)).toMatchObject({
        total: 1, rows: [{ filingId: draft.filingId, candidate: 'Үлгібаева Айсұлу Мысалқызы', route: 'self', district: 7, people: 1, papers: 1, receivedAt: TEN_TO_SIX }],
      });
      expect(await counted(who)).toBe(1);
    }
    expect((await clerk.get<QueueView>('/api/queue?queue=all')).body.total).toBe(0);
  });

  it('exists for nobody else before that', async () => {
    const filing = `/api/filings/${draft.filingId}`;
    const { body: { filing: { documents } } } = await clerk.get<FilingView>(filing);
    for (const who of [...others, candidate, agent]) {
      for (const path of [filing, `${filing}/history`, `${filing}/files/${documents[0]?.fileId}`, `${filing}/working-copies`]) expect([403, 404]).toContain((await who.get(path)).status);
      expect([403, 404]).toContain((await who.tryAct(draft.filingId, { type: 'submit' })).status);
      expect([403, 404]).toContain((await who.upload(draft.filingId, await paperFor(draft.person, 'biography'))).status);
    }
    expect((await candidate.get<readonly FilingSummary[]>('/api/filings')).body).toEqual([]);
    expect((await candidate.get<readonly NamedView[]>('/api/named')).body).toEqual([]);
    for (const who of others.slice(0, 2)) {
      expect((await who.get('/api/counter')).status).toBe(403);
      expect(await counted(who)).toBeNull();
    }
  });

  it('does not exist for the clerk of another commission', async () => {
    await api.database.query(`UPDATE role_grant SET commission_ids = '{dec.KZ-35-C-temirtau.8}' WHERE account_id = (SELECT id FROM account WHERE login = 'secretary')`);
    expect((await secretary.get(`/api/filings/${draft.filingId}`)).status).toBe(404);
    expect((await secretary.tryAct(draft.filingId, { type: 'submit' })).status).toBe(404);
    expect((await secretary.upload(draft.filingId, await paperFor(draft.person, 'biography'))).status).toBe(404);
    expect(await waiting(secretary)).toMatchObject({ total: 0, rows: [] });
    await api.database.query(`UPDATE role_grant SET commission_ids = (SELECT commission_ids FROM role_grant g JOIN account a ON a.id = g.account_id WHERE a.login = 'clerk' LIMIT 1) WHERE account_id = (SELECT id FROM account WHERE login = 'secretary')`);
    expect((await secretary.get(`/api/filings/${draft.filingId}`)).status).toBe(200);
  });

  it('keeps what is typed and not recorded, as every draft does', async () => {
    const copy = { basedOn: null, filingVersion: 1, writer: randomUUID(), sequence: 1, input: { phone: '+7 700' } };
    expect((await clerk.put(`/api/filings/${draft.filingId}/working-copies/contact`, copy)).status).toBe(200);
  });

  it('is received with what it lacks, in time by the moment at the counter, and gets its receipt', async () => {
    const { view } = await clerk.act(draft.filingId, { type: 'submit' });
    expect(view.filing).toMatchObject({ status: 'submitted', submittedAt: TEN_TO_SIX });
    expect(view.receipt).toMatchObject({ receivedAt: TEN_TO_SIX, receipt: { standing: 'in-time', receivedAt: TEN_TO_SIX } });
    const { body } = await clerk.get<ReceiptView>(`/api/filings/${draft.filingId}/receipt`);
    expect(body.number).toBe(view.receipt?.number);
    expect((await clerk.get(`/api/filings/${draft.filingId}/receipt.pdf?language=kk`)).status).toBe(200);
    expect(await waiting(clerk)).toMatchObject({ total: 0 });
    expect((await clerk.get<QueueView>('/api/queue?queue=all')).body.rows).toMatchObject([{ filingId: draft.filingId, submittedAt: TEN_TO_SIX }]);
  });

  it('tells in its history when it came, when it was entered, and why then', async () => {
    const { body } = await clerk.get<readonly HistoryEntry[]>(`/api/filings/${draft.filingId}/history`);
    expect(body.map(({ type, facts }) => [type, facts])).toEqual([
      ['FilingSubmitted', { documents: 1, cameAt: TEN_TO_SIX, enteredAt: ENTERED, enteredReason: REASON }],
      ['DocumentAttached', { document: 'intention-to-stand', pages: 1, cameAt: TEN_TO_SIX, enteredAt: ENTERED, enteredReason: REASON }],
      ['IdentityRecorded', { candidate: draft.candidateId, cameAt: TEN_TO_SIX, enteredAt: ENTERED, enteredReason: REASON }],
      ['FilingOpened', { route: 'self', cameAt: TEN_TO_SIX, enteredAt: ENTERED, enteredReason: REASON }],
    ]);
  });

  it('takes a paper of registration that is brought ten minutes before registration closes and entered after it, with its scan', async () => {
    await api.goTo('2026-12-31T13:10:00.000Z');
    const { status, body: { fileId } } = await clerk.upload(draft.filingId, await paperFor(draft.person, 'declaration-certificate'));
    expect(status).toBe(201);
    const attachment: ActionRequest = { type: 'attach-document', document: { requirement: 'declaration-certificate', candidateId: draft.candidateId, fileId } };
    expect((await tryActAt(clerk, draft.filingId, attachment)).body).toMatchObject({ code: 'outside-window' });
    expect((await tryActAt(clerk, draft.filingId, attachment, '2026-12-31T13:00:00.000Z')).body).toMatchObject({ code: 'outside-window' });
    const { body } = await tryActAt(clerk, draft.filingId, attachment, '2026-12-31T12:50:00.000Z');
    expect(body.view.filing.documents.at(-1)).toMatchObject({ requirement: 'declaration-certificate', attachedAt: '2026-12-31T12:50:00.000Z' });
    await api.goTo(ENTERED);
  });

  it('takes a withdrawal that is brought later, with the time of its own', async () => {
    await api.goTo('2026-12-22T06:00:00.000Z');
    expect((await tryActAt(clerk, draft.filingId, { type: 'withdraw', reason: 'Денсаулығыма байланысты' })).body).toMatchObject({ code: 'counter-time-missing' });
    expect((await tryActAt(clerk, draft.filingId, { type: 'withdraw', reason: 'Денсаулығыма байланысты' }, '2026-12-22T06:00:00.001Z')).body).toMatchObject({ code: 'counter-time-impossible' });
    const { status, body } = await tryActAt(clerk, draft.filingId, { type: 'withdraw', reason: 'Денсаулығыма байланысты' }, '2026-12-22T05:30:00.000Z');
    expect([status, body.view.filing.status]).toEqual([200, 'withdrawn']);
    await api.goTo(ENTERED);
  });
});

describe('a filing made online', () => {
  it('takes no scan from the clerk who examines it', async () => {
    await api.goTo('2026-12-20T05:00:00.000Z');
    const { filingId, person } = await submitted(candidate);
    expect((await clerk.upload(filingId, await paperFor(person, 'biography'))).body).toMatchObject({ code: 'role-not-allowed' });
    await api.goTo(ENTERED);
  });
});

describe('a paper filing that came at 18:00:00.000', () => {
  it('is received as late, and its receipt says so', async () => {
    const { filingId } = await enter(secretary, SIX);
    const { view } = await secretary.act(filingId, { type: 'submit' });
    expect(view.filing).toMatchObject({ status: 'late', submittedAt: SIX });
    expect(view.receipt).toMatchObject({ receipt: { standing: 'late', receivedAt: SIX } });
  });
});

describe('the time at the counter', () => {
  it.each([
    ['left out by a clerk', {}, 'counter-time-missing'],
    ['still to come', cameAt('2026-12-21T13:25:00.001Z'), 'counter-time-impossible'],
    ['without a reason', { counter: { receivedAt: TEN_TO_SIX, reason: ' ' } }, 'reason-missing'],
    ['of another commission', { contestId: ELSEWHERE, ...cameAt(TEN_TO_SIX) }, 'role-not-allowed'],
  ])('is not taken when %s', async (_name, asked, code) => {
    expect((await ask(clerk, asked)).body).toMatchObject({ code });
  });

  it('is not for a candidate to state', async () => {
    expect((await ask(candidate, cameAt(TEN_TO_SIX))).body).toMatchObject({ code: 'role-not-allowed' });
  });
});

describe('a nomination by somebody else that came on paper', () => {
  const name = { kk: 'Бөтен атау', ru: 'Чужое название', en: 'Another name' };

  it('is of a party of the map, called as the map calls it', async () => {
    const { body } = await ask(clerk, { route: 'party', nominator: { kind: 'party', id: 'amanat', name }, ...cameAt(TEN_TO_SIX) });
    expect(body.view.filing.nominator).toMatchObject({ kind: 'party', id: 'amanat' });
    expect(body.view.filing.nominator?.name.kk).not.toBe(name.kk);
  });

  it('stands among the filings of the party once it is handed in, and not before', async () => {
    const { filingId } = await enter(clerk, TEN_TO_SIX, { route: 'party', nominator: { kind: 'party', id: 'auyl', name } });
    const ofParty = async () => (await agent.get<readonly FilingSummary[]>('/api/filings')).body.map(({ id }) => id);
    expect([await ofParty(), (await agent.get(`/api/filings/${filingId}`)).status]).toEqual([[], 404]);
    expect((await agent.get<{ readonly total: number }>('/api/nominator/filings')).body.total).toBe(0);
    await clerk.act(filingId, { type: 'submit' });
    expect([await ofParty(), (await agent.get(`/api/filings/${filingId}`)).status]).toEqual([[filingId], 200]);
  });

  it('tells the agents of the party what becomes of it, and never the clerk who entered it', async () => {
    const party = await enter(clerk, TEN_TO_SIX, { route: 'party', nominator: { kind: 'party', id: 'auyl', name } });
    const self = await enter(clerk);
    expect(await findApplicants(api.database, party.filingId, 'opener')).toEqual(['training.agent']);
    expect(await findApplicants(api.database, self.filingId, 'every-agent')).toEqual([]);
  });

  it('is of an association by its business identification number, called as its paper calls it', async () => {
    const { body } = await ask(clerk, { route: 'public-association', nominator: { kind: 'public-association', id: 'association-940140000385', name }, ...cameAt(TEN_TO_SIX) });
    expect(body.view.filing.nominator).toEqual({ kind: 'public-association', id: 'association-940140000385', name });
  });

  it.each([
    ['nobody', null], ['a party that is not on the map', { kind: 'party', id: 'nobody', name }], ['an association without a number', { kind: 'public-association', id: 'association-1', name }],
  ])('is not of %s', async (_name, nominator) => {
    expect((await ask(clerk, { route: nominator?.kind ?? 'party', nominator, ...cameAt(TEN_TO_SIX) })).status).toBe(400);
  });
});

describe('a party list that came on paper', () => {
  const LIST = `${ELECTION}.KZ-35.list`;
  const name = { kk: 'Бөтен атау', ru: 'Чужое название', en: 'Another name' };
  const entryOf = (candidateId: string) => {
    const { iin, birthDate, sex, nameKk, nameRu } = newPerson();
    return {
      candidateId, identity: { iin, birthDate, sex, nameKk, nameRu, citizen: true, residentSince: null }, contact: { phone: '+7 700 000 00 00', email: '', address: 'Үлгі көшесі, 1' },
      family: { maritalStatus: 'single' as const, spouseName: null }, background: { education: 'жоғары', occupation: 'мұғалім', party: null, disability: false },
    };
  };

  it('is entered person by person, keeps their order, and is received as it came', async () => {
    const { status, body } = await ask(clerk, { contestId: LIST, route: 'party-list', nominator: { kind: 'party', id: 'amanat', name }, ...cameAt(TEN_TO_SIX) });
    expect(status).toBe(201);
    const { id } = body.view.filing;
    const people = [randomUUID(), randomUUID()];
    for (const candidateId of people) await clerk.act(id, { type: 'import-candidates', candidates: [entryOf(candidateId)] });
    const { view } = await clerk.act(id, { type: 'submit' });
    expect(view.filing).toMatchObject({ status: 'submitted', route: 'party-list', submittedAt: TEN_TO_SIX });
    expect(view.filing.candidates.map((candidate) => candidate.id)).toEqual(people);
  });

  it('is of a party alone', async () => {
    expect((await ask(clerk, { contestId: LIST, route: 'self', ...cameAt(TEN_TO_SIX) })).status).not.toBe(201);
  });
});
