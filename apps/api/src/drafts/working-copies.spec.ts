import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '@tirkeu/domain';
import type { ActionAnswer, FoundWorkingCopy, Problem, SavedWorkingCopy, TypedInput, WorkingCopySummary } from '@tirkeu/contracts';
import { PostgresAccounts, dropLapsedCopies } from '@tirkeu/persistence';
import { testDatabase } from '@tirkeu/testing';
import { CONTEST, FIRST_MORNING, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { newPerson, open, prepare, submitted } from '../spec/self-nominee.js';

let api: ApiUnderTest;
let candidate: Caller;
let filingId: string;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  candidate = await api.caller().signIn('candidate');
  filingId = (await open(candidate)).view.filing.id;
}, 120_000);
afterAll(() => api.stop());

const IIN = '900131450017';
const TYPED: TypedInput = { iin: IIN, birthDate: { day: '31', month: '01', year: '' }, nameKk: { surname: 'Үлгібае', givenName: '', patronymic: '' }, citizen: null };

/** A page that somebody has open: it counts its saves and remembers the version it saw last. */
class OpenPage {
  readonly writer = randomUUID();
  basedOn: string | null = null;
  #saves = 0;

  constructor(private readonly caller: Caller, private readonly path: string, private readonly filingVersion = 1) {}

  async save(input: TypedInput = TYPED, { sequence = ++this.#saves, basedOn = this.basedOn }: { readonly sequence?: number; readonly basedOn?: string | null } = {}) {
    const answer = await this.caller.put<SavedWorkingCopy & Problem>(this.path, { basedOn, filingVersion: this.filingVersion, writer: this.writer, sequence, input });
    if (answer.status === 200) this.basedOn = answer.body.version;
    return answer;
  }

  async look() {
    const { copy } = (await this.caller.get<FoundWorkingCopy>(this.path)).body;
    this.basedOn = copy?.version ?? null;
    return copy;
  }
}

const pathOf = (page = 'identity', id = filingId): string => `/api/filings/${id}/working-copies/${page}`;
const pagesOf = async (caller: Caller, id: string) => (await caller.get<readonly WorkingCopySummary[]>(`/api/filings/${id}/working-copies`)).body.map(({ page }) => page);

describe('what a candidate has typed and not recorded yet', () => {
  it('is kept as typed, half a date and half a name too, and is there again on any device', async () => {
    expect(await new OpenPage(candidate, pathOf()).look()).toBeNull();
    expect((await new OpenPage(candidate, pathOf()).save()).status).toBe(200);
    const elsewhere = await api.caller().signIn('candidate');
    expect(await new OpenPage(elsewhere, pathOf()).look()).toMatchObject({ page: 'identity', input: TYPED, filingVersion: 1, savedAt: FIRST_MORNING, by: { isYou: true } });
    expect(await pagesOf(elsewhere, filingId)).toEqual(['identity']);
  });

  it('is no part of the filing: nothing is recorded by it, and the list of pages repeats nothing of it', async () => {
    const { text } = await candidate.get(`/api/filings/${filingId}`);
    const list = await candidate.get(`/api/filings/${filingId}/working-copies`);
    expect(text + list.text).not.toContain('Үлгібае');
    expect(text + list.text).not.toContain(IIN);
  });

  it('never reaches the log', () => {
    expect(api.logged.join('\n')).not.toContain(IIN);
  });

  it.each([
    ['a stranger who stands too', 'candidate2', 404], ['an agent of a party', 'agent', 404], ['a clerk', 'clerk', 404], ['a supervisor', 'supervisor', 403],
  ] as const)('is nothing to %s', async (_who, login, status) => {
    const caller = await api.caller().signIn(login);
    expect((await caller.get(`/api/filings/${filingId}/working-copies`)).status).toBe(status);
    expect((await caller.get(pathOf())).status).toBe(status);
    expect((await new OpenPage(caller, pathOf()).save()).status).toBe(status);
    expect((await caller.delete(`${pathOf()}?version=any`)).status).toBe(status);
  });

  it('is nothing to somebody who is not signed in', async () => {
    expect((await api.caller().get(pathOf())).status).toBe(401);
  });

  it.each([
    ['a number', { iin: 1 }], ['a list', { iin: ['9'] }], ['three objects deep', { a: { b: { c: 'd' } } }], ['a text without end', { iin: '9'.repeat(4_001) }],
    ['very many texts', Object.fromEntries(Array.from({ length: 61 }, (_, place) => [`f${place}`, '']))], ['what cannot be stored', { iin: 'a\u0000' }], ['a name that is none', { 'a b': '' }],
    ['much in all', Object.fromEntries(Array.from({ length: 10 }, (_, place) => [`f${place}`, 'я'.repeat(3_500)]))],
  ])('is not %s', async (_what, input) => {
    const answer = await candidate.put<Problem>(pathOf('contact'), { basedOn: null, filingVersion: 1, writer: randomUUID(), sequence: 1, input });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid', fields: [{ pointer: '/input' }] } });
  });

  it('belongs to a page that exists', async () => {
    expect((await new OpenPage(candidate, pathOf('anything')).save()).status).toBe(404);
    expect((await new OpenPage(candidate, pathOf(`person.${randomUUID()}`)).save()).status).toBe(404);
  });
});

describe('two windows of one person', () => {
  let first: OpenPage;
  let second: OpenPage;
  beforeAll(async () => {
    const path = pathOf('contact', (await open(candidate)).view.filing.id);
    [first, second] = [new OpenPage(candidate, path), new OpenPage(candidate, path)];
  });

  it('never write over each other: the later one learns who saved, and when', async () => {
    expect((await first.save({ phone: '1' })).status).toBe(200);
    expect(await second.save({ phone: '2' })).toMatchObject({ status: 409, body: { code: 'stale-version', facts: { savedAt: FIRST_MORNING } } });
    expect((await second.look())?.input).toEqual({ phone: '1' });
  });

  it('go on from what the other one saved', async () => {
    expect((await second.save({ phone: '12' })).status).toBe(200);
    expect((await first.save({ phone: '13' })).status).toBe(409);
    expect((await first.look())?.input).toEqual({ phone: '12' });
  });

  it('are not stopped by an answer of their own that never came', async () => {
    const seen = second.basedOn;
    expect((await second.save({ phone: '123' })).status).toBe(200);
    expect((await second.save({ phone: '1234' }, { basedOn: seen })).status).toBe(200);
    expect((await first.look())?.input).toEqual({ phone: '1234' });
  });

  it('do not let an earlier save of their own that arrives later undo a later one', async () => {
    await second.save({ phone: '12345' }, { sequence: 9 });
    expect((await second.save({ phone: '1' }, { sequence: 8, basedOn: null })).status).toBe(200);
    expect((await first.look())?.input).toEqual({ phone: '12345' });
  });

  it('bring nothing back that was put aside', async () => {
    const contact = pathOf('contact', (await open(candidate)).view.filing.id);
    const [mine, other] = [new OpenPage(candidate, contact), new OpenPage(candidate, contact)];
    await mine.save({ phone: '9' });
    await other.look();
    expect((await candidate.delete(`${contact}?version=${mine.basedOn}`)).status).toBe(204);
    expect((await other.save({ phone: '99' })).status).toBe(409);
    expect(await other.look()).toBeNull();
  });

  it('put aside only what they have seen', async () => {
    const contact = pathOf('contact', (await open(candidate)).view.filing.id);
    const [mine, other] = [new OpenPage(candidate, contact), new OpenPage(candidate, contact)];
    await mine.save({ phone: '1' });
    const seen = mine.basedOn;
    await other.look();
    await other.save({ phone: '2' });
    expect((await candidate.delete(`${contact}?version=${seen}`)).status).toBe(409);
    expect((await candidate.delete(`${contact}?version=${other.basedOn}`)).status).toBe(204);
    expect(await other.look()).toBeNull();
  });
});

describe('two agents of one party', () => {
  let agent: Caller;
  let colleague: Caller;
  let ofParty: string;
  const candidateId = randomUUID();
  beforeAll(async () => {
    agent = await api.caller().signIn('agent');
    const accounts = new PostgresAccounts(api.database);
    const found = await accounts.findById('training.agent');
    if (!found) throw new Error('There is no agent');
    const { account: { personKey, sealedIin, iinStatedAt, iinConfirmedAt, iinConfirmedBy, ...account }, grants } = found;
    expect([personKey, sealedIin, iinStatedAt, iinConfirmedAt, iinConfirmedBy]).toEqual([null, null, null, null, null]);
    await accounts.create({ ...account, id: 'colleague', login: 'colleague', name: 'Әріптес' }, grants.map((grant) => ({ ...grant, id: 'colleague.grant', accountId: 'colleague' })));
    colleague = await api.caller().signIn('colleague', 'tirkeu-agent');
    const opened = await agent.post<ActionAnswer>('/api/filings', { actionId: randomUUID(), contestId: CONTEST, route: 'party', nominator: null });
    ofParty = opened.body.view.filing.id;
  });

  const identity = () => {
    const { iin, birthDate, sex, nameKk, nameRu } = newPerson();
    return { type: 'record-identity', candidateId, identity: { iin, birthDate, sex, nameKk, nameRu, citizen: true, residentSince: null } } as const;
  };

  it('read and continue what the other one typed, by name', async () => {
    await new OpenPage(agent, pathOf('identity', ofParty)).save();
    const page = new OpenPage(colleague, pathOf('identity', ofParty));
    expect(await page.look()).toMatchObject({ input: TYPED, by: { isYou: false } });
    await page.save({ iin: '9' });
    expect(await new OpenPage(agent, pathOf('identity', ofParty)).look()).toMatchObject({ input: { iin: '9' }, by: { name: 'Әріптес', isYou: false } });
  });

  it('lose nothing of a colleague when one of them records the page; their own copy goes', async () => {
    await agent.act(ofParty, identity());
    expect(await pagesOf(colleague, ofParty)).toEqual(['identity']);
    await colleague.act(ofParty, identity());
    expect(await pagesOf(agent, ofParty)).toEqual([]);
  });

  it('have a page for each person, which goes with the person', async () => {
    await new OpenPage(agent, pathOf(`person.${candidateId}`, ofParty)).save();
    await new OpenPage(agent, pathOf('person.new', ofParty)).save();
    expect(await pagesOf(agent, ofParty)).toEqual([`person.${candidateId}`, 'person.new']);
    await agent.act(ofParty, { type: 'remove-candidate', candidateId });
    expect(await pagesOf(agent, ofParty)).toEqual(['person.new']);
  });
});

describe('what was typed', () => {
  it('is gone once it is recorded, page by page', async () => {
    const draft = await prepare(candidate);
    await new OpenPage(candidate, pathOf('contact', draft.filingId)).save();
    await new OpenPage(candidate, pathOf('family', draft.filingId)).save();
    await candidate.act(draft.filingId, { type: 'record-family', candidateId: draft.candidateId, family: { maritalStatus: 'divorced', spouseName: null } });
    expect(await pagesOf(candidate, draft.filingId)).toEqual(['contact']);
  });

  it('on other pages stays when one is replaced after the filing was handed in', async () => {
    const draft = await submitted(candidate);
    await new OpenPage(candidate, pathOf('contact', draft.filingId)).save();
    await new OpenPage(candidate, pathOf('family', draft.filingId)).save();
    await candidate.act(draft.filingId, { type: 'record-family', candidateId: draft.candidateId, family: { maritalStatus: 'divorced', spouseName: null } });
    expect(await pagesOf(candidate, draft.filingId)).toEqual(['contact']);
  });

  it('is gone once the filing is handed in; what takes its place can be typed until the commission takes it up', async () => {
    const { filingId: id } = await prepare(candidate);
    await new OpenPage(candidate, pathOf('contact', id)).save();
    await candidate.act(id, { type: 'submit' });
    expect(await pagesOf(candidate, id)).toEqual([]);
    expect(await api.database.query('SELECT count(*) FROM working_copy WHERE filing_id = $1', [id])).toEqual([{ count: 0 }]);
    const page = new OpenPage(candidate, pathOf('contact', id));
    expect((await page.save()).status).toBe(200);
    await (await api.caller().signIn('clerk')).act(id, { type: 'take' });
    expect(await page.save({ phone: '' })).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  it('is gone with a draft that is discarded', async () => {
    const { view } = await open(candidate);
    await new OpenPage(candidate, pathOf('identity', view.filing.id)).save();
    await candidate.act(view.filing.id, { type: 'discard' });
    expect(await api.database.query('SELECT count(*) FROM working_copy WHERE filing_id = $1', [view.filing.id])).toEqual([{ count: 0 }]);
  });

  it('can be read after nomination has closed, and not be typed on', async () => {
    const { view } = await open(candidate);
    const page = new OpenPage(candidate, pathOf('identity', view.filing.id));
    await page.save();
    await api.goTo('2026-12-21T13:00:00.000Z');
    expect(await page.save({ iin: '' })).toMatchObject({ status: 409, body: { code: 'outside-window' } });
    expect((await page.look())?.input).toEqual(TYPED);
  });

  it('is forgotten once registration has closed, when not even a late filing can be handed in', async () => {
    const standing = async () => (await api.database.query('SELECT count(*) FROM working_copy'))[0].count;
    expect(await standing()).toBeGreaterThan(0);
    expect(await dropLapsedCopies(api.database, instant('2026-12-31T12:59:59.999Z'))).toBe(0);
    expect(await dropLapsedCopies(api.database, instant('2026-12-31T13:00:00.000Z'))).toBeGreaterThan(0);
    expect(await standing()).toBe(0);
  });
});
