import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DryRunChangesView, DryRunView, Problem, RulebooksView } from '@tirkeu/contracts';
import { instant } from '@tirkeu/domain';
import { PostgresStore, beginDryRun, finishDryRun, noteDryRun } from '@tirkeu/persistence';
import { deskOver, personOf, playCourse, testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';

const BASE = '/api/administration/dry-runs';
const ELECTION = 'kz-maslikhat-2023-03-19';
const CONTEST = `${ELECTION}.KZ-35-C-temirtau.7`;
const AT = instant('2026-12-01T05:10:00Z');

let api: ApiUnderTest;
let administrator: Caller;

beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  await playCourse(deskOver(new PostgresStore(api.database)), { filingId: 'filing-1', contestId: CONTEST, commissionId: 'dec.KZ-35-C-temirtau.7', route: 'self', nominator: null, persons: [personOf(1, 'female')], ending: 'registered' });
  administrator = await api.caller().signIn('administrator');
}, 120_000);
afterAll(() => api.stop());

const start = (rulebookId: string, electionId = ELECTION, who = administrator) => who.post<DryRunView>(BASE, { electionId, rulebookId });
const problemOf = async (rulebookId: string, electionId = ELECTION) => (await administrator.post<Problem>(BASE, { electionId, rulebookId })).body;

/** What the worker does, for one filing. */
async function work(id: string): Promise<void> {
  const citation = { act: { id: 'election-law', title: { kk: 'Заң', ru: 'Закон', en: 'Law' } }, article: '104', confidence: 'A' } as const;
  const rule = { rule: 'route-foreseen', title: { kk: 'Тәсіл', ru: 'Способ', en: 'Way' }, before: 'met', after: 'not-met', persons: 1, statement: { kk: '=1', ru: '=1', en: '=1' }, citation } as const;
  await beginDryRun(api.database, id, AT);
  await noteDryRun(api.database, id, { done: 1, from: 0, at: AT, changes: [{ filingId: 'filing-1', contestId: CONTEST, route: 'self', persons: 1, recorded: 'registered', tried: 'not-foreseen', rules: [rule] }] });
  await finishDryRun(api.database, id, { changed: 1, moves: [{ recorded: 'registered', tried: 'not-foreseen', filings: 1 }], rules: [{ rule: rule.rule, title: rule.title, citation, count: 1 }], unasked: [] }, AT);
}

describe('a dry run', () => {
  it('is for administrators alone', async () => {
    expect((await start('kz-maslikhat-2020', ELECTION, await api.caller().signIn('supervisor'))).status).toBe(403);
    expect((await api.caller().get(BASE)).status).toBe(401);
  });

  it('tries another version of the law of the same body, on an election that is there', async () => {
    const { body } = await administrator.get<RulebooksView>('/api/administration/rulebooks');
    expect(body.rulebooks.filter(({ body: of }) => of === 'maslikhat').map(({ id, isBill }) => [id, isBill])).toEqual([['kz-maslikhat-2023', false], ['kz-maslikhat-2020', false], ['kz-maslikhat-2026', true]]);
    expect(body.elections).toMatchObject([{ id: ELECTION, filings: 1 }]);
    for (const rulebookId of ['kz-maslikhat-2023', 'kz-mazhilis-2023', 'kz-senate-1995']) expect(await problemOf(rulebookId)).toMatchObject({ status: 400, fields: [{ pointer: '/rulebookId' }] });
    expect(await problemOf('kz-maslikhat-2020', 'no-election')).toMatchObject({ status: 400, fields: [{ pointer: '/electionId' }] });
  });

  it('tells how far it is, then what would change, place by place and as a file', async () => {
    const { body: asked } = await start('kz-maslikhat-2020');
    expect(asked).toMatchObject({ status: 'waiting', done: 0, total: 1, askedBy: 'Баптауов Тимур', rulebook: { en: 'Elections of maslikhat deputies by party lists, 2020–2022' } });
    expect(await api.database.query(`SELECT payload FROM outbox WHERE topic = 'dry-run.asked'`)).toEqual([{ payload: { dryRunId: asked.id, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) } }]);
    await work(asked.id);
    expect((await administrator.get<DryRunView>(`${BASE}/${asked.id}`)).body).toMatchObject({ status: 'finished', changed: 1, moves: [{ recorded: 'registered', tried: 'not-foreseen', filings: 1 }] });
    const { body } = await administrator.get<DryRunChangesView>(`${BASE}/${asked.id}/changes`);
    expect(body).toMatchObject({ next: null, rows: [{ filingId: 'filing-1', contest: { en: 'Single-member district No. 7, Temirtau city' }, rules: [{ rule: 'route-foreseen' }] }] });
    const { text } = await administrator.get<unknown>(`${BASE}/${asked.id}/file?language=ru`);
    expect(text.split('\r\n')[1]).toMatch(/^filing-1;.*;Зарегистрировано;Такое выдвижение не предусмотрено;Способ: соблюдено → не соблюдено;ст\. 104, Закон;1$/u);
  });

  it('whose job was lost is told to have failed, and stands in nobody’s way', async () => {
    const ids = [(await start('kz-maslikhat-2026')).body.id, (await start('kz-maslikhat-2026')).body.id, (await start('kz-maslikhat-2026')).body.id];
    expect(await problemOf('kz-maslikhat-2026')).toMatchObject({ code: 'too-many-requests' });
    await api.goTo('2026-12-01T05:40:00Z');
    expect((await administrator.get<readonly DryRunView[]>(BASE)).body.filter(({ id }) => ids.includes(id)).map(({ status }) => status)).toEqual(['failed', 'failed', 'failed']);
    expect((await start('kz-maslikhat-2026')).body.status).toBe('waiting');
  });
});
