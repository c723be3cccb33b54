import { createHash, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LostTimeView, OutagesView, Problem, ReadingsTakenView, RehearsalView } from '@tirkeu/contracts';
import { FIRST_PREVIOUS_HASH, PROBED, instant, minutesBetween, readingText, type Instant, type Probed, type Reading } from '@tirkeu/domain';
import { testDatabase } from '@tirkeu/testing';
import { CONTEST, ELECTION, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';

/** A probe as it stands outside: it has its key and knows the hash of its last reading. */
class ProbeUnderTest {
  readonly publicKey: string;
  readonly #key: KeyObject;
  #number = 0;
  #previousHash = FIRST_PREVIOUS_HASH;

  constructor(readonly id: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.#key = privateKey;
    this.publicKey = publicKey.export({ format: 'jwk' }).x ?? '';
  }

  sees(minute: Instant, ...failed: readonly Probed[]) {
    const tried = Object.fromEntries(PROBED.map((what) => [what, { ok: !failed.includes(what), tries: 1, millis: failed.includes(what) ? null : 12 }])) as Reading['tried'];
    const reading: Reading = { probe: this.id, number: (this.#number += 1), minute, tried, clockAheadMillis: 3, previousHash: this.#previousHash };
    this.#previousHash = createHash('sha256').update(readingText(reading)).digest('hex');
    return { reading, hash: this.#previousHash, signature: this.signature(reading) };
  }

  signature(reading: Reading): string {
    return sign(null, Buffer.from(readingText(reading)), this.#key).toString('base64url');
  }
}

const probe = new ProbeUnderTest('almaty');
const closing = instant('2026-12-21T13:00:00.000Z');
let api: ApiUnderTest;
let outside: Caller;
let chair: Caller;

beforeAll(async () => {
  api = await startApi(await testDatabase(training), { probes: [{ id: probe.id, publicKey: probe.publicKey }] });
  outside = api.caller();
  chair = await api.caller().signIn('chair');
  await api.goTo('2026-12-21T13:30:00.000Z');
}, 120_000);
afterAll(() => api.stop());

const handIn = (readings: readonly object[]) => outside.post<ReadingsTakenView & Problem>('/api/outages/readings', { readings });
const ledger = async () => (await outside.get<OutagesView>('/api/outages')).body;
const own = async (who = chair) => (await who.get<LostTimeView>('/api/lost-time')).body.rows.find(({ window }) => window === 'nomination');

describe('readings of a probe', () => {
  const good = minutesBetween(instant('2026-12-21T11:00:00.000Z'), instant('2026-12-21T11:05:00.000Z')).map((minute) => probe.sees(minute));

  it('are kept once, however often they are handed in', async () => {
    expect((await handIn(good)).body).toEqual({ taken: 5, number: 5, hash: good[4]?.hash });
    expect((await handIn(good)).body).toEqual({ taken: 0, number: 5, hash: good[4]?.hash });
    expect((await outside.get<ReadingsTakenView>('/api/outages/probes/almaty')).body).toEqual({ taken: 0, number: 5, hash: good[4]?.hash });
  });

  const next = { ...good[0]!.reading, number: 6, minute: instant('2026-12-21T11:05:00.000Z'), previousHash: good[4]!.hash };
  const genuine = (reading: Reading) => ({ reading, hash: createHash('sha256').update(readingText(reading)).digest('hex'), signature: probe.signature(reading) });
  const stranger = new ProbeUnderTest('almaty');

  it.each([
    ['changed after it was signed', { ...genuine(next), reading: { ...next, clockAheadMillis: 0 } }],
    ['signed by another key', { ...genuine(next), signature: stranger.signature(next) }],
    ['of a probe that nobody registered', genuine({ ...next, probe: 'aktau' })],
    ['with a number left out', genuine({ ...next, number: 7 })],
    ['that does not name the one before it', genuine({ ...next, previousHash: 'b'.repeat(64) })],
    ['of a minute that was told of already', genuine({ ...next, minute: instant('2026-12-21T11:04:00.000Z') })],
    ['of a minute that has not come', genuine({ ...next, minute: instant('2026-12-21T13:40:00.000Z') })],
    ['that says something else in the place of a known one', genuine({ ...good[4]!.reading, clockAheadMillis: 9 })],
    ['with more in it than a reading has', genuine({ ...next, note: 'x' } as Reading)],
  ])('are refused when one is %s, and nothing is kept', async (_name, forged) => {
    expect((await handIn([forged])).body).toMatchObject({ status: 400, code: 'invalid' });
    expect((await outside.get<ReadingsTakenView>('/api/outages/probes/almaty')).body.number).toBe(5);
  });

  it('can be changed by nobody who has the database', async () => {
    await expect(api.database.query(`UPDATE reading SET signature = 'x'`)).rejects.toThrow();
    await expect(api.database.query('DELETE FROM reading')).rejects.toThrow();
  });
});

describe('the rehearsal of handing in', () => {
  it('walks to the commit and leaves nothing', async () => {
    const before = await api.database.query('SELECT count(*) FROM outbox');
    const answer = await outside.post<RehearsalView>('/api/outages/rehearsal', {});
    expect(answer).toMatchObject({ status: 200, body: { status: 'ok', serverTime: '2026-12-21T13:30:00.000Z' } });
    expect(await api.database.query('SELECT count(*) FROM outbox')).toEqual(before);
  });
});

describe('42 minutes lost before nomination closes', () => {
  beforeAll(async () => {
    await handIn([
      ...minutesBetween(instant('2026-12-21T11:05:00.000Z'), instant('2026-12-21T11:47:00.000Z')).map((minute) => probe.sees(minute, 'filing')),
      ...minutesBetween(instant('2026-12-21T11:47:00.000Z'), instant('2026-12-21T13:30:00.000Z')).map((minute) => probe.sees(minute)),
    ]);
  });

  it('stand on the public page, with what may follow', async () => {
    const view = await ledger();
    expect(view.lost).toEqual([{ from: '2026-12-21T11:05:00.000Z', until: '2026-12-21T11:47:00.000Z', minutes: 42 }]);
    expect(view.spans.map(({ from, state, failed }) => `${from.slice(11, 16)} ${state} ${failed.join()}`)).toEqual(['11:00 up ', '11:05 down filing', '11:47 up ']);
    expect(view.closings).toContainEqual({
      window: 'nomination', zone: 'Asia/Almaty', closesAt: closing, lostMinutes: 42,
      restoration: { from: '2026-12-20T13:00:00.000Z', closesAt: closing, lostMinutes: 42, minutes: 42, until: '2026-12-21T13:42:00.000Z' },
    });
    expect(view.basis.confidence).toBe('D');
    expect(view.probes).toMatchObject([{ id: 'almaty', onSameMachine: false, last: { state: 'up', clockAheadMillis: 3 } }]);
  });

  it('can be taken away and checked by anybody', async () => {
    const span = 'from=2026-12-21T11:00:00.000Z&until=2026-12-21T13:30:00.000Z';
    const { body } = await outside.get<{ readings: readonly { reading: Reading; hash: string }[] }>(`/api/outages/readings.json?${span}`);
    expect(body.readings).toHaveLength(150);
    expect(body.readings.every(({ reading, hash }) => createHash('sha256').update(readingText(reading)).digest('hex') === hash)).toBe(true);
    const csv = await api.app.inject({ method: 'GET', url: `/api/outages/readings.csv?${span}`, headers: { host: 'localhost:3700' } });
    expect(csv.payload.split('\r\n')).toHaveLength(152);
  });

  const vote = { members: 7, present: 6, inFavour: 5, against: 1 };
  const asked = (part: object = {}) => ({
    actionId: randomUUID(), electionId: ELECTION, commissionId: CONTEST.replace(`${ELECTION}.`, 'dec.'), window: 'nomination', closesAt: closing, minutes: 42, resolution: { number: 'Ж-1/26', on: '2026-12-21', vote }, ...part,
  });
  const restore = async (part: object = {}, who = chair) => {
    const row = await own();
    return who.post<LostTimeView & Problem>('/api/lost-time', asked({ commissionId: row?.commissionId, ...part }));
  };

  it('are proposed to the commission whose closing it is', async () => {
    expect(await own()).toMatchObject({ closesAt: closing, restored: null, restoration: { minutes: 42, until: '2026-12-21T13:42:00.000Z' } });
  });

  it.each([
    ['a minute too many', { minutes: 43 }, 'lost-time-unsupported'],
    ['a closing that is none', { closesAt: '2026-12-21T12:00:00.000Z' }, 'lost-time-unsupported'],
    ['registration, before which nothing was lost', { window: 'registration', closesAt: '2026-12-26T13:00:00.000Z' }, 'lost-time-unsupported'],
    ['another commission', { commissionId: 'nowhere' }, 'lost-time-unsupported'],
    ['a vote that was not carried', { resolution: { number: 'Ж-1/26', on: '2026-12-21', vote: { members: 7, present: 6, inFavour: 3, against: 3 } } }, 'vote-not-carried'],
  ])('are not given back for %s', async (_name, part, code) => {
    expect((await restore(part)).body).toMatchObject({ status: 409, code });
  });

  it('are given back by the chair alone', async () => {
    for (const login of ['clerk', 'secretary']) expect((await restore({}, await api.caller().signIn(login))).status).toBe(403);
  });

  it('are given back once: closing and dues move together, and the page shows the resolution with its evidence', async () => {
    const actionId = randomUUID();
    const first = await restore({ actionId });
    expect(first.status).toBe(200);
    expect(await own()).toMatchObject({ closesAt: closing, restoration: null, restored: { minutes: 42, resolution: 'Ж-1/26', closedAt: '2026-12-21T13:42:00.000Z' } });
    expect((await restore({ actionId })).status).toBe(200);
    expect((await restore()).body).toMatchObject({ code: 'lost-time-restored-already' });
    const dues = await api.database.query(`SELECT at FROM due WHERE subject = $1 AND kind = 'nomination-closes'`, [CONTEST]) as readonly { at: string }[];
    expect(dues.map(({ at }) => at)).toEqual(['2026-12-21T13:42:00.000Z']);
    const { restored } = await ledger();
    expect(restored).toMatchObject([{ window: 'nomination', minutes: 42, resolution: { number: 'Ж-1/26', on: '2026-12-21' }, evidence: { lostMinutes: 42 } }]);
    const { body } = await outside.get<{ readings: readonly { hash: string }[] }>(`/api/outages/readings.json?from=${restored[0]?.evidence.from}&until=${restored[0]?.evidence.until}`);
    expect(createHash('sha256').update(body.readings.map(({ hash }) => `${hash}\n`).join('')).digest('hex')).toBe(restored[0]?.evidence.readingsHash);
  });
});
