import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ElectionView, Problem, StandingContestsView } from '@tirkeu/contracts';
import { testDatabase } from '@tirkeu/testing';
import { CONTEST, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';

let api: ApiUnderTest;
let chair: Caller;
let clerk: Caller;

beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  chair = await api.caller().signIn('chair');
  clerk = await api.caller().signIn('clerk');
}, 120_000);
afterAll(() => api.stop());

const vote = { members: 7, present: 6, inFavour: 5, against: 1 };
const asked = (part: object = {}) => ({
  actionId: randomUUID(), nominationCloses: '2026-12-28T18:00', registrationCloses: '2027-01-05T18:00', resolution: { number: 'Ұ-1/26', on: '2026-12-21', vote }, ...part,
});
const extend = (body: object, who = chair) => who.post<StandingContestsView & Problem>(`/api/contests/${CONTEST}/extension`, body);
const own = async (who = clerk): Promise<StandingContestsView> => (await who.get<StandingContestsView>('/api/commission-contests')).body;

describe('a district in which fewer than two stand', () => {
  it('is shown to its commission first, with what the law allows: up to 20 days more', async () => {
    const view = await own();
    expect([view.below, view.mostDays]).toEqual([2, 20]);
    expect(view.contests.find(({ contest }) => contest.id === CONTEST)).toMatchObject({
      standing: 0, registered: 0, tooFew: true, abandoned: false, nominationClosesAt: '2026-12-21T13:00:00.000Z', contest: { extension: null },
    });
  });
  it.each([
    ['by 21 days', { nominationCloses: '2027-01-11T18:00', registrationCloses: '2027-01-12T18:00' }, 'extension-too-long'],
    ['to an earlier day', { nominationCloses: '2026-12-20T18:00' }, 'extension-not-later'],
    ['with registration closing before nomination', { registrationCloses: '2026-12-27T18:00' }, 'resolution-incomplete'],
    ['without a quorum', { resolution: { number: 'Ұ-1/26', on: '2026-12-21', vote: { members: 7, present: 4, inFavour: 4, against: 0 } } }, 'no-quorum'],
    ['without a majority of all members', { resolution: { number: 'Ұ-1/26', on: '2026-12-21', vote: { members: 7, present: 6, inFavour: 3, against: 3 } } }, 'vote-not-carried'],
    ['without a number', { resolution: { number: '', on: '2026-12-21', vote } }, 'resolution-incomplete'],
  ])('is not kept open %s', async (_name, part, code) => {
    expect((await extend(asked(part))).body).toMatchObject({ status: 409, code });
  });
  it('is not kept open by a clerk, on a day that does not exist, or by another commission', async () => {
    expect((await extend(asked(), clerk)).status).toBe(403);
    expect((await extend(asked({ nominationCloses: '2026-12-28T25:00' }))).body).toMatchObject({ status: 400, code: 'invalid' });
    const foreign = await chair.post<Problem>('/api/contests/nowhere/extension', asked());
    expect(foreign.status).toBe(404);
  });
  it('is kept open by the resolution of its commission: its closings, its calendar and its dues move at once, and once', async () => {
    const body = asked();
    const first = await extend(body);
    expect(first.status).toBe(200);
    const extended = first.body.contests.find(({ contest }) => contest.id === CONTEST);
    expect(extended).toMatchObject({
      nominationClosesAt: '2026-12-28T13:00:00.000Z', registrationClosesAt: '2027-01-05T13:00:00.000Z',
      contest: { extension: { nominationCloses: '2026-12-28T18:00', registrationCloses: '2027-01-05T18:00', resolution: 'Ұ-1/26' } },
    });
    expect((await extend(body)).status).toBe(200);
    const dues = await api.database.query(`SELECT kind, at FROM due WHERE subject = $1 ORDER BY at`, [CONTEST]) as readonly { kind: string; at: string }[];
    expect(dues.map(({ kind, at }) => `${kind} ${at}`)).toEqual(['nomination-closes 2026-12-28T13:00:00.000Z', 'registration-closes 2027-01-05T13:00:00.000Z']);
    const events = await api.database.query(`SELECT payload FROM event WHERE type = 'NominationExtended'`) as readonly { payload: object }[];
    expect(events).toMatchObject([{ payload: { contestId: CONTEST, candidatesAtClose: 0, resolution: { number: 'Ұ-1/26', vote } } }]);
  });
  it('is not kept open longer than 20 days by a second resolution either', async () => {
    const again = asked({ nominationCloses: '2027-01-11T18:00', registrationCloses: '2027-01-12T18:00', resolution: { number: 'Ұ-2/26', on: '2026-12-28', vote } });
    expect((await extend(again)).body).toMatchObject({ code: 'extension-too-long' });
  });
  it('has a file of the resolution, in Kazakh and Russian, that proves itself by its number', async () => {
    const file = async (cookie: string) => api.app.inject({ method: 'GET', url: `/api/contests/${CONTEST}/extension.pdf`, headers: { host: 'localhost:3700', cookie } });
    const { statusCode, rawPayload } = await file(clerk.cookie);
    expect(statusCode).toBe(200);
    const [, number = ''] = /tirkeu-issued:(\d{16})/u.exec(rawPayload.toString('latin1')) ?? [];
    expect(await api.caller().get(`/api/issued/${number}`)).toMatchObject({ status: 200, body: { kind: 'extension', title: { ru: 'О продлении срока выдвижения кандидатов' }, standing: 'in-force' } });
    expect((await file(api.caller().cookie)).statusCode).toBe(401);
  });
  it('is on the public calendar with its own closing', async () => {
    const { body } = await api.caller().get<{ readonly extension: ElectionView | null }>(`/api/contests/${CONTEST}`);
    expect(body.extension).toMatchObject({ nominationCloses: '2026-12-28T18:00' });
  });
});
