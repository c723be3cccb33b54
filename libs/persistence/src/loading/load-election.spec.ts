import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadMap } from '@tirkeu/campaign';
import { instant } from '@tirkeu/domain';
import { deskOver, testDatabase, type TestDatabase } from '@tirkeu/testing';
import type { DataSource } from 'typeorm';
import { PostgresStore, findContests, findDueMoments, findElections, loadFirstElections, trainingElection } from '../index.js';

let database: TestDatabase;
let owner: DataSource;
const firstStart = instant('2026-11-22T09:00:00+05:00');
const load = (training: boolean, now = firstStart) =>
  loadFirstElections({ dataSource: owner, desk: deskOver(new PostgresStore(owner)), map: loadMap(), training, now });

beforeAll(async () => {
  database = await testDatabase();
  owner = await database.connect('owner', 4);
});
afterAll(() => database.stop());

describe('an installation', () => {
  it('has the election of 2023 as history: 3,101 contests for 3,415 seats, with nothing left to announce', async () => {
    await load(false);
    expect(await findElections(owner)).toMatchObject([
      { id: 'kz-maslikhat-2023-03-19', kind: 'extraordinary', electionDay: '2023-03-19', contests: 3101, seats: 3415, announcements: [], madeUp: false },
    ]);
    expect(await findDueMoments(owner, firstStart)).toEqual([]);
  });

  it('has, for training, an election whose nomination opens on the day of the first start', async () => {
    await load(true);
    const [current] = await findElections(owner);
    expect(current).toMatchObject({
      id: 'training-2026-11-22', kind: 'training', electionDay: '2027-01-24', contests: 3101, seats: 3415,
      overrides: { nominationOpens: '2026-11-22', nominationCloses: '2026-12-12T18:00', registrationCloses: '2026-12-22T18:00' },
    });
    expect(await findContests(owner, { electionId: 'training-2026-11-22', localityId: 'KZ-35-C-temirtau' })).toHaveLength(17);
  });

  it('keeps its training election when it starts again on another day', async () => {
    const events = async () => (await owner.query('SELECT count(*) FROM event'))[0].count;
    const before = await events();
    await load(true, instant('2026-11-25T09:00:00+05:00'));
    expect(await findElections(owner)).toHaveLength(2);
    expect(await events()).toBe(before);
  });

  it('keeps it also when administrators have called a training election of their own since', async () => {
    await owner.query(`INSERT INTO election SELECT (jsonb_populate_record(e, '{"id": "election-of-theirs", "called_at": "2026-11-24T04:00:00Z"}')).* FROM election e WHERE id = 'training-2026-11-22'`);
    await load(true, instant('2026-11-26T09:00:00+05:00'));
    expect((await findElections(owner)).map(({ id }) => id)).not.toContain('training-2026-11-24');
    await owner.query(`DELETE FROM election WHERE id = 'election-of-theirs'`);
  });

  it('finishes what a start that was killed has left half done', async () => {
    await owner.query(`DELETE FROM contest WHERE election_id LIKE 'training-%' AND region_id = 'KZ-75'`);
    await load(true);
    expect((await findElections(owner))[0]).toMatchObject({ contests: 3101, seats: 3415 });
  });

  it('keeps how many seats an election fills, and counts them where the version before has drawn its contests', async () => {
    const kept = async () => (await owner.query('SELECT seats FROM election ORDER BY id')).map(({ seats }: { seats: number }) => seats);
    expect(await kept()).toEqual([3415, 3415]);
    await owner.query('UPDATE election SET seats = NULL');
    expect((await findElections(owner)).map(({ seats }) => seats)).toEqual([3415, 3415]);
    await load(true);
    expect(await kept()).toEqual([3415, 3415]);
  });
});

describe('a training election', () => {
  it('is voted on a Sunday, 60 days after the call or in the week after', () => {
    const day = (now: string) => trainingElection(instant(now)).call.electionDay;
    expect(day('2026-11-22T09:00:00+05:00')).toBe('2027-01-24');
    expect(day('2026-11-25T09:00:00+05:00')).toBe('2027-01-24');
    expect(day('2026-11-26T09:00:00+05:00')).toBe('2027-01-31');
  });

  it('begins on the day that the calendar shows in Kazakhstan', () => {
    expect(trainingElection(instant('2026-11-22T20:00:00Z')).call.electionId).toBe('training-2026-11-23');
  });
});
