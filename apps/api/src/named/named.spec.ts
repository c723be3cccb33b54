import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionAnswer, ActionRequest, FilingView, NamedView, NoticesView, RegisterPage, SessionView } from '@tirkeu/contracts';
import { instant, type DocumentId } from '@tirkeu/domain';
import { testDatabase } from '@tirkeu/testing';
import { ELECTION, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { newPerson, paperFor } from '../spec/self-nominee.js';
import type { ExamplePerson } from '../training/example-people.js';

const DISTRICT = `${ELECTION}.KZ-35-C-temirtau.7`;
const LIST = `${ELECTION}.KZ-35.list`;
const ADDRESS = 'Теміртау, Құпия көшесі, 77';
const PHONE = '+7 701 555 44 33';

let api: ApiUnderTest;
let agent: Caller;
let number = 0;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  agent = await api.caller().signIn('agent');
}, 120_000);
afterAll(() => api.stop());

/** Somebody who makes an account and, if asked, says whose it is. */
async function signUp(iin: string | null): Promise<Caller> {
  const caller = api.caller();
  const answer = await caller.post<SessionView>('/api/accounts', { name: 'Үлгі Адам', login: `person${(number += 1)}@example.kz`, password: 'a long password' });
  caller.session = answer.body;
  if (iin) expect((await caller.post('/api/account/number', { iin })).status).toBe(200);
  return caller;
}

interface Draft {
  readonly filingId: string;
  readonly people: readonly { readonly candidateId: string; readonly person: ExamplePerson }[];
}

async function openBy(caller: Caller, contestId: string, route: 'party' | 'party-list' | 'self'): Promise<string> {
  const answer = await caller.post<ActionAnswer>('/api/filings', { actionId: randomUUID(), contestId, route });
  if (answer.status !== 201) throw new Error(`No draft: ${answer.text}`);
  return answer.body.view.filing.id;
}

async function enter(caller: Caller, filingId: string, candidateId: string, { iin, birthDate, sex, nameKk, nameRu }: ExamplePerson): Promise<void> {
  await caller.act(filingId, { type: 'record-identity', candidateId, identity: { iin, birthDate, sex, nameKk, nameRu, citizen: true, residentSince: birthDate } });
  await caller.act(filingId, { type: 'record-contact', candidateId, contact: { phone: PHONE, email: '', address: ADDRESS } });
  await caller.act(filingId, { type: 'record-family', candidateId, family: { maritalStatus: 'single', spouseName: null } });
  await caller.act(filingId, { type: 'record-background', candidateId, background: { education: 'жоғары', occupation: 'мұғалім', party: null, disability: false } });
}

async function attach(filingId: string, requirement: DocumentId, candidateId: string | null): Promise<void> {
  const file = await agent.upload(filingId, await paperFor(newPerson(), requirement), `${requirement}.pdf`);
  await agent.act(filingId, { type: 'attach-document', document: { requirement, candidateId, fileId: file.body.fileId } });
}

/** A party's nominee in a district, with everything but the consent. */
async function nominated(person = newPerson()): Promise<Draft> {
  const filingId = await openBy(agent, DISTRICT, 'party');
  const candidateId = randomUUID();
  await enter(agent, filingId, candidateId, person);
  for (const requirement of ['minutes-extract', 'biography'] as const) await attach(filingId, requirement, candidateId);
  return { filingId, people: [{ candidateId, person }] };
}

const only = ({ people: [first] }: Draft) => {
  if (!first) throw new Error('Nobody is in the draft');
  return first;
};
const namings = async (who: Caller): Promise<readonly NamedView[]> => (await who.get<readonly NamedView[]>('/api/named')).body;
const readAs = (who: Caller, filingId: string) => who.get<FilingView>(`/api/filings/${filingId}`);
const give: ActionRequest = { type: 'give-consent' };
const refuse: ActionRequest = { type: 'refuse-consent', reason: null };
const withdraw: ActionRequest = { type: 'withdraw-consent', reason: null };

describe('saying whose an account is', () => {
  it('is possible once, and the number is never answered whole', async () => {
    const person = newPerson();
    const caller = await signUp(null);
    expect(caller.session?.account.number).toBeNull();
    const stated = await caller.post<SessionView>('/api/account/number', { iin: person.iin });
    expect(stated.body.account.number).toEqual({ lastFour: person.iin.slice(-4), isConfirmed: true });
    expect(stated.text).not.toContain(person.iin);
    expect(await caller.post('/api/account/number', { iin: newPerson().iin })).toMatchObject({ status: 409, body: { code: 'already-recorded' } });
  });

  it('takes no number that cannot be one, and none that another account has confirmed', async () => {
    const person = newPerson();
    const caller = await signUp(null);
    expect(await caller.post('/api/account/number', { iin: '850714390004' })).toMatchObject({ status: 409, body: { code: 'iin-invalid', facts: { reason: 'checksum' } } });
    await signUp(person.iin);
    expect(await caller.post('/api/account/number', { iin: person.iin })).toMatchObject({ status: 409, body: { code: 'number-taken' } });
  });

  it('keeps it where neither the table nor a log tells it', async () => {
    const person = newPerson();
    await signUp(person.iin);
    const rows: readonly object[] = await api.database.query('SELECT * FROM account');
    expect(JSON.stringify(rows)).not.toContain(person.iin);
    expect(api.logged.join('')).not.toContain(person.iin);
  });
});

describe('a person whom a party names', () => {
  let draft: Draft;
  let named: Caller;

  it('sees who names them, where and with what, whether the account is older or newer than the entry', async () => {
    const person = newPerson();
    draft = await nominated(person);
    named = await signUp(person.iin);
    const [naming, ...others] = await namings(named);
    expect(others).toEqual([]);
    expect(naming).toMatchObject({
      filingId: draft.filingId, route: 'party', nominator: { ru: expect.stringContaining('Ауыл') }, status: 'draft', consent: null, hasPaper: false, leftAt: null,
      entered: { nameKk: person.nameKk, birthDate: person.birthDate, occupation: 'мұғалім', phone: '', address: '' }, allowed: ['give-consent', 'refuse-consent', 'withdraw-consent'],
    });
    const { body } = await named.get<NoticesView>('/api/notices');
    expect(body.notices).toMatchObject([{ kind: 'filing.named', filingId: draft.filingId }]);
  });

  it('reads nothing of the filing but the own entry, and has no part in it beyond the answer', async () => {
    expect((await readAs(named, draft.filingId)).status).toBe(404);
    for (const part of ['history', 'receipt']) expect((await named.get(`/api/filings/${draft.filingId}/${part}`)).status).toBe(404);
    const { body } = await readAs(agent, draft.filingId);
    const [document] = body.filing.documents;
    expect((await named.get(`/api/filings/${draft.filingId}/files/${document?.fileId}`)).status).toBe(404);
    expect((await named.upload(draft.filingId, Buffer.from('%PDF-1.4'))).status).toBe(404);
    expect(await named.tryAct(draft.filingId, { type: 'submit' })).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
  });

  it('is nobody to whom the filing exists, for everybody else', async () => {
    for (const stranger of [await signUp(newPerson().iin), await signUp(null), await api.caller().signIn('candidate2')]) {
      expect(await namings(stranger)).toEqual([]);
      expect((await stranger.get(`/api/named/${draft.filingId}`)).status).toBe(404);
      for (const answer of [give, refuse, withdraw]) expect((await stranger.tryAct(draft.filingId, answer)).status).toBe(404);
    }
    expect(await agent.tryAct(draft.filingId, give)).toMatchObject({ status: 403 });
  });

  it('agrees: the party can submit without a paper, sees the consent, and the person sees the rest of the entry', async () => {
    expect(await agent.tryAct(draft.filingId, { type: 'submit' })).toMatchObject({ status: 409, body: { code: 'documents-missing', items: ['consent-to-stand'] } });
    const { view } = await named.act(draft.filingId, give);
    expect(view.filing).toMatchObject({ applicantId: '', documents: [], candidates: [{ phone: PHONE, address: ADDRESS }] });
    const { candidateId } = only(draft);
    expect((await readAs(agent, draft.filingId)).body.filing.consents).toMatchObject([{ candidateId, answer: 'given' }]);
    expect((await agent.act(draft.filingId, { type: 'submit' })).view.filing.status).toBe('submitted');
  });

  it('withdraws after all: the nomination ends as their own application and stands so on the register', async () => {
    const { view } = await named.act(draft.filingId, withdraw);
    expect(view.filing.status).toBe('withdrawn');
    expect((await readAs(agent, draft.filingId)).body.filing).toMatchObject({ status: 'withdrawn', consents: [{ answer: 'withdrawn' }] });
    const { body } = await api.caller().get<RegisterPage>('/api/register?status=withdrawn');
    expect(body.rows).toEqual([expect.objectContaining({ filingId: draft.filingId, status: 'withdrawn', route: 'party' })]);
    const [row] = await api.database.query(`SELECT standing FROM nominee WHERE filing_id = $1`, [draft.filingId]);
    expect(row).toEqual({ standing: 'withdrawn-before-registration' });
    expect(await namings(named)).toMatchObject([{ status: 'withdrawn', allowed: ['request-data'] }]);
  });
});

describe('a person who does not agree', () => {
  it('stops the nomination with a clear reason, until the party takes them out', async () => {
    const draft = await nominated();
    const { candidateId, person } = only(draft);
    const named = await signUp(person.iin);
    await named.act(draft.filingId, refuse);
    expect(await agent.tryAct(draft.filingId, { type: 'submit' })).toMatchObject({ status: 409, body: { code: 'consent-refused', items: [candidateId] } });
    await agent.act(draft.filingId, { type: 'remove-candidate', candidateId });
    expect(await namings(named)).toEqual([]);
    expect((await named.get(`/api/named/${draft.filingId}`)).status).toBe(404);
  });

  it('sees a self-nomination that a stranger has opened under their number, and stops it', async () => {
    const person = newPerson();
    const impostor = await signUp(null);
    const filingId = await openBy(impostor, DISTRICT, 'self');
    await enter(impostor, filingId, randomUUID(), person);
    const named = await signUp(person.iin);
    expect(await namings(named)).toMatchObject([{ filingId, route: 'self', nominator: null }]);
    await named.act(filingId, refuse);
    expect(await impostor.tryAct(filingId, { type: 'submit' })).toMatchObject({ status: 409, body: { code: 'consent-refused' } });
  });
});

describe('a person on a party’s list', () => {
  it('leaves it; the list goes on, the others learn nothing of each other, and the person is free to stand elsewhere', async () => {
    const filingId = await openBy(agent, LIST, 'party-list');
    const people = [newPerson(), newPerson()].map((person) => ({ candidateId: randomUUID(), person }));
    await attachAll(filingId, people);
    const [first, second] = await Promise.all(people.map(({ person }) => signUp(person.iin)));
    if (!first || !second) throw new Error('Two people were signed up');
    await first.act(filingId, give);
    await second.act(filingId, give);
    await agent.act(filingId, { type: 'submit' });

    const { view } = await second.act(filingId, withdraw);
    expect(view.filing).toMatchObject({ status: 'submitted', candidates: [], departures: [{ candidate: { id: people[1]?.candidateId } }] });
    expect(await namings(second)).toMatchObject([{ filingId, leftAt: expect.any(String), allowed: [] }]);
    expect((await second.tryAct(filingId, give)).status).toBe(404);
    const kept = (await readAs(agent, filingId)).body.filing;
    expect(kept).toMatchObject({ status: 'submitted', candidates: [{ id: people[0]?.candidateId }], departures: [{ candidate: { id: people[1]?.candidateId } }] });
    const standings: readonly { candidate_id: string; standing: string }[] = await api.database.query('SELECT candidate_id, standing FROM nominee WHERE filing_id = $1', [filingId]);
    expect(Object.fromEntries(standings.map((row) => [row.candidate_id, row.standing])))
      .toEqual({ [String(people[0]?.candidateId)]: 'undecided', [String(people[1]?.candidateId)]: 'withdrawn-before-registration' });
    expect(JSON.stringify(await namings(first))).not.toContain(String(people[1]?.candidateId));

    const elsewhere = await openBy(agent, `${ELECTION}.KZ-35.list`, 'party-list');
    const again = [{ candidateId: randomUUID(), person: people[1]?.person ?? newPerson() }];
    await attachAll(elsewhere, again);
    await second.act(elsewhere, give);
    expect((await agent.act(elsewhere, { type: 'submit' })).view.filing.status).toBe('submitted');
  });

  async function attachAll(filingId: string, people: Draft['people']): Promise<void> {
    await attach(filingId, 'minutes-extract', null);
    for (const { candidateId, person } of people) {
      await enter(agent, filingId, candidateId, person);
      await attach(filingId, 'biography', candidateId);
    }
  }
});

describe('somebody who stands already', () => {
  it('is told of early to whoever prepares another nomination, without a word of where', async () => {
    const first = await nominated();
    const { person } = only(first);
    const named = await signUp(person.iin);
    await named.act(first.filingId, give);
    await agent.act(first.filingId, { type: 'submit' });
    const second = await nominated(person);
    const { body, text } = await readAs(agent, second.filingId);
    expect(body.elsewhere).toEqual([only(second).candidateId]);
    expect(text).not.toContain(first.filingId);
    await attach(second.filingId, 'consent-to-stand', only(second).candidateId);
    expect(await agent.tryAct(second.filingId, { type: 'submit' })).toMatchObject({ status: 409, body: { code: 'already-nominated' } });
    await named.act(first.filingId, withdraw);
    expect((await readAs(agent, second.filingId)).body.elsewhere).toEqual([]);
  });
});

describe('a number', () => {
  it('is found whole in no answer, no log line, no message to the queue and no notice', async () => {
    const person = newPerson();
    const draft = await nominated(person);
    const named = await signUp(person.iin);
    const answers = await Promise.all([
      named.get('/api/named'), named.get(`/api/named/${draft.filingId}`), named.get('/api/session'), named.get('/api/notices'), readAs(agent, draft.filingId), named.tryAct(draft.filingId, give),
    ]);
    for (const { text } of answers) expect(text).not.toContain(person.iin);
    expect(api.logged.join('')).not.toContain(person.iin);
    for (const table of ['account', 'named_person', 'outbox', 'notice', 'active_candidacy']) {
      expect(JSON.stringify(await api.database.query(`SELECT * FROM ${table}`))).not.toContain(person.iin);
    }
  });
});

describe('what registers answer about a person whom a party names', () => {
  it('is read by that person once they agreed, and objected to by nobody else', async () => {
    const person = newPerson();
    const draft = await nominated(person);
    const { candidateId } = only(draft);
    const named = await signUp(person.iin);
    const clerk = await api.caller().signIn('clerk');
    await attach(draft.filingId, 'consent-to-stand', candidateId);
    await agent.act(draft.filingId, { type: 'submit' });
    await clerk.act(draft.filingId, { type: 'record-fact', fact: { name: 'unspent-conviction', candidateId, value: true, source: 'ҚСжАЕК / КПСиСУ', observedAt: instant('2026-12-02T05:00:00.000Z') } });
    expect((await namings(named))[0]).toMatchObject({ facts: [], disputes: [] });
    await named.act(draft.filingId, give);
    expect((await namings(named))[0]).toMatchObject({ facts: [{ name: 'unspent-conviction', value: true }] });
    await named.act(draft.filingId, { type: 'dispute-fact', name: 'unspent-conviction', candidateId, statement: 'Бұл мен емес.', fileId: null });
    expect((await namings(named))[0]).toMatchObject({ disputes: [{ statement: 'Бұл мен емес.', answer: null }] });
    expect(await (await signUp(newPerson().iin)).tryAct(draft.filingId, { type: 'dispute-fact', name: 'unspent-conviction', candidateId, statement: 'x', fileId: null })).toMatchObject({ status: 404 });
  });
});
