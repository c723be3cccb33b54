import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BallotView, BallotsView, FilingView, Problem, PublicBallotView } from '@tirkeu/contracts';
import { ballotNameOf } from '@tirkeu/domain';
import { PostgresStore } from '@tirkeu/persistence';
import { acting, deskOver, granted, personOf, playCourse, testDatabase, validateXml, type Course, type Ending } from '@tirkeu/testing';
import { CONTEST, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';

const ELECTION = 'kz-maslikhat-2023-03-19';
const DISTRICT = `${ELECTION}.KZ-35-C-temirtau.7`;
const ofFastify = createRequire(createRequire(import.meta.url).resolve('fastify')).resolve('@fastify/ajv-compiler');
const { Ajv }: { readonly Ajv: new (options: object) => { compile(schema: object): (value: unknown) => boolean } } = createRequire(ofFastify)('ajv');

let api: ApiUnderTest;
let clerk: Caller;
let administrator: Caller;

const named = (number: number, surname: string, givenName: string) => ({ ...personOf(number, 'male'), nameKk: { surname, givenName }, nameRu: { surname, givenName } });
const courseOf = (filingId: string, person: Course['persons'][number], ending: Ending): Course =>
  ({ filingId, contestId: DISTRICT, commissionId: 'dec.KZ-35-C-temirtau.7', route: 'self', nominator: null, persons: [person], ending });

beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  const desk = deskOver(new PostgresStore(api.database));
  await playCourse(desk, courseOf('i', named(1, 'Ібраев', 'Серік'), 'registered'));
  await playCourse(desk, courseOf('u', named(2, 'Ұлы', 'Асан'), 'registered'));
  await playCourse(desk, courseOf('gone', named(3, 'Әбіл', 'Бек'), 'withdrawn-after'));
  clerk = await api.caller().signIn('clerk');
  administrator = await api.caller().signIn('administrator');
  const { filing } = (await clerk.get<FilingView>('/api/filings/i')).body;
  const [candidate] = filing.candidates;
  if (!candidate) throw new Error('Nobody is registered');
  const action = { type: 'dispute-ballot-entry', candidateId: candidate.id, name: ballotNameOf(candidate), objection: 'Әкесінің аты жоқ' } as const;
  granted(await desk.act({ actionId: 'disputed', filingId: 'i', action, actor: acting('candidate', undefined, 'account-i'), receivedAt: filing.decision?.at ?? filing.openedAt }));
}, 120_000);
afterAll(() => api.stop());

const ballot = async (): Promise<BallotView> => (await clerk.get<BallotView>(`/api/ballots/${DISTRICT}`)).body;
const lot = (order: readonly string[], who = administrator) =>
  who.post<BallotsView & Problem>('/api/ballots/lots', { electionId: ELECTION, order, drawnOn: '2023-02-20', protocol: '12', source: 'ОСК отырысы, 20.02.2023' });

describe('the ballot of a district', () => {
  it('has whoever is registered, by the alphabet of the state language, with what they said to their entry', async () => {
    const { entries, findings, againstAll, closesAt } = await ballot();
    expect(entries.map(({ place, name, signOff, objection }) => [place, name.kk, signOff, objection])).toEqual([[1, 'Ұлы Асан', 'awaited', null], [2, 'Ібраев Серік', 'disputed', 'Әкесінің аты жоқ']]);
    expect([findings.map(({ problem }) => problem), againstAll.kk, closesAt]).toEqual([['disputed', 'unconfirmed'], 'Барлығына қарсымын', '2023-03-16T18:00:00.000Z']);
  });

  it('stands in the list of the commission’s ballots', async () => {
    const { rows } = (await clerk.get<BallotsView>(`/api/ballots?election=${ELECTION}`)).body;
    expect(rows.find(({ contestId }) => contestId === DISTRICT)).toMatchObject({ entries: 2, signOffs: { confirmed: 0, disputed: 1, awaited: 1 } });
  });

  it('is the commission’s own before it is closed, and everybody’s after', async () => {
    const everybody = api.caller();
    expect((await everybody.get(`/api/ballots/${CONTEST}/public`)).status).toBe(404);
    expect((await clerk.get(`/api/ballots/${CONTEST}`)).status).toBe(200);
    expect((await clerk.get(`/api/ballots/${ELECTION}.KZ-35-C-temirtau.12`)).status).toBe(404);
    expect((await everybody.get(`/api/ballots/${DISTRICT}`)).status).toBe(401);
    const { status, body, text } = await everybody.get<PublicBallotView>(`/api/ballots/${DISTRICT}/public`);
    expect([status, body.entries.map(({ name }) => name.kk)]).toEqual([200, ['Ұлы Асан', 'Ібраев Серік']]);
    expect(text).not.toMatch(/signOff|objection|Әкесінің|iin/u);
  });
});

describe('the files of a ballot', () => {
  it('as JSON keep to the published schema', async () => {
    const { $schema: dialect, ...schema } = (await api.caller().get<{ readonly $schema: string }>('/api/ballots/schema.json')).body;
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    const file = (await api.caller().get<object>(`/api/ballots/${DISTRICT}/public/file?format=json`)).body;
    expect([dialect, validate(file), validate({ ...file, entries: [{ place: 0 }] })]).toEqual(['https://json-schema.org/draft/2020-12/schema', true, false]);
  });

  it('as a candidate list keep to the published schemas', async () => {
    const names = ['230-candidatelist.xsd', 'xnl.xsd', 'tirkeu.xsd', 'xml.xsd'];
    const schemas = Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await api.caller().get(`/api/ballots/eml/${name}`)).text] as const)));
    const { text, headers } = await clerk.get(`/api/ballots/${DISTRICT}/file?format=xml`);
    expect(headers['content-disposition']).toContain(`tirkeu-ballot-${DISTRICT}.xml`);
    expect(await validateXml(text, schemas)).toEqual([]);
  }, 120_000);

  it('as a table have "against all" last, and the proof is the commission’s alone', async () => {
    expect((await clerk.get(`/api/ballots/${DISTRICT}/file?format=csv&language=kk`)).text.trim().split('\r\n').at(-1)).toBe('3,Барлығына қарсымын,Против всех,');
    expect((await clerk.get(`/api/ballots/${DISTRICT}/file?format=pdf`)).headers['content-type']).toBe('application/pdf');
    expect((await api.caller().get<Problem>(`/api/ballots/${DISTRICT}/public/file?format=pdf`)).body.fields).toEqual([{ pointer: '/format', code: 'not-a-choice' }]);
  });
});

describe('the lot of the parties', () => {
  const LOT_2023 = ['amanat', 'auyl', 'respublica'];

  it('is recorded with day, protocol and source; the latest counts', async () => {
    expect((await lot(['auyl', 'amanat'])).body.lot).toMatchObject({ order: ['auyl', 'amanat'] });
    expect((await lot(LOT_2023)).body.lot).toMatchObject({ order: LOT_2023, drawnOn: '2023-02-20', protocol: '12', source: 'ОСК отырысы, 20.02.2023', recorded: { by: 'Баптауов Тимур' } });
    expect((await clerk.get<BallotsView>(`/api/ballots?election=${ELECTION}`)).body).toMatchObject({ lot: { order: LOT_2023 }, mayRecordLot: false });
  });

  it('holds every party once and no unknown one, and is not for a commission of a district', async () => {
    expect((await lot(['auyl', 'nowhere', 'auyl'])).body.fields).toEqual([{ pointer: '/order/1', code: 'not-a-choice' }, { pointer: '/order/2', code: 'not-a-choice' }]);
    expect((await lot([])).status).toBe(400);
    expect((await lot(LOT_2023, await api.caller().signIn('chair'))).status).toBe(403);
    expect((await lot(LOT_2023, clerk)).status).toBe(403);
  });
});
