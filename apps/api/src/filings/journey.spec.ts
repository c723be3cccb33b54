import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionAnswer, FilingSummary, FilingView, HistoryEntry, Problem, QueueView, ReceiptView, RegisterPage } from '@tirkeu/contracts';
import { civilDate, instant } from '@tirkeu/domain';
import { testDatabase } from '@tirkeu/testing';
import { FIRST_MORNING, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { askRegisters, attach, markAll, newPerson, prepare, submitted, type Draft } from '../spec/self-nominee.js';
import { examplePerson } from '../training/example-people.js';

const RESOLUTION = { number: '7/14', on: civilDate('2026-12-03'), vote: { members: 7, present: 5, inFavour: 4, against: 1 } };
const text = (kk: string, ru: string, en: string) => ({ kk, ru, en });

let api: ApiUnderTest;
let candidate: Caller;
let clerk: Caller;
let chair: Caller;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  [candidate, clerk, chair] = await Promise.all([api.caller().signIn('candidate'), api.caller().signIn('clerk'), api.caller().signIn('chair')]);
}, 120_000);
afterAll(() => api.stop());

const readAs = async (who: Caller, filingId: string): Promise<FilingView> => (await who.get<FilingView>(`/api/filings/${filingId}`)).body;

describe('a self-nominee from the first click to the public register', () => {
  let draft: Draft;

  it('prepares a draft that the commission does not see', async () => {
    draft = await prepare(candidate);
    expect((await clerk.get(`/api/filings/${draft.filingId}`)).status).toBe(404);
    const { body: own } = await candidate.get<readonly FilingSummary[]>('/api/filings');
    expect(own).toEqual([expect.objectContaining({ id: draft.filingId, status: 'draft', candidate: 'Үлгібаева Айсұлу Мысалқызы' })]);
  });

  it('submits and gets a receipt with the time, the number and the hash of every paper', async () => {
    await api.goTo('2026-12-02T05:00:00.000Z');
    const { view } = await candidate.act(draft.filingId, { type: 'submit' });
    expect(view.filing.status).toBe('submitted');
    const { body: receipt } = await candidate.get<ReceiptView>(`/api/filings/${draft.filingId}/receipt`);
    expect(receipt).toMatchObject({ receivedAt: '2026-12-02T05:00:00.000Z', deadline: '2026-12-21T13:00:00.000Z', number: expect.stringMatching(/^(\d{4} ){3}\d{4}$/) });
    expect(receipt.documents.map(({ requirement, fileName }) => [requirement, fileName])).toEqual([
      ['intention-to-stand', 'intention-to-stand.pdf'], ['biography', 'biography.pdf'], ['declaration-certificate', 'declaration-certificate.pdf'],
    ]);
    expect(view.receipt).toEqual(receipt);
  });

  it('stands in the queue of the clerk, who takes it, hears the registers and confirms that it complies', async () => {
    const { body: queue } = await clerk.get<QueueView>('/api/queue?queue=to-check');
    expect(queue.rows).toEqual([expect.objectContaining({ filingId: draft.filingId, waitingFor: 'clerk', holder: null, decideBy: '2026-12-31T13:00:00.000Z' })]);
    expect(queue.counts).toMatchObject({ 'to-check': 1, all: 1, decided: 0 });
    const inHandsOf = async (holder: string): Promise<number> => (await clerk.get<QueueView>(`/api/queue?holder=${holder}`)).body.total;
    expect([await inHandsOf('nobody'), await inHandsOf('me')]).toEqual([1, 0]);
    await clerk.act(draft.filingId, { type: 'take' });
    expect([await inHandsOf('nobody'), await inHandsOf('me'), await inHandsOf('others')]).toEqual([0, 1, 0]);
    await askRegisters(clerk, draft);
    await clerk.act(draft.filingId, { type: 'confirm-compliance' });
  });

  it('pays the deposit, and the clerk proposes to register', async () => {
    await attach(candidate, draft, 'deposit-proof');
    const { candidateId } = draft;
    await clerk.act(draft.filingId, { type: 'record-fact', fact: { name: 'deposit-received', candidateId, value: 425_000, source: 'bank', observedAt: instant('2026-12-02T06:00:00.000Z') } });
    await markAll(clerk, draft.filingId);
    const { view } = await clerk.act(draft.filingId, { type: 'propose-registration' });
    expect(view.filing.status).toBe('proposed');
  });

  it('does not read the deliberation of the commission before the decision', async () => {
    const seen = await readAs(candidate, draft.filingId);
    expect(seen.filing).toMatchObject({ status: 'proposed', marks: [], proposal: null });
    expect((await readAs(chair, draft.filingId)).filing.proposal?.kind).toBe('register');
  });

  it('is registered by the chair and stands on the public register', async () => {
    expect(await clerk.tryAct(draft.filingId, { type: 'register', resolution: RESOLUTION })).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
    await chair.act(draft.filingId, { type: 'register', resolution: RESOLUTION });
    const { body: register } = await api.caller().get<RegisterPage>('/api/register?q=ульгибаева');
    expect(register.rows).toEqual([expect.objectContaining({ filingId: draft.filingId, status: 'registered', resolution: '7/14', route: 'self' })]);
    const entry = await api.caller().get(`/api/register/${register.rows[0]?.id}`);
    expect(entry).toMatchObject({ status: 200, body: { timeline: [{ type: 'FilingSubmitted' }, { type: 'ComplianceConfirmed' }, { type: 'FilingRegistered', resolution: '7/14' }] } });
  });

  it('can read what was done by whom, the newest first', async () => {
    const { body: forCommission } = await clerk.get<readonly HistoryEntry[]>(`/api/filings/${draft.filingId}/history`);
    expect(forCommission[0]).toMatchObject({ type: 'FilingRegistered', by: { role: 'chair', name: 'Мысалбеков Қанат' }, facts: { resolution: '7/14' } });
    expect(forCommission.some(({ type }) => type === 'RequirementMarked')).toBe(true);
    const { body: forCandidate } = await candidate.get<readonly HistoryEntry[]>(`/api/filings/${draft.filingId}/history`);
    expect(forCandidate.map(({ type }) => type)).not.toContain('RequirementMarked');
    expect(forCandidate.at(-1)?.type).toBe('FilingOpened');
  });
});

describe('a refusal', () => {
  it('rests on a ground with evidence, is decided by another person, and is counted and read by the supervisor', async () => {
    const young = examplePerson('Мысалұлы Жас', 'Мысалулы Жас', 'male', '2008-06-01', 1);
    const second = await api.caller().signIn('candidate2');
    const draft = await submitted(second, { person: young });
    await clerk.act(draft.filingId, { type: 'take' });
    await markAll(clerk, draft.filingId);
    const biography = (await readAs(clerk, draft.filingId)).filing.documents.find(({ requirement }) => requirement === 'biography');
    const ground = {
      ground: 'requirements-not-met', rule: 'minimum-age', candidateId: draft.candidateId, finding: text('19 жаста емес', '18 лет', 'Aged 18'),
      evidence: [{ kind: 'document', fileId: biography?.fileId ?? '', page: 1, shows: 'birth date' }],
    } as const;
    expect(await clerk.tryAct(draft.filingId, { type: 'propose-refusal', grounds: [{ ...ground, evidence: [] }] })).toMatchObject({ status: 409, body: { code: 'ground-needs-evidence' } });
    await clerk.act(draft.filingId, { type: 'propose-refusal', grounds: [{ ...ground, evidence: [...ground.evidence] }] });
    await chair.act(draft.filingId, { type: 'refuse', resolution: RESOLUTION });
    const supervisor = await api.caller().signIn('supervisor');
    expect(await supervisor.get('/api/insights/figures?by=ground')).toMatchObject({
      status: 200, body: { total: { tally: { standings: { 'non-compliance': 1 } } }, grounds: [{ ground: 'requirements-not-met', refused: 1, reversed: 0 }] },
    });
    expect(await supervisor.get('/api/insights/decisions?listed=refused')).toMatchObject({ body: { total: 1, rows: [{ filingId: draft.filingId }] } });
    expect(await supervisor.get(`/api/insights/decisions/${draft.filingId}`)).toMatchObject({ status: 200, body: { filing: { status: 'refused' } } });
    expect((await supervisor.get(`/api/filings/${draft.filingId}`)).status).toBe(403);
  });
});

describe('retries and races', () => {
  it('five submissions at once with one action id are one submission with one receipt', async () => {
    const somebody = await signUp('retry@example.kz');
    const { filingId } = await prepare(somebody);
    const actionId = '6a4b0f8e-3d55-4a55-9d52-1f7f9d0c0a01';
    const answers = await Promise.all(Array.from({ length: 5 }, () => somebody.tryAct(filingId, { type: 'submit' }, { actionId })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => JSON.stringify([(body as ReceiptLike).receivedAt, (body as ReceiptLike).hash]))).size).toBe(1);
    const { body: history } = await somebody.get<readonly HistoryEntry[]>(`/api/filings/${filingId}/history`);
    expect(history.filter(({ type }) => type === 'FilingSubmitted')).toHaveLength(1);
  });

  it('a retry after the deadline gets the first time of receipt', async () => {
    const somebody = await signUp('late-retry@example.kz');
    const { filingId } = await prepare(somebody);
    const actionId = '6a4b0f8e-3d55-4a55-9d52-1f7f9d0c0a02';
    await api.goTo('2026-12-21T12:59:59.900Z');
    const first = await somebody.tryAct(filingId, { type: 'submit' }, { actionId });
    await api.goTo('2026-12-21T13:00:10.000Z');
    const second = await somebody.tryAct(filingId, { type: 'submit' }, { actionId });
    expect(second).toMatchObject({ status: 200, body: { receivedAt: '2026-12-21T12:59:59.900Z', hash: (first.body as ReceiptLike).hash } });
    await api.goTo('2026-12-03T05:00:00.000Z');
  });

  it('the same action id with another action is denied', async () => {
    const somebody = await signUp('other-content@example.kz');
    const { filingId } = await prepare(somebody);
    const actionId = '6a4b0f8e-3d55-4a55-9d52-1f7f9d0c0a03';
    await somebody.tryAct(filingId, { type: 'submit' }, { actionId });
    expect(await somebody.tryAct(filingId, { type: 'withdraw', reason: null }, { actionId })).toMatchObject({ status: 409, body: { code: 'same-action-other-content' } });
  });

  it('five openings at once with one action id are one draft', async () => {
    const somebody = await signUp('double-open@example.kz');
    const body = { actionId: '6a4b0f8e-3d55-4a55-9d52-1f7f9d0c0a04', contestId: 'training-2026-12-01.KZ-35-C-temirtau.7', route: 'self' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => somebody.post('/api/filings', body)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect((await somebody.get<readonly FilingSummary[]>('/api/filings')).body).toHaveLength(1);
  });

  it('of two clerks who take a filing at once one has it, and the other learns who', async () => {
    const secretary = await api.caller().signIn('secretary');
    const { filingId } = await submitted(await signUp('two-clerks@example.kz'));
    const answers = await Promise.all([clerk.tryAct(filingId, { type: 'take' }), secretary.tryAct(filingId, { type: 'take' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'held-by-another', facts: { holder: expect.any(String) } });
  });

  it('whoever saw an older version is told so', async () => {
    const { filingId } = await submitted(await signUp('stale@example.kz'));
    const seen = (await readAs(clerk, filingId)).version;
    await clerk.act(filingId, { type: 'take' });
    expect(await clerk.tryAct(filingId, { type: 'release' }, { expectedVersion: seen })).toMatchObject({ status: 409, body: { code: 'stale-version', facts: { version: seen + 1 } } });
  });

  it('a person who stands already does not stand a second time', async () => {
    const person = newPerson();
    await submitted(await signUp('first@example.kz'), { person });
    const again = await signUp('again@example.kz');
    const { filingId } = await prepare(again, { person, contestId: 'training-2026-12-01.KZ-75.3' });
    expect(await again.tryAct(filingId, { type: 'submit' })).toMatchObject({ status: 409, body: { code: 'already-nominated' } });
  });
});

describe('what is not possible', () => {
  it('is told with its window: open until when, in the time of the commission', async () => {
    const somebody = await signUp('window@example.kz');
    const { filingId } = await prepare(somebody);
    await api.goTo('2026-12-31T13:00:00.000Z');
    const answer = await somebody.tryAct(filingId, { type: 'submit' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'outside-window', span: { opensAt: '2026-11-30T19:00:00.000Z', closesAt: '2026-12-31T13:00:00.000Z' }, allowed: ['discard'] } });
    await api.goTo(FIRST_MORNING);
  });

  it('no header of the client moves the time of receipt', async () => {
    const somebody = await signUp('forged@example.kz');
    const { filingId } = await prepare(somebody);
    await api.goTo('2026-12-21T13:00:00.000Z');
    const forged = { date: 'Mon, 21 Dec 2026 12:00:00 GMT', 'x-edge-time': '2026-12-21T12:00:00.000Z', 'x-received-at': '2026-12-21T12:00:00.000Z', 'x-request-start': 't=1' };
    const answer = await somebody.post<ActionAnswer>(`/api/filings/${filingId}/actions`, { actionId: '6a4b0f8e-3d55-4a55-9d52-1f7f9d0c0a05', action: { type: 'submit' } }, forged);
    expect(answer).toMatchObject({ status: 200, body: { receivedAt: '2026-12-21T13:00:00.000Z', view: { filing: { status: 'late' } } } });
    await api.goTo(FIRST_MORNING);
  });

  it('what lacks papers is told by their names', async () => {
    const somebody = await signUp('papers@example.kz');
    const { filingId } = await prepare(somebody);
    await somebody.act(filingId, { type: 'remove-document', requirement: 'intention-to-stand', candidateId: (await readAs(somebody, filingId)).filing.candidates[0]?.id ?? null });
    expect(await somebody.tryAct(filingId, { type: 'submit' })).toMatchObject({ status: 409, body: { code: 'documents-missing', items: ['intention-to-stand'] } });
  });

  it('a wrong IIN and a name of two scripts are told by field', async () => {
    const somebody = await signUp('names@example.kz');
    const { filingId, candidateId, person } = await prepare(somebody);
    const { birthDate, sex, nameKk, nameRu } = person;
    const identity = { iin: '900131490201', birthDate, sex, nameKk, nameRu, citizen: true, residentSince: null };
    expect(await somebody.tryAct(filingId, { type: 'record-identity', candidateId, identity })).toMatchObject({ status: 409, body: { code: 'iin-invalid', facts: { reason: 'checksum' } } });
    const mixed = { ...identity, iin: null, nameKk: { ...nameKk, surname: 'Iбраев' } };
    expect(await somebody.tryAct(filingId, { type: 'record-identity', candidateId, identity: mixed })).toMatchObject({ status: 409, body: { code: 'name-not-accepted', items: ['nameKk.surname'] } });
  });
});

describe('what is somebody else’s', () => {
  it('looks exactly like what does not exist', async () => {
    const { filingId } = await submitted(await signUp('mine@example.kz'));
    const stranger = await signUp('stranger@example.kz');
    const told = ({ status, body: { traceId: _traceId, ...rest } }: { readonly status: number; readonly body: Problem }) => ({ ...rest, status });
    for (const suffix of ['', '/history', '/receipt', '/files/7a0a3f57-0f2f-4f7a-8f47-0f3f6cf0b0aa', '/files/7a0a3f57-0f2f-4f7a-8f47-0f3f6cf0b0aa/pages/1']) {
      const foreign = await stranger.get<Problem>(`/api/filings/${filingId}${suffix}`);
      const unknown = await stranger.get<Problem>(`/api/filings/7a0a3f57-0f2f-4f7a-8f47-0f3f6cf0b0aa${suffix}`);
      expect(told(foreign)).toEqual(told(unknown));
      expect(foreign.status).toBe(404);
    }
    expect(await stranger.tryAct(filingId, { type: 'withdraw', reason: null })).toMatchObject({ status: 404 });
  });

  it('is not found under ids that are none', async () => {
    for (const id of ['%00', '..%2f..%2fetc%2fpasswd', "'%20OR%201=1--", 'ұ', 'a'.repeat(119)]) {
      expect((await candidate.get(`/api/filings/${id}`)).status).toBe(404);
      expect((await candidate.get(`/api/contests/${id}`)).status).toBe(404);
    }
  });

  it('a commission does not see the filings of another', async () => {
    const { filingId } = await submitted(await signUp('elsewhere@example.kz'), { contestId: 'training-2026-12-01.KZ-75.3' });
    expect((await clerk.get(`/api/filings/${filingId}`)).status).toBe(404);
  });

  it('an agent files for the party of the grant and for no other', async () => {
    const agent = await api.caller().signIn('agent');
    const open = { actionId: '6a4b0f8e-3d55-4a55-9d52-1f7f9d0c0a06', contestId: 'training-2026-12-01.KZ-35-C-temirtau.7', route: 'party' };
    const name = text('қалаған атау', 'любое название', 'any name');
    expect((await agent.post('/api/filings', { ...open, nominator: { kind: 'party', id: 'amanat', name } })).status).toBe(409);
    expect(await agent.post('/api/filings', { ...open, nominator: { kind: 'party', id: 'auyl', name } })).toMatchObject({
      status: 201, body: { view: { filing: { nominator: { name: { en: 'Auyl People’s Democratic Patriotic Party' } } } } },
    });
    expect(await agent.post('/api/filings', { ...open, actionId: '6a4b0f8e-3d55-4a55-9d52-1f7f9d0c0a07' })).toMatchObject({ status: 201, body: { view: { filing: { nominator: { id: 'auyl' } } } } });
  });
});

interface ReceiptLike {
  readonly receivedAt: string;
  readonly hash: string;
}

async function signUp(login: string): Promise<Caller> {
  const caller = api.caller();
  await caller.post('/api/accounts', { name: 'Жаңа Үміткер', login, password: 'құпия сөз 8' });
  return caller.signIn(login, 'құпия сөз 8');
}
