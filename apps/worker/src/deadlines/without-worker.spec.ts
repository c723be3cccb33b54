import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant, type FilingStatus } from '@tirkeu/domain';
import { PostgresStore } from '@tirkeu/persistence';
import { acting, appeal, commissionOf, contestIn, deskOver, granted, loadedPostgres, person, prepare, refuse, storyElection, submit, type LoadedPostgres, type Nomination } from '@tirkeu/testing';

/** No worker has ever run on this database, and nobody has kept a single legal moment in it. */
describe('the law without any worker and without a single due', () => {
  let database: LoadedPostgres;
  const desk = () => deskOver(new PostgresStore(database.app));
  let serial = 0;
  beforeAll(async () => { database = await loadedPostgres(); }, 60_000);
  afterAll(() => database.stop());

  const ready = async (district: number): Promise<Nomination> => {
    const nomination = { filingId: `alone-${(serial += 1)}`, district, person: person(serial), applicantId: `account-${serial}` };
    await prepare(desk(), nomination);
    await database.owner.query('DELETE FROM due');
    return nomination;
  };
  const handIn = async ({ filingId, applicantId }: Nomination, at: string): Promise<FilingStatus> => {
    await database.owner.query('DELETE FROM due');
    return granted(await desk().act({ actionId: `${filingId}-in`, filingId, action: { type: 'submit' }, actor: acting('candidate', undefined, applicantId), receivedAt: instant(at) })).filing.status;
  };

  it('takes a filing as in time until the last millisecond before 18:00 of 8 February, and as late from 18:00 on', async () => {
    for (const [at, status] of [['2023-02-08T11:59:59.999Z', 'submitted'], ['2023-02-08T12:00:00.000Z', 'late'], ['2023-02-08T12:00:00.001Z', 'late']] as const) {
      expect([at, await handIn(await ready(7), at)]).toEqual([at, status]);
    }
  });

  it('knows an extension: in its district 15 February counts, in the next one 8 February', async () => {
    granted(await desk().actOnElection({
      actionId: 'extend', electionId: storyElection.electionId, actor: acting('chair', commissionOf(9)), receivedAt: instant('2023-02-08T12:30:00Z'),
      action: { type: 'extend-nomination', contestId: contestIn(9), candidatesAtClose: 1, extension: { nominationCloses: '2023-02-15T18:00', registrationCloses: '2023-02-20T18:00', resolution: '5/1' } },
    }));
    expect([await handIn(await ready(9), '2023-02-15T11:59:59.999Z'), await handIn(await ready(9), '2023-02-15T12:00:00.000Z'), await handIn(await ready(10), '2023-02-15T11:59:59.999Z')])
      .toEqual(['submitted', 'late', 'late']);
  });

  it('hears an appeal within seven days of the refusal of 1 February and denies it afterwards', async () => {
    const [intime, late] = [await ready(12), await ready(13)];
    for (const nomination of [intime, late]) {
      granted(await submit(desk(), nomination));
      await refuse(desk(), nomination);
    }
    await database.owner.query('DELETE FROM due');
    expect((await appeal(desk(), intime)).ok).toBe(true);
    const afterwards = await desk().act({ actionId: 'too-late', filingId: late.filingId, action: { type: 'lodge-appeal', to: 'court', number: null }, actor: acting('candidate', undefined, late.applicantId), receivedAt: instant('2023-02-08T18:00:00Z') });
    expect(afterwards).toMatchObject({ ok: false, error: { code: 'outside-window' } });
  });

  it('lets a candidate withdraw until 16 March and not on the 17th, two days before the vote', async () => {
    const nomination = await ready(14);
    granted(await submit(desk(), nomination));
    const withdraw = (at: string) => desk().act({ actionId: `withdraw-${at}`, filingId: nomination.filingId, action: { type: 'withdraw', reason: null }, actor: acting('candidate', undefined, nomination.applicantId), receivedAt: instant(at) });
    expect((await withdraw('2023-03-16T18:00:00.000Z')).ok).toBe(false);
    expect((await withdraw('2023-03-16T17:59:59.999Z')).ok).toBe(true);
  });
});
