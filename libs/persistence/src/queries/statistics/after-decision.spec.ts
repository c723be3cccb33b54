import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate, instant, type Actor, type FilingAction, type Instant, type Role, type StatedGround } from '@tirkeu/domain';
import { acting, commissionOf, deskOver, granted, loadedPostgres, person, prepare, refuse, resolution, storyElection, submit, submitList, underAge, type LoadedPostgres, type Nomination } from '@tirkeu/testing';
import type { Desk } from '@tirkeu/desk';
import type { DataSource } from 'typeorm';
import { PostgresStore, findFigures, findGroundAppeals, foldTallies } from '../../index.js';

let loaded: LoadedPostgres;
let app: DataSource;
let desk: Desk;
let steps = 0;

beforeAll(async () => {
  loaded = await loadedPostgres();
  app = loaded.app;
  desk = deskOver(new PostgresStore(app));
});
afterAll(() => loaded.stop());

const at = (day: string): Instant => instant(`2023-${day}T12:00:00+06:00`);
const ask = async (filingId: string, actor: Actor, action: FilingAction, day: string) => {
  steps += 1;
  return desk.act({ actionId: `walk-${steps}`, filingId, action, actor, receivedAt: at(day) });
};
const by = async (filingId: string, actor: Actor, action: FilingAction, day: string) => granted(await ask(filingId, actor, action, day));

/** What the supervisor reads of the walk, in the order of the words: nominated, lost as refused, cancelled, registered now (net), ever registered (gross), reinstated. */
async function counts(form: 'single-member' | 'party-list'): Promise<Readonly<Record<'nominated' | 'undecided' | 'refused' | 'cancelled' | 'net' | 'gross' | 'reinstated', number>>> {
  const { total: { nominated, standings, everRegistered, reinstated } } = await findFigures(app, { electionId: storyElection.electionId, form }, 'region');
  return { nominated, undecided: standings.undecided, refused: standings['non-compliance'] + standings['documents-incomplete'], cancelled: standings['registration-cancelled'], net: standings.registered, gross: everRegistered, reinstated };
}

const grounds = (candidateId: string, ground: StatedGround['ground']): readonly StatedGround[] =>
  [{ ground, rule: null, candidateId, finding: underAge.finding, evidence: [{ kind: 'document', fileId: 'file-biography', page: 1, shows: 'birth date' }] }];

describe('one nomination through refusal, appeal, suspension, reversal, cancellation and reinstatement', () => {
  const nomination: Nomination = { filingId: 'walk', district: 7, person: person(1) };
  const official = (role: Role): Actor => acting(role, commissionOf(7));
  const appeal: FilingAction = { type: 'lodge-appeal', to: 'court', number: '3-1/23' };
  const walk: readonly (readonly [string, () => Promise<unknown>, Partial<Awaited<ReturnType<typeof counts>>>])[] = [
    ['submitted', async () => { await prepare(desk, nomination); granted(await submit(desk, nomination)); }, { nominated: 1, undecided: 1, refused: 0, cancelled: 0, net: 0, gross: 0, reinstated: 0 }],
    ['refused', () => refuse(desk, nomination), { undecided: 0, refused: 1, cancelled: 0, net: 0, gross: 0, reinstated: 0 }],
    ['appealed: nothing has changed yet', () => by('walk', acting('candidate'), appeal, '02-02'), { refused: 1, net: 0, gross: 0, reinstated: 0 }],
    ['the refusal suspended: still not registered', () => by('walk', official('secretary'), { type: 'record-stay', from: 'court', body: 'Теміртау қалалық соты', number: '3-1/23', ruledOn: civilDate('2023-02-02') }, '02-02'), { refused: 1, net: 0, gross: 0, reinstated: 0 }],
    ['the court reversed the refusal', () => by('walk', official('secretary'), { type: 'record-appeal-outcome', outcome: 'reversed', number: '2-15/2023' }, '02-09'), { refused: 0, cancelled: 0, net: 1, gross: 1, reinstated: 1 }],
    ['registration cancelled', () => by('walk', official('chair'), { type: 'cancel-registration', grounds: grounds('c1', 'early-campaigning'), resolution: resolution('2023-02-12') }, '02-12'), { refused: 0, cancelled: 1, net: 0, gross: 1, reinstated: 0 }],
    ['the cancellation appealed', () => by('walk', acting('candidate'), appeal, '02-13'), { cancelled: 1, net: 0, gross: 1 }],
    ['the cancellation suspended: on the register for the time being', () => by('walk', official('chair'), { type: 'record-stay', from: 'court', body: 'Теміртау қалалық соты', number: '3-2/23', ruledOn: civilDate('2023-02-13') }, '02-13'), { cancelled: 0, net: 1, gross: 1 }],
    ['the suspension lifted: cancelled again', () => by('walk', official('chair'), { type: 'lift-stay', number: '3-3/23' }, '02-15'), { cancelled: 1, net: 0, gross: 1, reinstated: 0 }],
    ['the appeal failed', () => by('walk', official('chair'), { type: 'record-appeal-outcome', outcome: 'upheld', number: '2-16/2023' }, '02-16'), { cancelled: 1, net: 0, gross: 1, reinstated: 0 }],
    ['put back by the commission itself', () => by('walk', official('chair'), { type: 'reinstate', reason: underAge.finding, resolution: resolution('2023-02-17') }, '02-17'), { refused: 0, cancelled: 0, net: 1, gross: 1, reinstated: 1 }],
    ['withdrawn by the candidate in the end', () => by('walk', acting('candidate'), { type: 'withdraw', reason: null }, '02-20'), { nominated: 1, refused: 0, cancelled: 0, net: 0, gross: 1, reinstated: 0 }],
  ];
  for (const [name, step, expected] of walk) {
    it(name, async () => {
      await step();
      expect(await counts('single-member')).toMatchObject(expected);
      await foldTallies(app);
      expect(await counts('single-member')).toMatchObject(expected);
    });
  }
  it('leaves for each ground how often it was applied, appealed and reversed', async () => {
    expect(await findGroundAppeals(app, { electionId: storyElection.electionId, form: 'single-member' })).toEqual([
      { ground: 'early-campaigning', decisions: 1, appealed: 1, reversed: 0, reversedByCourt: 0 },
      { ground: 'requirements-not-met', decisions: 1, appealed: 1, reversed: 1, reversedByCourt: 1 },
    ]);
  });
});

describe('a party list from which the commission excludes one person', () => {
  const commission = 'tec.KZ-35';
  const chair = acting('chair', commission);
  const agent = acting('agent');
  const three = [person(21), person(22), person(23)];

  it('counts the person as refused, and the two others go on', async () => {
    await submitList(desk, 'list', three);
    await by('list', acting('clerk', commission), { type: 'take' }, '02-02');
    await by('list', chair, { type: 'exclude-candidate', candidateId: 'c2', grounds: grounds('c2', 'requirements-not-met'), resolution: resolution('2023-02-03') }, '02-03');
    expect(await counts('party-list')).toMatchObject({ nominated: 3, undecided: 2, refused: 1, net: 0, gross: 0 });
  });
  it('gives the person back to the list when a court sets the exclusion aside', async () => {
    await by('list', agent, { type: 'lodge-appeal', to: 'court', number: '5', candidateId: 'c2' }, '02-04');
    const { filing } = await by('list', chair, { type: 'record-appeal-outcome', outcome: 'reversed', number: '6', candidateId: 'c2' }, '02-06');
    expect(filing.candidates.map(({ id }) => id).toSorted()).toEqual(['c1', 'c2', 'c3']);
    expect(await counts('party-list')).toMatchObject({ nominated: 3, undecided: 3, refused: 0 });
  });
  it('takes up the person’s one candidacy again, which nobody else may hold meanwhile', async () => {
    const claims: readonly { readonly n: number }[] = await app.query(`SELECT count(*)::integer AS n FROM active_candidacy WHERE filing_id = 'list'`);
    expect(claims).toEqual([{ n: 3 }]);
  });
});
