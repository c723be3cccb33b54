import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeadlineRow, DeadlinesView, WaitingFilingsView } from '@tirkeu/contracts';
import { testDatabase } from '@tirkeu/testing';
import { ELECTION, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { prepare, submitted, type Draft } from '../spec/self-nominee.js';

let api: ApiUnderTest;
let candidate: Caller;
let clerk: Caller;
let draft: Draft;
let filed: Draft;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  [candidate, clerk] = await Promise.all([api.caller().signIn('candidate'), api.caller().signIn('clerk')]);
  filed = await submitted(candidate);
  draft = await prepare(candidate, { contestId: `${ELECTION}.KZ-35-C-temirtau.9` });
}, 120_000);
afterAll(() => api.stop());

const deadlines = async (caller: Caller): Promise<readonly DeadlineRow[]> => {
  const answer = await caller.get<DeadlinesView>('/api/deadlines');
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body.rows;
};
const briefly = async (caller: Caller, ...kinds: readonly DeadlineRow['kind'][]) => (await deadlines(caller))
  .filter(({ kind, electionId }) => electionId === ELECTION && kinds.includes(kind)).map(({ kind, at, waiting, alarm }) => `${kind} ${at} ${waiting} ${alarm}`);

describe('the deadlines of somebody', () => {
  it('are for a candidate the end of nomination with their draft, and the decision on what they handed in', async () => {
    expect(await briefly(candidate, 'nomination-closes', 'decide-by')).toEqual(['nomination-closes 2026-12-21T13:00:00.000Z 1 null', 'decide-by 2026-12-31T13:00:00.000Z 1 null']);
    const [closing] = (await deadlines(candidate)).filter(({ kind }) => kind === 'nomination-closes');
    expect([closing?.filingId, closing?.zone, closing?.basis.act.id === '']).toEqual([draft.filingId, 'Asia/Almaty', false]);
  });

  it('count for a clerk what was handed in to the own commission, and no drafts: those are nobody’s to know', async () => {
    expect(await briefly(clerk, 'nomination-closes', 'decide-by')).toEqual(['nomination-closes 2026-12-21T13:00:00.000Z null null', 'decide-by 2026-12-31T13:00:00.000Z 1 null']);
    const other = await api.caller().signIn('candidate2');
    expect((await deadlines(other)).filter(({ waiting }) => waiting !== null && waiting > 0)).toEqual([]);
  });

  it('count for supervisor and administrator what waits in the whole area, once for all zones whose clocks agree', async () => {
    for (const login of ['supervisor', 'administrator']) {
      const rows = await deadlines(await api.caller().signIn(login));
      expect(rows.filter(({ kind, electionId }) => ['decide-by', 'registration-closes'].includes(kind) && electionId === ELECTION).map(({ kind, at, waiting }) => [kind, at, waiting]))
        .toEqual([['decide-by', '2026-12-31T13:00:00.000Z', 1]]);
    }
  });

  it('are in the order of the time that is left, and hold every moment of the calendar', async () => {
    const rows = (await deadlines(clerk)).filter(({ electionId }) => electionId === ELECTION);
    expect(rows.map(({ kind }) => kind)).toEqual(['nomination-opens', 'registration-opens', 'nomination-closes', 'decide-by', 'withdrawal-closes', 'results-published-by']);
    expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).toSorted());
  });

  it('are for people who are signed in', async () => {
    expect((await api.caller().get('/api/deadlines')).status).toBe(401);
    expect((await (await api.caller().signIn('administrator')).get(`/api/deadlines/filings?election=${ELECTION}&kind=decide-by&at=2026-12-31T13:00:00.000Z`)).status).toBe(403);
  });
});

describe('the filings behind a deadline', () => {
  const behind = async (caller: Caller, kind: string, at: string) =>
    (await caller.get<WaitingFilingsView>(`/api/deadlines/filings?election=${ELECTION}&kind=${kind}&at=${at}`)).body;

  it('are named to the commission that decides on them, and to nobody else', async () => {
    const view = await behind(clerk, 'decide-by', '2026-12-31T13:00:00.000Z');
    expect(view.rows.map(({ filingId, status, candidate: { kk } }) => [filingId, status, kk])).toEqual([[filed.filingId, 'submitted', `${filed.person.nameKk.surname} ${filed.person.nameKk.givenName} ${filed.person.nameKk.patronymic}`]]);
    expect(JSON.stringify(view)).not.toContain(filed.person.iin);
    expect((await behind(await api.caller().signIn('candidate2'), 'decide-by', '2026-12-31T13:00:00.000Z')).total).toBe(0);
  });

  it('are none at another moment, and a moment in another form is denied', async () => {
    expect((await behind(clerk, 'decide-by', '2026-12-31T13:00:00.001Z')).rows).toEqual([]);
    expect((await clerk.get(`/api/deadlines/filings?election=${ELECTION}&kind=decide-by&at=31.12.2026`)).status).toBe(400);
  });
});

describe('alarms', () => {
  it('come 72, 24 and 3 hours before, each to the millisecond, and tell what was missed', async () => {
    for (const [moment, alarm] of [
      ['2026-12-28T12:59:59.999Z', null], ['2026-12-28T13:00:00.000Z', '3-days'], ['2026-12-30T13:00:00.000Z', '1-day'], ['2026-12-31T10:00:00.000Z', '3-hours'],
      ['2026-12-31T12:59:59.999Z', '3-hours'], ['2026-12-31T13:00:00.000Z', 'missed'],
    ] as const) {
      await api.goTo(moment);
      expect([moment, await briefly(clerk, 'decide-by')]).toEqual([moment, [`decide-by 2026-12-31T13:00:00.000Z 1 ${alarm}`]]);
    }
  });

  it('concern whoever has to act: the commission decides, so its lateness is no alarm of the candidate', async () => {
    expect((await deadlines(candidate)).filter(({ alarm }) => alarm !== null)).toEqual([]);
  });
});
