import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadMap } from '@tirkeu/campaign';
import type { ActionAnswer, ActionRequest, FilingView, ImportedView, KnownView, NominationsView, Problem, TableView } from '@tirkeu/contracts';
import type { CandidateEntry } from '@tirkeu/domain';
import { PostgresAccounts } from '@tirkeu/persistence';
import { testDatabase } from '@tirkeu/testing';
import { Passwords } from '../accounts/passwords.js';
import { ELECTION, FIRST_MORNING, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Answer, Caller } from '../spec/caller.js';
import { newPerson, submitted } from '../spec/self-nominee.js';
import { type ExamplePerson } from '../training/example-people.js';

const LIST = `${ELECTION}.KZ-35.list`;
const district = (number: number): string => `${ELECTION}.KZ-35-C-temirtau.${number}`;

let api: ApiUnderTest;
let agent: Caller;
let rival: Caller;

beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  agent = await api.caller().signIn('agent');
  rival = await secondAgent();
}, 120_000);
afterAll(() => api.stop());

/** An agent of another party. */
async function secondAgent(): Promise<Caller> {
  const party = loadMap().findParty('amanat');
  if (!party) throw new Error('The map has no such party');
  const account = { id: 'account-rival', login: 'rival', name: 'Сейітов Марат', passwordHash: await new Passwords().hash('құпия сөз 8'), createdAt: FIRST_MORNING, disabledAt: null, language: 'kk', email: null, wantsMail: false } as const;
  await new PostgresAccounts(api.database).create(account, [{ id: 'grant-rival', accountId: 'account-rival', role: 'agent', commissionIds: [], regionIds: [], title: party.names, grantedAt: FIRST_MORNING, revokedAt: null, nominatorKind: 'party', nominatorId: party.id }]);
  return api.caller().signIn('rival', 'құпия сөз 8');
}

const entry = ({ iin, birthDate, sex, nameKk, nameRu }: ExamplePerson = newPerson()): CandidateEntry & Extract<ActionRequest, { type: 'import-candidates' }>['candidates'][number] => ({
  candidateId: randomUUID(),
  identity: { iin, birthDate, sex, nameKk, nameRu, citizen: true, residentSince: null },
  contact: { phone: '+7 700 000 00 00', email: '', address: 'Теміртау, Үлгі көшесі, 1' },
  family: { maritalStatus: 'single', spouseName: null },
  background: { education: 'жоғары', occupation: 'мұғалім', party: 'auyl', disability: false },
});
const openList = async (who: Caller): Promise<string> => {
  const answer = await who.post<ActionAnswer>('/api/filings', { actionId: randomUUID(), contestId: LIST, route: 'party-list' });
  expect(answer.status).toBe(201);
  return answer.body.view.filing.id;
};
const nominations = async (who: Caller, query = ''): Promise<NominationsView> => (await who.get<NominationsView>(`/api/nominator/filings${query}`)).body;

async function readTable(who: Caller, bytes: Buffer, name: string): Promise<Answer<TableView & Problem>> {
  const head = `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return who.send('POST', '/api/nominator/tables', Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--b--\r\n')]), { 'content-type': 'multipart/form-data; boundary=b' });
}

describe('a list', () => {
  let listId: string;
  const people = [entry(), entry(), entry()];

  it('takes several people at once', async () => {
    listId = await openList(agent);
    const { view } = await agent.act(listId, { type: 'import-candidates', candidates: people });
    expect(view.filing.candidates.map(({ id }) => id)).toEqual(people.map(({ candidateId }) => candidateId));
    expect(JSON.stringify(view)).not.toContain(people[0]!.identity.iin);
  });

  it('takes none of them when one cannot be taken, and says which row it is', async () => {
    const wrong = entry({ ...newPerson(), iin: '900131490201' });
    expect(await agent.tryAct(listId, { type: 'import-candidates', candidates: [entry(), wrong] })).toMatchObject({ status: 409, body: { code: 'iin-invalid', items: ['2.iin'], facts: { row: 2, reason: 'checksum' } } });
    expect((await agent.get<FilingView>(`/api/filings/${listId}`)).body.filing.candidates).toHaveLength(3);
  });

  it('stands at the head of the nominations with what it lacks', async () => {
    const view = await nominations(agent);
    expect(view.rows).toEqual([expect.objectContaining({
      filingId: listId, people: 3, status: 'draft', elsewhere: 0, consents: { given: 0, refused: 0, awaited: 3 },
      gaps: [
        { gap: 'minutes-extract', people: 1 }, { gap: 'consent-to-list', people: 3 }, { gap: 'biography', people: 3 }, { gap: 'declaration-certificate', people: 3 }, { gap: 'party-membership', people: 3 },
      ],
    })]);
    expect(view.counts).toEqual({ all: 1, draft: 1, submitted: 0, 'to-mend': 0, registered: 0, ended: 0 });
    expect(view.gaps).toContainEqual({ gap: 'declaration-certificate', filings: 1 });
  });

  it('says which numbers of a table are on it already, and of no other list', async () => {
    const [first] = people;
    const asked = { filingId: listId, iins: [first!.identity.iin, newPerson().iin], districts: [] };
    expect((await agent.post<KnownView>('/api/nominator/known', asked)).body.inFiling).toEqual([first!.identity.iin]);
    expect((await rival.post<Problem>('/api/nominator/known', asked)).status).toBe(404);
  });
});

describe('a nomination by a branch', () => {
  it('names the branch beside the party, whose name is that of the grant', async () => {
    const { body } = await rival.post<ActionAnswer>('/api/filings', { actionId: randomUUID(), contestId: district(10), route: 'party', subdivision: 'Қарағанды облыстық филиалы' });
    expect(body.view.filing.nominator).toMatchObject({ kind: 'party', id: 'amanat', subdivision: 'Қарағанды облыстық филиалы' });
    await rival.act(body.view.filing.id, { type: 'discard' });
  });
  it('is not for a public association where the grant is a party’s', async () => {
    expect((await rival.post<Problem>('/api/filings', { actionId: randomUUID(), contestId: district(10), route: 'public-association' })).body.code).toBe('route-not-available');
  });
});

describe('many districts at once', () => {
  const rows = [{ contestId: district(11), candidate: entry() }, { contestId: district(12), candidate: entry() }];

  it('are opened together, once, however often it is asked', async () => {
    const wanted = { actionId: randomUUID(), rows };
    const first = await agent.post<ImportedView>('/api/nominator/imports', wanted);
    const again = await agent.post<ImportedView>('/api/nominator/imports', wanted);
    expect([first.status, again.body]).toEqual([201, first.body]);
    const view = await nominations(agent, '?form=single-member');
    expect(view.rows.map(({ filingId, contest, people, first: name }) => [filingId, contest.district, people, name?.kk])).toEqual([
      [first.body.filingIds[0], 11, 1, 'Үлгібаева Айсұлу Мысалқызы'], [first.body.filingIds[1], 12, 1, 'Үлгібаева Айсұлу Мысалқызы'],
    ]);
  });

  it('are not opened at all when one cannot be', async () => {
    const before = (await nominations(agent)).counts.all;
    const wrong = [{ contestId: district(13), candidate: entry() }, { contestId: `${ELECTION}.nowhere.1`, candidate: entry() }, { contestId: district(14), candidate: entry({ ...newPerson(), iin: '850714390004' }) }];
    const answer = await agent.post<Problem>('/api/nominator/imports', { actionId: randomUUID(), rows: wrong });
    expect(answer.body).toMatchObject({ items: ['2.district', '3.iin'], facts: { row: 2 } });
    expect((await nominations(agent)).counts.all).toBe(before);
  });

  it('are none at all when the database fails in the middle, and all of them when it is asked for again', async () => {
    const before = (await nominations(agent)).counts.all;
    const wanted = { actionId: randomUUID(), rows: [1, 2, 3, 4, 5].map((number) => ({ contestId: district(number), candidate: entry() })) };
    await api.database.query(`
      CREATE FUNCTION break_down() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'The lights went out'; END $$;
      CREATE TRIGGER break_down BEFORE INSERT ON filing FOR EACH ROW WHEN (NEW.contest_id = '${district(4)}') EXECUTE FUNCTION break_down()`);
    expect((await agent.post<Problem>('/api/nominator/imports', wanted)).status).toBe(500);
    const tables = await api.database.query(`SELECT (SELECT count(*) FROM filing WHERE district BETWEEN 1 AND 5 AND applicant_id = 'training.agent') AS filings, (SELECT count(*) FROM import_progress) AS notes`);
    expect([(await nominations(agent)).counts.all, tables]).toEqual([before, [{ filings: 0, notes: 0 }]]);
    await api.database.query('DROP TRIGGER break_down ON filing; DROP FUNCTION break_down');
    expect((await agent.post<ImportedView>('/api/nominator/imports', wanted)).body.filingIds).toHaveLength(5);
    expect((await nominations(agent)).counts.all).toBe(before + 5);
    for (const { filingId } of (await nominations(agent, '?form=single-member')).rows.filter(({ contest }) => (contest.district ?? 0) <= 5)) await agent.act(filingId, { type: 'discard' });
  });

  it('are known by their codes, with whether the nominator stands there already', async () => {
    const { body } = await agent.post<KnownView>('/api/nominator/known', { iins: [], districts: ['KZ-35-C-temirtau.11', 'kz-35-c-TEMIRTAU.15', 'nowhere.1'] });
    expect(body.districts).toMatchObject({ 'KZ-35-C-temirtau.11': { contestId: district(11), isFiled: true }, 'kz-35-c-TEMIRTAU.15': { contestId: district(15), isFiled: false } });
    expect(Object.keys(body.districts)).toHaveLength(2);
  });
});

describe('the nominations of an agent', () => {
  it('are those of the own nominator alone', async () => {
    const view = await nominations(rival);
    expect([view.rows, view.counts.all, view.regions]).toEqual([[], 0, []]);
    const foreign = (await nominations(agent)).rows[0]!.filingId;
    expect((await rival.get<Problem>(`/api/filings/${foreign}`)).status).toBe(404);
    expect((await rival.tryAct(foreign, { type: 'import-candidates', candidates: [entry()] })).status).toBe(404);
  });

  it('are for agents only', async () => {
    for (const login of ['candidate', 'clerk', 'supervisor']) expect((await (await api.caller().signIn(login)).get<Problem>('/api/nominator/filings')).status).toBe(403);
  });

  it('warn of people who stand elsewhere already, without a name', async () => {
    const person = newPerson();
    await api.caller().post('/api/accounts', { name: 'Жаңа Үміткер', login: 'other@example.kz', password: 'құпия сөз 8' });
    await submitted(await api.caller().signIn('other@example.kz', 'құпия сөз 8'), { person, contestId: district(9) });
    await agent.post('/api/nominator/imports', { actionId: randomUUID(), rows: [{ contestId: district(16), candidate: entry(person) }] });
    const known = (who: Caller, iins: readonly string[]) => who.post<KnownView>('/api/nominator/known', { iins, districts: [] });
    const stranger = newPerson();
    expect((await known(agent, [person.iin, stranger.iin])).body).toEqual({ inFiling: [], elsewhere: [person.iin], districts: {} });
    const view = await nominations(agent, '?gap=elsewhere');
    expect(view.rows).toEqual([expect.objectContaining({ elsewhere: 1, contest: expect.objectContaining({ district: 16 }) })]);
    expect(view.gaps).toContainEqual({ gap: 'elsewhere', filings: 1 });
  });

  it('can be narrowed by region, stage, what is missing and part of a name', async () => {
    const totals = await Promise.all(['?region=KZ-35', '?region=KZ-75', '?stage=draft', '?stage=registered', '?gap=biography', '?gap=unwilling'].map((query) => nominations(agent, query)));
    expect(totals.map(({ total }) => total)).toEqual([4, 0, 4, 0, 4, 0]);
    const found = await Promise.all(['улгиба', 'nobody'].map((words) => agent.search<NominationsView>('/api/nominator/filings', words)));
    expect(found.map(({ body }) => body.total)).toEqual([4, 0]);
    expect((await agent.get<Problem>('/api/nominator/filings?gap=anything')).status).toBe(400);
    expect((await agent.get<Problem>('/api/nominator/filings?cursor=bm90aGluZw')).status).toBe(400);
  });
});

describe('a table to fill in', () => {
  it('comes back understood, without its example', async () => {
    const template = await agent.get('/api/nominator/template?kind=list&format=csv&language=ru');
    expect(template.headers['content-disposition']).toContain('filename*=UTF-8');
    const filled = `${template.text}850714390003;Үлгібаев\r\n`;
    const { body } = await readTable(agent, Buffer.from(filled), 'список.csv');
    expect(body).toMatchObject({ format: 'csv', encoding: 'utf-8', delimiter: ';', exampleLeftOut: true, lines: [{ line: 3, cells: ['850714390003', 'Үлгібаев'] }] });
    expect(body.fields.slice(0, 3)).toEqual(['iin', 'surnameKk', 'givenNameKk']);
  });

  it('has the codes of all districts where it is for districts', async () => {
    const template = await agent.get('/api/nominator/template?kind=districts&format=xlsx&language=kk');
    expect([template.status, template.headers['content-type']]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
  });

  it('is refused with what is wrong with it', async () => {
    expect((await readTable(agent, Buffer.from('%PDF-1.7\n'), 'list.pdf')).body).toMatchObject({ status: 415, code: 'file-wrong-type' });
    expect((await readTable(agent, Buffer.from('ИИН;Фамилия\n1;=cmd()\n'), 'list.csv')).body).toMatchObject({ code: 'file-active-content', facts: { found: 'formulas' } });
    expect((await readTable(agent, Buffer.alloc(6 * 1024 * 1024, 'a;b\n'), 'list.csv')).body).toMatchObject({ status: 413, code: 'file-too-large', facts: { found: 'bytes' } });
  });

  it('is for agents only', async () => {
    expect((await readTable(await api.caller().signIn('candidate'), Buffer.from('ИИН;Фамилия\n1;2\n'), 'list.csv')).status).toBe(403);
  });
});
