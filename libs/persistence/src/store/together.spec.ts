import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Conflict, GatheredActions, type Desk, type FilingRequest } from '@tirkeu/desk';
import { acting, deskOver, granted, inNomination, loadedPostgres, person, prepare, type LoadedPostgres } from '@tirkeu/testing';
import { PostgresStore, inUrgentLane, traced } from '../index.js';

let loaded: LoadedPostgres;
let desk: Desk;
beforeAll(async () => {
  loaded = await loadedPostgres();
  const store = new PostgresStore(loaded.app);
  desk = deskOver({ transaction: (work, longestWaitMs) => inUrgentLane(() => store.transaction(work, longestWaitMs)) });
});
afterAll(() => loaded.stop());

const submitting = (filingId: string): FilingRequest =>
  ({ actionId: `${filingId}-submit`, filingId, action: { type: 'submit' }, actor: acting('candidate', undefined, `of-${filingId}`), receivedAt: inNomination });
const prepareAll = async (ids: readonly string[], from: number): Promise<void> => {
  for (const [place, filingId] of ids.entries()) await prepare(desk, { filingId, district: from + place, person: person(from + place), applicantId: `of-${filingId}` });
};

describe('those who hand in at the same moment', () => {
  it('go on while somebody else holds the filing of one of them, who is answered when it is let go', async () => {
    await prepareAll(['f-before', 'f-held', 'f-a', 'f-b'], 5);
    const holder = loaded.owner.createQueryRunner();
    await holder.query('BEGIN');
    await holder.query(`SELECT FROM filing WHERE id = 'f-held' FOR UPDATE`);
    const gathered = new GatheredActions(desk, { atOnce: 1, most: 9 });
    const answered: string[] = [];
    const all = ['f-before', 'f-held', 'f-a', 'f-b'].map(async (id) => answered.push(`${granted(await gathered.act(submitting(id))).filingId} ${answered.length}`));
    try {
      await Promise.all([all[0], all[2], all[3]]);
      expect(answered.map((each) => each.split(' ')[0])).toEqual(['f-before', expect.stringMatching(/f-[ab]/), expect.stringMatching(/f-[ab]/)]);
    } finally {
      await holder.query('ROLLBACK');
      await holder.release();
    }
    await Promise.all(all);
    expect(answered.at(-1)).toBe('f-held 3');
  });

  it('together wait for half a second and fail as one who was slower does, with nothing written', async () => {
    await prepareAll(['f-c', 'f-d'], 15);
    const holder = loaded.owner.createQueryRunner();
    await holder.query('BEGIN');
    await holder.query(`SELECT FROM filing WHERE id = 'f-d' FOR UPDATE`);
    try {
      await expect(desk.actTogether(['f-c', 'f-d'].map((id) => ({ request: submitting(id), within: (work) => work() })))).rejects.toBeInstanceOf(Conflict);
    } finally {
      await holder.query('ROLLBACK');
      await holder.release();
    }
    expect(await loaded.owner.query(`SELECT FROM filing WHERE id IN ('f-c', 'f-d') AND status <> 'draft'`)).toEqual([]);
  });

  it('are each told of under the trace of their own request', async () => {
    await prepareAll(['f-e', 'f-f', 'f-g'], 20);
    const gathered = new GatheredActions(desk, { atOnce: 1, most: 9 });
    await Promise.all(['f-e', 'f-f', 'f-g'].map((id) => traced(`trace of ${id}`, () => gathered.act(submitting(id)))));
    const told: readonly { readonly trace: string }[] = await loaded.owner.query(`SELECT payload ->> 'filingId' || ': ' || (payload ->> 'traceId') AS trace FROM outbox WHERE topic = 'filing.submitted' AND payload ->> 'filingId' IN ('f-e', 'f-f', 'f-g') ORDER BY 1`);
    expect(told.map(({ trace }) => trace)).toEqual(['f-e: trace of f-e', 'f-f: trace of f-f', 'f-g: trace of f-g']);
  });
});
