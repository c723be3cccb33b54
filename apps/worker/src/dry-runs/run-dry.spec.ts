import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '@tirkeu/domain';
import { PostgresStore, addDryRun, findDryRun, findDryRunChanges, type Database, type DryRunEntry } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { deskOver, loadedPostgres, person, prepare, storyElection, submit, type LoadedPostgres } from '@tirkeu/testing';
import { runDry } from './run-dry.js';

const { electionId } = storyElection;
const NOW = instant('2023-03-01T06:00:00Z');
const MANY = 1_200;
const never = new AbortController().signal;
const askedBy = { accountId: 'administrator-1', role: 'administrator', name: 'Баптауов Тимур' } as const;

let database: LoadedPostgres;

beforeAll(async () => {
  database = await loadedPostgres();
  const desk = deskOver(new PostgresStore(database.app));
  const nomination = { filingId: 'filing-7', district: 7, person: person(1), applicantId: 'account-1' };
  await prepare(desk, nomination);
  await submit(desk, nomination);
  await prepare(desk, { filingId: 'draft-8', district: 8, person: person(2), applicantId: 'account-2' });
  await database.owner.query(`
    INSERT INTO filing SELECT (jsonb_populate_record(f, jsonb_build_object('id', f.id || '-' || n, 'state', f.state || jsonb_build_object('id', f.id || '-' || n)))).*
    FROM filing f, generate_series(1, $1::integer) n WHERE f.id = 'filing-7'`, [MANY - 1]);
});
afterAll(() => database.stop());

const ask = (id: string, rulebookId: string) => addDryRun(database.app, { id, electionId, recordedRulebookId: storyElection.rulebookId, rulebookId, askedBy, askedAt: NOW });
const work = (id: string, over: Database = database.app, signal = never) => runDry(id, { database: over, clock: { now: () => NOW }, rulebookOf: getRulebook }, signal);
async function runOf(id: string): Promise<DryRunEntry> {
  const run = await findDryRun(database.app, id);
  if (!run) throw new Error(`Dry run ${id} is not there`);
  return run;
}

describe('a dry run', () => {
  it('looks at every filing that was handed in, and names each that would have ended otherwise', async () => {
    expect(await ask('lists-only', 'kz-maslikhat-2020')).toMatchObject({ status: 'waiting', total: MANY });
    await work('lists-only');
    expect(await runOf('lists-only')).toMatchObject({
      status: 'finished', done: MANY, total: MANY, finishedAt: NOW,
      summary: { changed: MANY, moves: [{ recorded: 'undecided', tried: 'not-foreseen', filings: MANY }], rules: [{ rule: 'route-foreseen', count: MANY }], unasked: [] },
    });
    const changes = await findDryRunChanges(database.app, 'lists-only', 0, 2 * MANY);
    expect(new Set(changes.map(({ content }) => content.filingId)).size).toBe(MANY);
    expect(changes.map(({ place }) => place)).toEqual(Array.from({ length: MANY }, (_none, place) => place + 1));
  });

  it('keeps no name and no number of a person', async () => {
    const kept = JSON.stringify(await findDryRunChanges(database.app, 'lists-only', 0, 10));
    const { iin, nameKk } = person(1);
    for (const secret of [iin, nameKk.surname, 'Үлгі көшесі']) expect(kept).not.toContain(secret);
  });

  it('changes nothing under a bill whose question nobody asked then, and says so', async () => {
    await ask('bill', 'kz-maslikhat-2026');
    await work('bill');
    expect((await runOf('bill')).summary).toMatchObject({ changed: 0, moves: [], unasked: [{ rule: 'no-grave-conviction', count: MANY }] });
  });

  it('cut off half-way begins anew, and counts nothing twice', async () => {
    await ask('cut', 'kz-maslikhat-2020');
    const stop = new AbortController();
    const dying: Database = {
      query: async (sql, values) => {
        const answer = await database.app.query(sql, values);
        if ((await runOf('cut')).done === 500) stop.abort();
        return answer;
      },
    };
    await expect(work('cut', dying, stop.signal)).rejects.toThrow();
    expect(await runOf('cut')).toMatchObject({ status: 'running', done: 500, summary: null });
    await work('cut');
    expect((await runOf('cut')).summary?.changed).toBe(MANY);
    expect(await findDryRunChanges(database.app, 'cut', 0, 2 * MANY)).toHaveLength(MANY);
  });

  it('that is finished stays as it is', async () => {
    const before = await runOf('bill');
    await work('bill');
    expect(await runOf('bill')).toEqual(before);
  });
});
