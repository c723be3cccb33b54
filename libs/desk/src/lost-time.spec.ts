import { beforeEach, describe, expect, it } from '@jest/globals';
import { acting, commissionOf, contestIn, deskOver, granted, inNomination, loadedMemoryStore, person, prepare, storyElection } from '@tirkeu/testing';
import { civilDate, instant, type LostTimeEvidence, type RestoreLostTime } from '@tirkeu/domain';
import type { Desk, MemoryStore } from './index.js';

let store: MemoryStore;
let desk: Desk;
let number = 0;

const { electionId } = storyElection;
const closing = instant('2023-02-08T12:00:00Z');
const nextMorning = instant('2023-02-09T04:00:00Z');

/** 42 minutes of the afternoon before 18:00 in Almaty were lost. */
const evidence: LostTimeEvidence = {
  from: instant('2023-02-07T12:00:00Z'), closesAt: closing, lostMinutes: 42, minutes: 42, until: instant('2023-02-08T12:42:00Z'), readingsHash: 'a'.repeat(64),
};
const resolution = { number: '5/9', on: civilDate('2023-02-09'), vote: { members: 7, present: 6, inFavour: 5, against: 1 } };
const restoration: RestoreLostTime = { type: 'restore-lost-time', contestIds: [contestIn(7)], window: 'nomination', minutes: 42, resolution, evidence };
const restore = (part: Partial<RestoreLostTime> = {}, actor = acting('chair', commissionOf(7))) =>
  desk.actOnElection({ actionId: `restore-${(number += 1)}`, electionId, actor, receivedAt: nextMorning, action: { ...restoration, ...part } });
const submitAt = (iso: string, filingId = 'f-1') => desk.act({ actionId: `submit-${(number += 1)}`, filingId, action: { type: 'submit' }, actor: acting('candidate'), receivedAt: instant(iso) });
const countInTime = (filingId = 'f-1') =>
  desk.act({ actionId: `count-${(number += 1)}`, filingId, action: { type: 'count-in-time' }, actor: { accountId: 'system', role: 'system', name: 'Tirkeu', commissionIds: [] }, receivedAt: nextMorning });

beforeEach(async () => {
  store = await loadedMemoryStore();
  desk = deskOver(store);
});

describe('a resolution that gives lost minutes back', () => {
  it('moves the closing of nomination by so many minutes in its own transaction, and registration not at all', async () => {
    const { election } = granted(await restore());
    expect(election.extensions[contestIn(7)]).toEqual({ nominationCloses: '2023-02-08T18:42', registrationCloses: '2023-02-18T18:00', resolution: '5/9', lostTime: 'nomination' });
    const due = (await store.dues()).filter(({ subject }) => subject === contestIn(7)).map(({ kind, at }) => `${kind} ${at}`);
    expect(due).toContain('nomination-closes 2023-02-08T12:42:00.000Z');
    expect(due).toContain('registration-closes 2023-02-18T12:00:00.000Z');
    expect((await store.outbox()).filter(({ topic }) => topic === 'election.time-restored')).toHaveLength(1);
  });

  it.each([
    ['a minute more than the ledger supports', { minutes: 43 }, 'lost-time-unsupported'],
    ['no minute', { minutes: 0 }, 'lost-time-unsupported'],
    ['fewer than ten lost minutes', { minutes: 9, evidence: { ...evidence, lostMinutes: 9, minutes: 9 } }, 'lost-time-unsupported'],
    ['another closing than the one that stands', { evidence: { ...evidence, closesAt: instant('2023-02-08T11:00:00Z') } }, 'lost-time-unsupported'],
    ['a vote without a quorum', { resolution: { ...resolution, vote: { members: 7, present: 4, inFavour: 4, against: 0 } } }, 'no-quorum'],
    ['a contest of another commission', { contestIds: [contestIn(7), contestIn(8)] }, 'contest-unknown'],
    ['no contest', { contestIds: [] }, 'contest-unknown'],
  ] as const)('is denied for %s', async (_name, part, code) => {
    expect(await restore(part)).toMatchObject({ ok: false, error: { code } });
  });

  it('is denied to everybody but the chair', async () => {
    for (const role of ['clerk', 'secretary', 'member'] as const) {
      expect(await restore({}, acting(role, commissionOf(7)))).toMatchObject({ ok: false, error: { code: 'role-not-allowed' } });
    }
  });

  it('is given once for one closing', async () => {
    granted(await restore({ minutes: 20 }));
    expect(await restore({ minutes: 20, evidence: { ...evidence, closesAt: instant('2023-02-08T12:20:00Z') } })).toMatchObject({ ok: false, error: { code: 'lost-time-restored-already' } });
  });
});

describe('what was received late within restored minutes', () => {
  it.each([
    ['at 18:00:00.000', '2023-02-08T12:00:00.000Z'],
    ['at 18:41:59.999', '2023-02-08T12:41:59.999Z'],
  ])('%s is a nomination from then on, with the moment at which it came and the person’s one candidacy', async (_name, iso) => {
    await prepare(desk, { filingId: 'f-1', district: 7, person: person(1) });
    granted(await submitAt(iso));
    granted(await restore());
    const { filing } = granted(await countInTime());
    expect(filing).toMatchObject({ status: 'submitted', submittedAt: iso, history: ['late', 'submitted'] });
    expect((await store.dues()).filter(({ stream }) => stream.id === 'f-1')).toMatchObject([{ kind: 'decide-by', at: '2023-02-18T12:00:00.000Z' }]);
    expect((await store.outbox()).map(({ topic }) => topic)).toContain('filing.counted-in-time');
  });

  it('at 18:42:00.000 stays late', async () => {
    await prepare(desk, { filingId: 'f-1', district: 7, person: person(1) });
    granted(await submitAt('2023-02-08T12:42:00.000Z'));
    granted(await restore());
    expect(await countInTime()).toMatchObject({ ok: false, error: { code: 'outside-window' } });
  });

  it('is counted by no person, and not before there is a resolution', async () => {
    await prepare(desk, { filingId: 'f-1', district: 7, person: person(1) });
    granted(await submitAt('2023-02-08T12:10:00.000Z'));
    expect(await countInTime()).toMatchObject({ ok: false, error: { code: 'outside-window' } });
    granted(await restore());
    const byChair = await desk.act({ actionId: 'by-chair', filingId: 'f-1', action: { type: 'count-in-time' }, actor: acting('chair', commissionOf(7)), receivedAt: nextMorning });
    expect(byChair).toMatchObject({ ok: false, error: { code: 'role-not-allowed' } });
  });

  it('stays late where the person stands elsewhere meanwhile', async () => {
    await prepare(desk, { filingId: 'f-1', district: 7, person: person(1) });
    granted(await submitAt('2023-02-08T12:10:00.000Z'));
    await prepare(desk, { filingId: 'f-2', district: 8, person: person(1) });
    granted(await desk.act({ actionId: 'elsewhere', filingId: 'f-2', action: { type: 'submit' }, actor: acting('candidate'), receivedAt: inNomination }));
    granted(await restore());
    expect(await countInTime()).toMatchObject({ ok: false, error: { code: 'already-nominated' } });
  });
});
