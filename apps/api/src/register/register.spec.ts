import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FilingView, Problem, RegisterEntryView, RegisterFiguresView, RegisterPage } from '@tirkeu/contracts';
import { civilDate } from '@tirkeu/domain';
import { testDatabase } from '@tirkeu/testing';
import { parse } from 'csv-parse/sync';
import { CONTEST, ELECTION, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { attach, markAll, newPerson, prepare, submitted, type Draft } from '../spec/self-nominee.js';
import { examplePerson } from '../training/example-people.js';

const RESOLUTION = { number: '=7/14', on: civilDate('2026-12-03'), vote: { members: 7, present: 5, inFavour: 4, against: 1 } };
const HOME = { phone: '+7 701 555 77 99', email: 'canary@example.kz', address: 'Канарейка көшесі, 77' };
const SPOUSE = 'Канарбеков Жұбай';
const EXAMINED = ['KZ-35', 'KZ-35-C-temirtau'] as const;

let api: ApiUnderTest;
let everybody: Caller;
let clerk: Caller;
let chair: Caller;
let refused: Draft;
let withdrawn: Draft;

/** Somebody married, eighteen on election day, whose every private detail can be told from all others. */
async function refuse(): Promise<Draft> {
  const candidate = await api.caller().signIn('candidate2');
  const draft = await prepare(candidate, { person: examplePerson('Мысалұлы Жас', 'Мысалулы Жас', 'male', '2008-06-01', 1) });
  const { filingId, candidateId } = draft;
  await candidate.act(filingId, { type: 'record-contact', candidateId, contact: HOME });
  await candidate.act(filingId, { type: 'record-family', candidateId, family: { maritalStatus: 'married', spouseName: SPOUSE } });
  await attach(candidate, draft, 'spouse-declaration-certificate');
  await candidate.act(filingId, { type: 'submit' });
  await clerk.act(filingId, { type: 'take' });
  await markAll(clerk, filingId);
  const { body } = await clerk.get<FilingView>(`/api/filings/${filingId}`);
  const biography = body.filing.documents.find(({ requirement }) => requirement === 'biography');
  await clerk.act(filingId, {
    type: 'propose-refusal',
    grounds: [{
      ground: 'requirements-not-met', rule: 'minimum-age', candidateId, finding: { kk: '19 жаста емес', ru: '18 лет', en: 'Aged 18' },
      evidence: [{ kind: 'document', fileId: biography?.fileId ?? '', page: 1, shows: 'birth date' }],
    }],
  });
  await api.goTo('2026-12-03T06:00:00.000Z');
  await chair.act(filingId, { type: 'refuse', resolution: RESOLUTION });
  return draft;
}

beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  everybody = api.caller();
  [clerk, chair] = await Promise.all([api.caller().signIn('clerk'), api.caller().signIn('chair')]);
  await api.goTo('2026-12-02T05:00:00.000Z');
  const candidate = await api.caller().signIn('candidate');
  withdrawn = await submitted(candidate, { person: newPerson() });
  await candidate.act(withdrawn.filingId, { type: 'withdraw', reason: 'отбасы жағдайы' });
  refused = await refuse();
}, 180_000);
afterAll(() => api.stop());

const entryId = ({ filingId, candidateId }: Draft): string => `${filingId}.${candidateId}`;
const list = async (query = ''): Promise<RegisterPage> => (await everybody.get<RegisterPage>(`/api/register${query}`)).body;

describe('the public register', () => {
  it('shows a decision with the next question, and nobody on the way keeps an answer longer than five seconds', async () => {
    const answer = await everybody.get<RegisterPage>('/api/register');
    expect(answer.headers['cache-control']).toBe('public, max-age=5');
    expect(answer.body).toMatchObject({
      total: 2, totalIsExact: true, nextCursor: null, asOf: '2026-12-03T06:00:00.000Z',
      rows: [
        { id: entryId(refused), status: 'refused', statusSince: '2026-12-03T06:00:00.000Z', resolution: '=7/14', appealBy: expect.any(String), nominatorId: null },
        { id: entryId(withdrawn), status: 'withdrawn', resolution: null, grounds: [], appealBy: null },
      ],
    });
  });

  it('says why, by the law, and what happened when', async () => {
    const { body } = await everybody.get<RegisterEntryView>(`/api/register/${entryId(refused)}`);
    expect(body.grounds).toEqual([{ ground: 'requirements-not-met', title: expect.objectContaining({ ru: expect.any(String) }), citationPlace: expect.objectContaining({ kk: expect.stringMatching(/-бап/) }) }]);
    expect(body.timeline).toEqual([
      { type: 'FilingSubmitted', at: '2026-12-02T05:00:00.000Z', resolution: null, outcome: null, cureBy: null },
      { type: 'FilingRefused', at: '2026-12-03T06:00:00.000Z', resolution: '=7/14', outcome: null, cureBy: null },
    ]);
  });

  it('is found by the beginnings of a name in any alphabet, and narrowed by place and status', async () => {
    const found = async (query: string) => (await list(query)).rows.map(({ nameKk }) => nameKk.surname);
    for (const q of ['мысалулы', 'Mysaluly', 'жас мыс', 'ЖАС']) expect(await found(`?q=${encodeURIComponent(q)}`)).toEqual(['Мысалұлы']);
    expect(await found(`?region=${EXAMINED[0]}&locality=${EXAMINED[1]}&district=${CONTEST}&status=refused&route=self&election=${ELECTION}`)).toEqual(['Мысалұлы']);
    expect(await found('?region=KZ-47')).toEqual([]);
    expect(await found('?election=kz-maslikhat-2023-03-19')).toEqual([]);
  });

  it('counts everybody who was nominated, by the definitions of the supervisor', async () => {
    const { body } = await everybody.get<RegisterFiguresView>('/api/register/figures?by=locality&region=KZ-35');
    expect(body.total.tally).toMatchObject({ nominated: 2, standings: { registered: 0, 'non-compliance': 1, 'withdrawn-before-registration': 1 } });
    expect(body.rows.find(({ key }) => key === EXAMINED[1])?.tally.nominated).toBe(2);
  });
});

describe('an observer, who needs no account', () => {
  it('reads each decision with its grounds, the figures, who decided, and the log by which all of it is checked', async () => {
    const statuses = async (paths: readonly string[]) => Promise.all(paths.map(async (path) => [path, (await everybody.get(path)).status]));
    const [decided] = (await list('?status=refused')).rows;
    expect(decided).toMatchObject({ resolution: '=7/14', grounds: [expect.objectContaining({ ground: 'requirements-not-met' })] });
    const open = [
      `/api/register/${entryId(refused)}`, '/api/register/figures?by=region', '/api/register/download.json', '/api/commissions/dec.KZ-35-C-temirtau.7', `/api/elections/${ELECTION}/calendar.ics`,
      '/api/log/entries?from=0', '/api/log/keys', '/api/outages',
    ];
    expect(await statuses(open)).toEqual(open.map((path) => [path, 200]));
  });

  it('is told nothing of the papers and of what is not decided', async () => {
    expect((await everybody.get<Problem>(`/api/filings/${refused.filingId}/acts`)).body.code).toBe('not-signed-in');
    expect((await everybody.get<Problem>('/api/queue')).body.code).toBe('not-signed-in');
  });
});

describe('what cannot be asked of the register', () => {
  it.each([
    ['election=none', '/election', 'not-a-choice'], ['region=KZ-00', '/region', 'not-a-choice'], ['locality=nowhere', '/locality', 'not-a-choice'], ['district=none.7', '/district', 'not-a-choice'],
    [`region=KZ-47&locality=${EXAMINED[1]}`, '/locality', 'not-a-choice'], [`locality=KZ-47&district=${CONTEST}`, '/district', 'not-a-choice'],
    [`election=kz-maslikhat-2023-03-19&district=${CONTEST}`, '/district', 'not-a-choice'], ['party=none', '/party', 'not-a-choice'], ['status=draft', '/status', 'not-a-choice'],
    ['route=bribe', '/route', 'not-a-choice'], [`q=${'а'.repeat(101)}`, '/q', 'too-long'], ['q=%00', '/q', 'not-plain-text'], ['q=a&q=b', '/q', 'wrong-type'], ["region=' OR 1=1", '/region', 'wrong-form'],
    ['page=2', '/page', 'unknown-field'], ['limit=1000000', '/limit', 'unknown-field'],
  ])('%s', async (query, pointer, code) => {
    for (const path of ['/api/register', '/api/register/download.csv', '/api/register/download.json']) {
      expect(await everybody.get<Problem>(`${path}?${query}`)).toMatchObject({ status: 400, body: { code: 'invalid', fields: [{ pointer, code }] } });
    }
  });

  it.each(['nonsense', '%25', Buffer.from('["register","a"]').toString('base64url'), 'x'.repeat(2001)])('the cursor %s', async (cursor) => {
    expect(await everybody.get<Problem>(`/api/register?cursor=${cursor}`)).toMatchObject({ status: 400, body: { fields: [{ pointer: '/cursor' }] } });
  });

  it.each(['nobody', `${'x'.repeat(119)}`, '%00', "'", 'download.xml'])('the entry %s', async (id) => {
    expect((await everybody.get(`/api/register/${id}`)).status).toBe(404);
  });

  it('somebody about whom nothing is decided yet', async () => {
    const waiting = await submitted(await api.caller().signIn('candidate'));
    expect((await everybody.get(`/api/register/${entryId(waiting)}`)).status).toBe(404);
    expect((await list()).total).toBe(2);
  });
});

describe('the open data', () => {
  interface OpenData { readonly version: string; readonly licence: { readonly url: string }; readonly asOf: string; readonly filters: object; readonly rows: readonly Readonly<Record<string, unknown>>[] }
  interface Description { readonly 'x-version': string; readonly required: readonly string[]; readonly properties: Readonly<Record<string, { readonly 'x-meaning': Readonly<Record<'kk' | 'ru' | 'en', string>> }>> }

  it('is a CSV file with the same entries in the same order, in which nothing is a formula', async () => {
    const answer = await everybody.get('/api/register/download.csv');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="register-${ELECTION}-2026-12-03.csv"`, link: expect.stringContaining('rel="license"'),
    });
    expect(answer.text.startsWith('\uFEFFentry_id,election_id,region_id,')).toBe(true);
    expect(answer.text.split('\r\n')).toHaveLength(4);
    const rows: readonly Readonly<Record<string, string>>[] = parse(answer.text, { bom: true, columns: true });
    expect(rows).toMatchObject([
      { entry_id: entryId(refused), surname_kk: 'Мысалұлы', surname_ru: 'Мысалулы', patronymic_kk: '', district: '7', route: 'self', nominator_id: '', status: 'refused', resolution: "'=7/14", grounds: 'requirements-not-met', region_id: 'KZ-35' },
      { entry_id: entryId(withdrawn), status: 'withdrawn', status_since: '2026-12-02T05:00:00.000Z', resolution: '', grounds: '', appeal_by: '' },
    ]);
  });

  it('is JSON with the same rows, under the same filters', async () => {
    const { body } = await everybody.get<OpenData>('/api/register/download.json?status=refused&q=mysal');
    expect(body).toMatchObject({ version: '1.0', licence: { url: 'https://creativecommons.org/licenses/by/4.0/' }, asOf: '2026-12-03T06:00:00.000Z', filters: { election: ELECTION, status: 'refused', q: 'mysal' } });
    expect(body.rows).toMatchObject([{ entry_id: entryId(refused), district: 7, patronymic_kk: null, grounds: ['requirements-not-met'], resolution: '=7/14' }]);
    expect((await everybody.get<OpenData>('/api/register/download.json?region=KZ-47')).body.rows).toEqual([]);
  });

  it('says what every column means, in three languages', async () => {
    const { body } = await everybody.get<Description>('/api/register/download.schema.json');
    const { rows } = (await everybody.get<OpenData>('/api/register/download.json')).body;
    expect(body['x-version']).toBe('1.0');
    for (const row of rows) expect(Object.keys(row)).toEqual(body.required);
    expect(Object.keys(body.properties)).toEqual(body.required);
    for (const { 'x-meaning': { kk, ru, en } } of Object.values(body.properties)) expect(new Set([kk, ru, en, '']).size).toBe(4);
  });
});

describe('what is nobody’s business', () => {
  it('stands in no public answer', async () => {
    const paths = [
      '', `/${entryId(refused)}`, `/${entryId(withdrawn)}`, '/figures', '/figures?by=sex', '/figures?by=party', '/figures?by=locality&region=KZ-35', '/download.csv', '/download.json', '/download.schema.json',
    ];
    const answers = await Promise.all(paths.map((path) => everybody.get(`/api/register${path}`)));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
    const published = answers.map(({ text }) => text).join('\n');
    expect(published).toContain('Мысалұлы');
    const secrets = [refused, withdrawn].flatMap(({ person: { iin, birthDate } }) => [iin, iin.slice(0, 6), birthDate, birthDate.slice(0, 7), iin.slice(-6)]);
    const typed = ['701 555', '7799', 'canary', 'Канарейка', 'Канарбеков', 'Жұбай', 'aisulu@', 'Үлгі көшесі', 'мұғалім', 'отбасы жағдайы', '19 жаста', 'Aged 18', 'candidate2', 'biography.pdf'];
    for (const secret of [...secrets, ...typed]) expect(published).not.toContain(secret);
  });
});
