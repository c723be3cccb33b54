import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AlarmsView, AlikeView, BacklogView, DaysView, DecisionsPage, FiguresView, Problem } from '@tirkeu/contracts';
import { civilDate, instant, type Nominator } from '@tirkeu/domain';
import { PostgresStore } from '@tirkeu/persistence';
import { deskOver, noonOf, personOf, playCourse, testDatabase, type Course } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';

const ELECTION = 'kz-maslikhat-2023-03-19';
const at = (map: string, commissionId: string) => ({ contestId: `${ELECTION}.${map}`, commissionId });
const temirtau = (district: number) => at(`KZ-35-C-temirtau.${district}`, `dec.KZ-35-C-temirtau.${district}`);
const aqtau = at('KZ-47-C-aqtau.1', 'dec.KZ-47-C-aqtau.1');
const auyl: Nominator = { kind: 'party', id: 'auyl', name: { kk: '«Ауыл»', ru: '«Ауыл»', en: 'Auyl' } };
const self = { route: 'self', nominator: null } as const;
const byAuyl = { route: 'party', nominator: auyl } as const;

/** Temirtau: four of six lost. Aqtau: one of two. All submitted on 1 February 2023. */
const courses: readonly Course[] = [
  { filingId: 't1', ...temirtau(4), ...self, persons: [personOf(1, 'female')], ending: 'refused' },
  { filingId: 't2', ...temirtau(5), ...self, persons: [personOf(2, 'female')], ending: 'refused-for-papers' },
  { filingId: 't3', ...temirtau(6), ...self, persons: [personOf(3, 'female')], ending: 'withdrawn' },
  { filingId: 't4', ...temirtau(7), ...byAuyl, persons: [personOf(4, 'male')], ending: 'withdrawn' },
  { filingId: 't5', ...temirtau(7), ...byAuyl, persons: [personOf(5, 'male')], ending: 'registered' },
  { filingId: 't6', ...temirtau(8), ...self, persons: [personOf(6, 'male')], ending: 'submitted' },
  { filingId: 'q1', ...aqtau, ...self, persons: [personOf(7, 'male', civilDate('1999-01-01'))], ending: 'reinstated' },
  { filingId: 'q2', ...aqtau, ...self, persons: [personOf(8, 'female')], ending: 'refused', endedAt: noonOf('2023-02-02') },
];

let api: ApiUnderTest;
let supervisor: Caller;
let ofAqtau: Caller;

beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  const desk = deskOver(new PostgresStore(api.database));
  for (const course of courses) await playCourse(desk, course);
  supervisor = await api.caller().signIn('supervisor');
  await api.database.query(`UPDATE role_grant SET region_ids = '{KZ-47}' WHERE role = 'auditor'`);
  ofAqtau = await api.caller().signIn('auditor');
}, 120_000);
afterAll(() => api.stop());

const read = async <View>(path: string, who: Caller = supervisor): Promise<View> => {
  const answer = await who.get<View>(`/api/insights/${path}${path.includes('?') ? '&' : '?'}election=${ELECTION}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
};

describe('the figures of an election', () => {
  it('begin with its regions, those that lost the largest share first, each with what chance explains', async () => {
    const { total, whole, rows, by, form, recordEntries } = await read<FiguresView>('figures');
    expect([by, form, total.seats, total.tally.nominated, whole.nominated, total.expected]).toEqual(['region', 'single-member', 3081, 8, 8, null]);
    expect(rows.map(({ key, title, tally }) => [key, title.en, tally.nominated])).toEqual([['KZ-35', 'Karaganda Region', 6], ['KZ-47', 'Mangystau Region', 2]]);
    // Five of eight are lost. Of six, one or fewer would be with 0.375^6 + 6 · 0.625 · 0.375^5 = 3.1 %, all six with 6.0 %: both more than 2.5 %.
    expect(rows[0]).toMatchObject({ expected: { low95: 1, high95: 6 }, mark: 'within' });
    expect(recordEntries).toBeGreaterThan(100);
  });
  it('go down to the district in the same words', async () => {
    const keys = async (query: string) => (await read<FiguresView>(`figures?${query}`)).rows.map(({ key, tally, seats }) => `${key} ${tally.nominated}/${seats}`);
    expect(await keys('by=locality&region=KZ-35')).toEqual(['KZ-35-C-temirtau 6/17']);
    expect(await keys('by=commission&locality=KZ-47-C-aqtau')).toEqual(['dec.KZ-47-C-aqtau.1 2/1']);
    expect(await keys(`by=district&commission=dec.KZ-35-C-temirtau.7`)).toEqual([`${ELECTION}.KZ-35-C-temirtau.7 2/1`]);
  });
  it('have words for everything that has no place', async () => {
    const titles = async (by: string) => (await read<FiguresView>(`figures?by=${by}`)).rows.map(({ title }) => title.ru).toSorted();
    expect(await titles('route')).toEqual(['Политическая партия', 'Самовыдвижение']);
    expect(await titles('sex')).toEqual(['Женщины', 'Мужчины']);
    expect(await titles('party')).toEqual(['«Ауыл»']);
    expect((await titles('tier')).length + (await titles('age')).length).toBeGreaterThan(2);
    expect(await titles('ground')).toHaveLength(2);
  });
  it('set women beside men', async () => {
    const { comparisons } = await read<FiguresView>('figures');
    expect(comparisons.map(({ by, groups }) => [by, ...groups.map(({ key, tally }) => `${key} ${tally.nominated}`)])).toEqual([
      ['nomination', 'party 2', 'non-party 6'], ['sex', 'female 4', 'male 4'],
    ]);
    // Four of four women and one of four men are lost.
    expect(comparisons[1]?.difference?.points).toBeCloseTo(75, 9);
  });
  it('tell what happened on each day', async () => {
    expect((await read<DaysView>('days')).days.map(({ on, nominated, ended }) => [on, nominated, ended.registered, ended['non-compliance'], ended.died])).toEqual([
      ['2023-02-01', 8, 2, 1, 0], ['2023-02-02', 0, 0, 1, 0],
    ]);
  });
});

describe('every number', () => {
  it.each([
    ['listed=lost', 5], ['listed=refused', 3], ['listed=withdrawn', 2], ['listed=undecided', 1], ['listed=registered', 2], ['listed=reversed', 1], ['ground=requirements-not-met', 3],
    ['defect=declaration', 1], ['standing=withdrawn-before-registration&party=auyl', 1], ['listed=refused&standing=registered', 0], ['from=2023-02-02', 0], ['age=under-29&region=KZ-47', 1],
  ])('of %s leads to its filings', async (query, count) => {
    const { rows, total } = await read<DecisionsPage>(`decisions?${query}`);
    expect([rows.length, total]).toEqual([count, count]);
  });
});

describe('what can still be mended', () => {
  it('is listed, with the alarms and the filings behind them', async () => {
    await api.goTo('2023-02-18T06:00:00Z');
    const { alarms } = await read<AlarmsView>('alarms');
    const near = alarms.find(({ kind }) => kind === 'undecided-near-deadline');
    expect(near).toMatchObject({ count: 1, commissions: 1, by: '2023-02-18T12:00:00.000Z', ground: null });
    // Nomination has closed in all of the 3,081 districts of one seat; nowhere do two stand.
    expect(alarms.find(({ kind }) => kind === 'undersubscribed')?.count).toBe(3081);
    expect((await read<DecisionsPage>('decisions?alarm=undecided-near-deadline')).rows.map(({ filingId }) => filingId)).toEqual(['t6']);
    expect((await read<BacklogView>('backlog')).rows).toMatchObject([{ commissionId: 'dec.KZ-35-C-temirtau.8', undecided: 1, unheld: 1, regionId: 'KZ-35' }]);
    expect((await read<AlikeView>('alike')).rows).toMatchObject([{ rule: 'declaration', found: 1, refused: 1, commissions: [{ commissionId: 'dec.KZ-35-C-temirtau.5', refused: 1 }] }]);
  });
});

describe('a question that makes no sense', () => {
  const faults = async (query: string) => {
    const { status, body } = await supervisor.get<Problem>(`/api/insights/figures?election=${ELECTION}&${query}`);
    return [status, body.code, ...(body.fields ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];
  };

  it.each([
    ['region=KZ-99', '/region not-a-choice'], ['locality=nowhere', '/locality not-a-choice'], ['commission=dec.nowhere', '/commission not-a-choice'],
    ['district=nowhere', '/district not-a-choice'], ['party=nobody', '/party not-a-choice'], ['region=KZ-47&locality=KZ-35-C-temirtau', '/locality not-a-choice'],
    ['locality=KZ-47-C-aqtau&commission=dec.KZ-35-C-temirtau.7', '/commission not-a-choice'], [`region=KZ-47&district=${ELECTION}.KZ-35-C-temirtau.7`, '/district not-a-choice'],
    [`form=party-list&district=${ELECTION}.KZ-35-C-temirtau.7`, '/district not-a-choice'], ['from=2023-02-30', '/from not-a-date'], ['from=2023-02-02&to=2023-02-01', '/to out-of-range'],
    ['by=nothing', '/by not-a-choice'], ['by=district', '/region missing'], ['limit=100000', '/limit unknown-field'], ['ground=other', '/ground not-a-choice'], ['age=young', '/age not-a-choice'],
  ])('%s is told which field is wrong', async (query, fault) => {
    expect(await faults(query)).toEqual([400, 'invalid', fault]);
  });
  it('is told all wrong fields at once', async () => {
    expect(await faults('region=KZ-99&party=nobody')).toEqual([400, 'invalid', '/region not-a-choice', '/party not-a-choice']);
  });
  it('names an election, a defect or a page that nobody knows', async () => {
    for (const query of ['election=never', `election=${ELECTION}&defect=nothing`, `election=${ELECTION}&cursor=abc`]) {
      expect(await supervisor.get(`/api/insights/decisions?${query}`)).toMatchObject({ status: 400, body: { code: 'invalid' } });
    }
  });
});

describe('a supervisor of one region', () => {
  it('sees its numbers, and the country only as a measure', async () => {
    const { total, whole, rows } = await read<FiguresView>('figures', ofAqtau);
    expect([total.tally.nominated, whole.nominated, rows.map(({ key }) => key)]).toEqual([2, 8, ['KZ-47']]);
    expect((await read<DecisionsPage>('decisions', ofAqtau)).rows.map(({ filingId }) => filingId).toSorted()).toEqual(['q1', 'q2']);
    expect((await read<BacklogView>('backlog', ofAqtau)).total).toBe(0);
    expect((await read<AlikeView>('alike', ofAqtau)).rows).toEqual([]);
  });
  it.each(['figures?region=KZ-35', 'figures?locality=KZ-35-C-temirtau', 'days?commission=dec.KZ-35-C-temirtau.7', `decisions?district=${ELECTION}.KZ-35-C-temirtau.7`, 'decisions/t1'])(
    'finds nothing at %s', async (path) => {
      expect((await ofAqtau.get(`/api/insights/${path}${path.includes('?') ? `&election=${ELECTION}` : ''}`)).status).toBe(404);
    });
  it('is alone with others who oversee', async () => {
    const clerk = await api.caller().signIn('clerk');
    for (const path of ['figures', 'days', 'alarms', 'backlog', 'alike', 'decisions']) expect((await clerk.get(`/api/insights/${path}`)).status).toBe(403);
  });
});

it('says when it was true', async () => {
  api.clock.set('2023-02-18T06:00:00Z');
  expect((await read<FiguresView>('figures')).asOf).toBe(instant('2023-02-18T06:00:00Z'));
});
