import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '@tirkeu/domain';
import { commissionOf, contestIn, deskOver, inNomination, loadedPostgres, playAllKinds, storyElection, type LoadedPostgres } from '@tirkeu/testing';
import type { DataSource } from 'typeorm';
import {
  PostgresStore, countUndecided, findCommissions, findContest, findDueMoments, findFiling, findHistory, findOwnFilings, findUndersubscribed, noteTold, relayOutbox,
} from '../index.js';

const { electionId } = storyElection;

let loaded: LoadedPostgres;
let app: DataSource;

beforeAll(async () => {
  loaded = await loadedPostgres();
  app = loaded.app;
  const desk = deskOver(new PostgresStore(app));
  await playAllKinds(desk);
});
afterAll(() => loaded.stop());

describe('the filings of an account', () => {
  it('are those it opened, with their contest', async () => {
    expect(await findOwnFilings(app, 'account-5')).toMatchObject([
      { id: 'f-5', status: 'submitted', route: 'self', candidate: 'Қасымов Айбек Үлгіұлы', contest: { district: 5, commission: { id: commissionOf(5) } }, submittedAt: inNomination },
    ]);
  });
  it('are none for a stranger', async () => {
    expect(await findOwnFilings(app, 'account-stranger')).toEqual([]);
  });
});

describe('a filing', () => {
  it('comes with its submission, from which the receipt is printed', async () => {
    const found = await findFiling(app, 'f-5');
    const history = await findHistory(app, 'f-5');
    expect(found?.submission).toEqual({ event: history[0]?.event, version: history[0]?.version, chainIndex: history[0]?.version, hash: history[0]?.hash });
    expect(found).toMatchObject({ filing: { id: 'f-5', status: 'submitted' }, version: 8, hash: history[0]?.hash, contest: { electionDay: '2023-03-19' } });
    expect((await findFiling(app, 'f-4'))?.submission).toBeNull();
    expect(await findFiling(app, 'nowhere')).toBeUndefined();
  });
  it('has a history, the newest first', async () => {
    expect((await findHistory(app, 'f-8')).map(({ event }) => event.type).slice(0, 5))
      .toEqual(['FilingRefused', 'RefusalProposed', 'RequirementMarked', 'FilingTaken', 'FilingSubmitted']);
  });
});

describe('a closing', () => {
  it('finds the districts with fewer than two candidates, and how many stand in each', async () => {
    const found = await findUndersubscribed(app, { electionId, zone: 'Asia/Almaty' }, 2);
    expect(found).toHaveLength(60);
    const standing = found.filter(({ candidates }) => candidates > 0).map(({ contestId }) => contestId);
    expect(standing).toEqual([contestIn(5), contestIn(6), contestIn(9)].sort());
    expect(await findUndersubscribed(app, { electionId, zone: 'Asia/Aqtau' }, 2)).toHaveLength(1);
    expect(await findUndersubscribed(app, { electionId, contestId: contestIn(5) }, 1)).toEqual([]);
  });
  it('finds what is not decided', async () => {
    expect(await countUndecided(app, { electionId, zone: 'Asia/Almaty' })).toBe(2);
    expect(await countUndecided(app, { electionId, zone: 'Asia/Aqtau' })).toBe(0);
  });
  it('is found from its moment on until it was told of, and never again', async () => {
    const at18 = instant('2023-02-08T18:00:00+06:00');
    expect(await findDueMoments(app, instant('2023-02-08T17:59:59.999+06:00'))).toEqual([]);
    const [moment, ...others] = await findDueMoments(app, at18);
    expect([moment, others]).toEqual([{ electionId, kind: 'nomination-closes', at: '2023-02-08T12:00:00.000Z', subjects: [{ subject: 'Asia/Almaty', count: 1 }] }, []]);
    expect(await findDueMoments(app, at18)).toEqual([moment]);
    if (moment) await Promise.all([1, 2].map(() => noteTold(app, moment, { noticeKind: null, roles: [] }, at18)));
    expect(await findDueMoments(app, instant('2023-02-08T18:30:00+06:00'))).toEqual([]);
  });
});

describe('the outbox', () => {
  it('is relayed once, in order, and kept when the queue cannot be reached', async () => {
    await expect(relayOutbox(app, { limit: 100 }, async () => { throw new Error('no queue'); })).rejects.toThrow('no queue');
    const sent: number[] = [];
    const counts = await Promise.all([1, 2, 3].map(() => relayOutbox(app, { limit: 100 }, async (messages) => { sent.push(...messages.map(({ id }) => id)); })));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(sent.length);
    expect(new Set(sent).size).toBe(sent.length);
    expect(sent.length).toBeGreaterThan(10);
    expect(await relayOutbox(app, { limit: 100 }, async () => undefined)).toBe(0);
  });
});

describe('commissions and contests', () => {
  it('are found by their ids', async () => {
    expect((await findCommissions(app, [commissionOf(5), 'nowhere', 'cec'])).map(({ id }) => id)).toEqual([commissionOf(5), 'cec']);
    expect(await findContest(app, contestIn(5))).toMatchObject({ district: 5, zone: 'Asia/Almaty', rulebookId: 'kz-maslikhat-2023', extension: null });
    expect(await findContest(app, 'nowhere')).toBeUndefined();
  });
});
