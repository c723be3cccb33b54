import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { keyPersonsBy } from '@tirkeu/desk';
import { getRulebook } from '@tirkeu/rulebooks';
import { commissionOf, contestIn, acting, deskOver, granted, inNomination, loadedPostgres, person, prepare, submit, type LoadedPostgres } from '@tirkeu/testing';
import { UnsettledFilings1767730000000 } from '../migrations/unsettled-filings.js';
import { PostgresStore } from './postgres-store.js';
import { settleOlderFilings } from './settle-older-filings.js';

const ports = { personKey: keyPersonsBy('a secret for specs with 32 characters'), rulebookOf: getRulebook };
const migration = new UnsettledFilings1767730000000();
let database: LoadedPostgres;

beforeAll(async () => {
  database = await loadedPostgres();
  const desk = deskOver(new PostgresStore(database.app));
  const whole = { filingId: 'whole', district: 7, person: person(1), applicantId: 'a1' };
  await prepare(desk, whole);
  granted(await submit(desk, whole));
  granted(await desk.open({ actionId: 'open-bare', actor: acting('candidate', undefined, 'a2'), receivedAt: inNomination, contestId: contestIn(8), action: { type: 'open', filingId: 'bare', route: 'self', nominator: null } }));
  granted(await desk.act({ actionId: 'id-bare', actor: acting('candidate', undefined, 'a2'), receivedAt: inNomination, filingId: 'bare', action: { type: 'record-identity', candidateId: 'c1', identity: person(2) } }));
}, 120_000);
afterAll(() => database.stop());

const named = (): Promise<readonly object[]> => database.owner.query('SELECT filing_id, candidate_id, person_key FROM named_person ORDER BY filing_id');
const gaps = (): Promise<readonly object[]> => database.owner.query('SELECT id, gaps FROM filing ORDER BY id');
const expectedNames = [
  { filing_id: 'bare', candidate_id: 'c1', person_key: ports.personKey(person(2).iin) }, { filing_id: 'whole', candidate_id: 'c1', person_key: ports.personKey(person(1).iin) },
];
const expectedGaps = [{ id: 'bare', gaps: ['details', 'intention-to-stand', 'biography', 'declaration-certificate'] }, { id: 'whole', gaps: ['declaration-certificate'] }];

/** The database as it was before it kept whom filings name and what they lack, and then brought to this version. */
beforeEach(async () => {
  await database.owner.query('DELETE FROM named_person');
  await database.owner.query(`UPDATE filing SET gaps = '{}'`);
  const runner = database.owner.createQueryRunner();
  await migration.down(runner);
  await migration.up(runner);
  await runner.release();
});

describe('filings older than what is kept of whom they name and what they lack', () => {
  it('are looked through once, at the next start', async () => {
    expect(await settleOlderFilings(database.owner, ports)).toBe(2);
    expect(await named()).toEqual(expectedNames);
    expect(await gaps()).toEqual(expectedGaps);
    expect(await settleOlderFilings(database.owner, ports)).toBe(0);
  });

  it('wait again for what is only seen coming, and for nothing that they were told of in its time', async () => {
    await database.owner.query(`DELETE FROM due WHERE stream_kind = 'filing'`);
    await settleOlderFilings(database.owner, ports);
    const rows: readonly object[] = await database.owner.query(`SELECT kind, subject, at, commission_id FROM due WHERE stream_kind = 'filing'`);
    expect(rows).toEqual([{ kind: 'decide-by', subject: 'whole', at: '2023-02-18T12:00:00.000Z', commission_id: commissionOf(7) }]);
  });

  it('are shared by several starts at the same time, each looked through by one', async () => {
    const counts = await Promise.all([1, 2, 3].map(() => settleOlderFilings(database.owner, ports)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await named()).toEqual(expectedNames);
  });

  it('are all still there for the next start when one is cut off', async () => {
    await expect(settleOlderFilings(database.owner, { ...ports, rulebookOf: () => { throw new Error('cut off'); } })).rejects.toThrow('cut off');
    expect(await named()).toEqual([]);
    expect(await settleOlderFilings(database.owner, ports)).toBe(2);
    expect(await gaps()).toEqual(expectedGaps);
  });
});
