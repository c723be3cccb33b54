import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadedPostgres, type LoadedPostgres } from '@tirkeu/testing';
import { Rush } from './rush.js';

let database: LoadedPostgres;
let now = 0;
let written = 0;
beforeAll(async () => { database = await loadedPostgres(); }, 120_000);
afterAll(() => database.stop());
beforeEach(() => forget());

const forget = () => database.owner.query('TRUNCATE outbox');

/** So many things happened so many seconds ago. */
const happened = (count: number, secondsAgo: number) => database.app.query(`
  INSERT INTO outbox (topic, key, payload, recorded_at) SELECT 'filing.submitted', 'rush-' || n, '{}', now() - make_interval(secs => $3) FROM generate_series($1::integer, $2::integer) n`,
[written + 1, written += count, secondsAgo]);

describe('what events entail', () => {
  it('waits while very many hand in within one second, and no longer', async () => {
    const rush = new Rush(database.app, () => now);
    await happened(120, 0);
    expect(await rush.holds()).toBe(true);
    await database.app.query(`UPDATE outbox SET recorded_at = recorded_at - interval '2 seconds'`);
    expect(await rush.holds()).toBe(false);
  });

  it('does not wait for as many who come over a minute', async () => {
    for (let second = 0; second < 12; second++) await happened(10, second * 5);
    expect(await new Rush(database.app, () => now).holds()).toBe(false);
  });

  it('waits fifteen seconds at most, however long the rush lasts, and again in the next one', async () => {
    const rush = new Rush(database.app, () => now);
    const held = [];
    for (const at of [0, 14_999, 15_000, 40_000]) {
      now = at;
      await happened(120, 0);
      held.push(await rush.holds());
    }
    await forget();
    held.push(await rush.holds());
    await happened(120, 0);
    held.push(await rush.holds());
    expect(held).toEqual([true, true, false, false, false, true]);
  });
});
