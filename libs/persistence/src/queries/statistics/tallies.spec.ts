import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { civilDate, plusDays, type Filing, type Identity } from '@tirkeu/domain';
import { ENDINGS, commissionOf, contestIn, deskOver, loadedPostgres, noonOf, personOf, playCourse, type Course, type LoadedPostgres } from '@tirkeu/testing';
import type { DataSource } from 'typeorm';
import { PostgresStore, foldTallies, stateOf } from '../../index.js';
import { NomineesAndTallies1766400000000 } from '../../migrations/nominees-and-tallies.js';

let loaded: LoadedPostgres;
let app: DataSource;

beforeAll(async () => {
  loaded = await loadedPostgres();
  app = loaded.app;
});
afterAll(() => loaded.stop());

const OUTCOME = 'standing, grounds, reversed, ever_registered, reinstated, decided_late';
const EVERYWHERE = 'election_id, form, tier, partisan, sex';
const GRAINS = {
  place: 'region_id, locality_id', contest: 'region_id, locality_id, commission_id, contest_id', person: 'region_id, route, nominator_id, age_band', nominated: 'region_id, submitted_on', ended: 'region_id, ended_on', defect: 'region_id, defects',
  'person-nominated': 'route, nominator_id, age_band, submitted_on', 'person-ended': 'route, nominator_id, age_band, ended_on',
} as const;
const EVERY_COLUMN = 'region_id, locality_id, commission_id, contest_id, route, nominator_id, age_band, submitted_on, ended_on, defects';

/** Kinds of nominees of which the tallies and the nominees themselves give different numbers. */
async function disagreements(database: Pick<DataSource, 'query'>): Promise<readonly unknown[]> {
  const found = Object.entries(GRAINS).map(async ([grain, own]) => {
    const kind = `${EVERYWHERE}, ${own}, ${OUTCOME}`;
    const ended = grain.endsWith('ended') ? 'WHERE ended_on IS NOT NULL' : '';
    const tallied = `SELECT ${kind}, sum(n) AS n FROM (SELECT ${kind}, n FROM tally WHERE grain = '${grain}' UNION ALL SELECT ${kind}, n FROM tally_change ${ended}) AS t GROUP BY ${kind} HAVING sum(n) <> 0`;
    const counted = `SELECT ${kind}, count(*) AS n FROM nominee ${ended} GROUP BY ${kind}`;
    const rows: readonly unknown[] = await database.query(`((${tallied}) EXCEPT (${counted})) UNION ALL ((${counted}) EXCEPT (${tallied}))`);
    return rows;
  });
  return (await Promise.all(found)).flat();
}

const nominees = async (database: Pick<DataSource, 'query'>): Promise<readonly unknown[]> => database.query('SELECT * FROM nominee ORDER BY filing_id, candidate_id');

let next = 0;
/** A course of somebody who has not stood before, in a district in which nobody has. */
function course(ending: Course['ending'], days: number, more: Partial<Course> = {}): Course {
  next += 1;
  const district = 4 + (next % 57);
  const person: Identity = personOf(next, next % 2 === 0 ? 'female' : 'male');
  return {
    filingId: `f-${next}`, contestId: contestIn(district), commissionId: commissionOf(district), persons: [person], route: 'self', nominator: null,
    submittedAt: noonOf('2023-02-01'), endedAt: noonOf(plusDays(civilDate('2023-02-02'), days) as `${number}-${number}-${number}`), ending, ...more,
  };
}
const byParty: Partial<Course> = { route: 'party', nominator: { kind: 'party', id: 'auyl', name: { kk: 'Ауыл', ru: 'Ауыл', en: 'Auyl' } } };

const anyCourse = fc.record({ ending: fc.constantFrom(...ENDINGS), days: fc.integer({ min: 0, max: 12 }), partisan: fc.boolean(), foldAfter: fc.boolean() });

describe('tallies', () => {
  it('agree with the nominees whatever becomes of them, folded or not', async () => {
    const desk = deskOver(new PostgresStore(app));
    await fc.assert(fc.asyncProperty(fc.array(anyCourse, { minLength: 1, maxLength: 4 }), async (random) => {
      for (const { ending, days, partisan, foldAfter } of random) {
        await playCourse(desk, course(ending, days, partisan ? byParty : {}));
        if (foldAfter) await foldTallies(app);
      }
      expect(await disagreements(app)).toEqual([]);
    }), { numRuns: 8, endOnFailure: true });
    const [rows] = await app.query('SELECT count(*) AS nominees FROM nominee') as readonly [{ nominees: number }];
    expect(rows.nominees).toBeGreaterThan(7);
  });

  it('are folded to nothing but sums: no change is left, no kind stands twice or at zero', async () => {
    const total = () => app.query(`SELECT sum(n)::integer AS n FROM (SELECT n FROM tally WHERE grain = 'place' UNION ALL SELECT n FROM tally_change) AS all_of_them`);
    const before = await total();
    await foldTallies(app);
    expect(await total()).toEqual(before);
    expect(await app.query('SELECT * FROM tally_change')).toEqual([]);
    expect(await app.query('SELECT * FROM tally WHERE n <= 0')).toEqual([]);
    const kind = `grain, ${EVERYWHERE}, ${EVERY_COLUMN}, ${OUTCOME}`;
    expect(await app.query(`SELECT ${kind} FROM tally GROUP BY ${kind} HAVING count(*) > 1`)).toEqual([]);
  });

  it('stay right while two fold and others decide at the same time', async () => {
    const desk = deskOver(new PostgresStore(app));
    const courses = [course('refused', 1), course('registered', 2), course('withdrawn', 3), course('reinstated', 4)];
    await Promise.all([...courses.map((one) => playCourse(desk, one)), foldTallies(app), foldTallies(app), foldTallies(app)]);
    expect(await disagreements(app)).toEqual([]);
  });

  it('lose nobody and count nobody twice when nominees go', async () => {
    const runner = loaded.owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`DELETE FROM nominee WHERE sex = 'female'`);
    expect(await disagreements(runner)).toEqual([]);
    await runner.rollbackTransaction();
    await runner.release();
  });

  it('would be caught if they forgot to take away what was before', async () => {
    const runner = loaded.owner.createQueryRunner();
    await runner.startTransaction();
    const [{ body }] = await runner.query(`SELECT pg_get_functiondef('count_nominees'::regproc) AS body`) as readonly [{ body: string }];
    const forgetful = body.replace(/-1 FROM gone\)/, '0 FROM gone)');
    expect(forgetful).not.toBe(body);
    await runner.query(forgetful);
    await runner.query(`UPDATE nominee SET standing = CASE standing WHEN 'died' THEN 'registered' ELSE 'died' END WHERE filing_id = (SELECT min(filing_id) FROM nominee)`);
    expect(await disagreements(runner)).not.toEqual([]);
    await runner.rollbackTransaction();
    await runner.release();
  });
});

describe('commissions that decide at the same time', () => {
  it('do not wait for each other, nor for those who fold', async () => {
    const one = app.createQueryRunner();
    const other = app.createQueryRunner();
    await one.startTransaction();
    await other.startTransaction();
    try {
      const [first, second] = await app.query('SELECT filing_id AS id FROM nominee ORDER BY filing_id LIMIT 2') as readonly [{ id: string }, { id: string }];
      for (const [runner, { id }] of [[one, first], [other, second]] as const) {
        await runner.query(`SET LOCAL lock_timeout = '2s'`);
        await runner.query(`UPDATE nominee SET standing = 'died' WHERE filing_id = $1`, [id]);
      }
      expect(await foldTallies(app)).toBeGreaterThanOrEqual(0);
    } finally {
      for (const runner of [one, other]) {
        await runner.rollbackTransaction();
        await runner.release();
      }
    }
    expect(await disagreements(app)).toEqual([]);
  });
});

describe('a database from before there were nominees', () => {
  it('gets them from its filings, the same as if they had been there', async () => {
    const before = await nominees(loaded.owner);
    // Nothing was sealed in it.
    const opened: readonly { readonly id: string; readonly state: Filing }[] = await loaded.owner.query(`SELECT f.id, ${stateOf('f')} AS state FROM filing f`);
    for (const { id, state } of opened) await loaded.owner.query('UPDATE filing SET state = $2, sealed = NULL WHERE id = $1', [id, JSON.stringify(state)]);
    const runner = loaded.owner.createQueryRunner();
    const migration = new NomineesAndTallies1766400000000();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    expect(before.length).toBeGreaterThan(10);
    expect(await nominees(loaded.owner)).toEqual(before);
    expect(await disagreements(loaded.owner)).toEqual([]);
  });
});
