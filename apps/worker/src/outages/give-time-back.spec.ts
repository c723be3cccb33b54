import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate, instant, type LostTimeEvidence } from '@tirkeu/domain';
import { PostgresStore, findFiling, findNotices, systemClock } from '@tirkeu/persistence';
import { acting, commissionOf, contestIn, deskOver, granted, loadedPostgres, person, prepare, storyElection, type LoadedPostgres } from '@tirkeu/testing';
import { timeGiver } from './give-time-back.js';

const { electionId } = storyElection;
const evidence: LostTimeEvidence = {
  from: instant('2023-02-07T12:00:00Z'), closesAt: instant('2023-02-08T12:00:00Z'), lostMinutes: 42, minutes: 42, until: instant('2023-02-08T12:42:00Z'), readingsHash: 'a'.repeat(64),
};

describe('after a resolution gave 42 lost minutes back', () => {
  let database: LoadedPostgres;
  const statuses = async (...ids: readonly string[]) => Promise.all(ids.map(async (id) => (await findFiling(database.app, id))?.filing.status));

  beforeAll(async () => {
    database = await loadedPostgres();
    const desk = deskOver(new PostgresStore(database.app));
    const handIn = async (filingId: string, at: string) =>
      granted(await desk.act({ actionId: `submit-${filingId}`, filingId, action: { type: 'submit' }, actor: acting('candidate'), receivedAt: instant(at) }));
    for (const [index, filingId] of ['within', 'after', 'draft'].entries()) await prepare(desk, { filingId, district: 7, person: person(index + 1) });
    await prepare(desk, { filingId: 'elsewhere', district: 8, person: person(4) });
    await handIn('within', '2023-02-08T12:41:59.999Z');
    await handIn('after', '2023-02-08T12:42:00.000Z');
    await handIn('elsewhere', '2023-02-08T12:10:00.000Z');
    const { version } = granted(await desk.actOnElection({
      actionId: 'restore', electionId, actor: acting('chair', commissionOf(7)), receivedAt: instant('2023-02-09T04:00:00Z'),
      action: {
        type: 'restore-lost-time', contestIds: [contestIn(7)], window: 'nomination', minutes: 42, evidence,
        resolution: { number: '5/9', on: civilDate('2023-02-09'), vote: { members: 7, present: 6, inFavour: 5, against: 1 } },
      },
    }));
    const { handle } = timeGiver({ database: database.app, sendsMail: false }, desk, systemClock);
    for (const _again of [1, 2]) await handle({ topic: 'election.time-restored', key: `${electionId}-${version}`, payload: { electionId, version } }, new AbortController().signal);
  });
  afterAll(() => database.stop());

  it('what was received within them is a nomination, and nothing else', async () => {
    expect(await statuses('within', 'after', 'elsewhere', 'draft')).toEqual(['submitted', 'late', 'late', 'draft']);
  });

  it('it happened once, though the message came twice', async () => {
    const events: readonly { readonly type: string }[] = await database.owner.query(`SELECT type FROM event WHERE stream_id = 'within' AND type = 'FilingCountedInTime'`);
    expect(events).toHaveLength(1);
  });

  it('who has a draft there is told once that there is longer to hand it in', async () => {
    const { accountId } = acting('candidate');
    const told = await findNotices(database.app, accountId, 50);
    expect(told.filter(({ kind }) => kind === 'election.time-restored').map(({ filingId }) => filingId)).toEqual(['draft']);
  });

  it('decisions on it are due when registration closes', async () => {
    expect(await database.owner.query(`SELECT kind, at FROM due WHERE stream_id = 'within'`)).toEqual([{ kind: 'decide-by', at: '2023-02-18T12:00:00.000Z' }]);
  });
});
