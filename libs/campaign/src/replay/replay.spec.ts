import { beforeAll, describe, expect, it } from '@jest/globals';
import { createDesk, createMemoryStore, findBreak, keyPersonsBy, type MemoryStore } from '@tirkeu/desk';
import { civilDate, instant, type ContestRef, type FilingEventType, type OutcomeCategory } from '@tirkeu/domain';
import { electionOf2023 } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { syntheticIin } from '@tirkeu/testing';
import type { Course } from '../figures.js';
import { loadMap } from '../map.js';
import type { PlannedNomination, SyntheticPerson } from '../plan.js';
import { chanceOf } from '../planning/chance.js';
import { peopleOf } from '../planning/people.js';
import { planLists } from '../planning/plan-lists.js';
import { readFigures } from '../tables/read-figures.js';
import { playCommissions, type CommissionPlan, type ReplaySetting } from './batch.js';
import { StatedTime } from './stated-time.js';

const map = loadMap();
const rulebook = getRulebook('kz-maslikhat-2023');
const { electionId, electionDay, overrides, rulebookId } = electionOf2023.call;
const secret = 'a secret of the specs, long enough';
const zone = 'Asia/Almaty';
const setting: ReplaySetting = {
  electionId, rulebookId, secret, timetables: { [zone]: rulebook.timetable({ electionDay, zone, overrides, extension: undefined }) },
  nominators: Object.fromEntries(map.parties.map(({ id, names: name }) => [id, { kind: 'party', id, name }])),
};
const people = peopleOf(chanceOf(7, 'specs'), electionDay, rulebook.limits);

async function storeWith(mapContests: readonly string[]): Promise<MemoryStore> {
  const store = createMemoryStore();
  const clock = new StatedTime();
  clock.state(electionOf2023.receivedAt);
  const desk = createDesk({ store, clock, rulebookOf: getRulebook, personKey: keyPersonsBy(secret) });
  const actor = { accountId: 'system', role: 'system', name: 'Tirkeu', commissionIds: [] } as const;
  await desk.actOnElection({ actionId: 'call', electionId, action: electionOf2023.call, actor, receivedAt: electionOf2023.receivedAt });
  await store.addContests(mapContests.map((id): ContestRef => {
    const contest = map.findContest(id);
    if (!contest) throw new Error(`No contest ${id}`);
    const { commissionId, form, seats, names: title } = contest;
    return { id: `${electionId}.${id}`, electionId, rulebookId, commissionId, form, seats, electionDay, zone, title };
  }));
  return store;
}

const TEMIRTAU = 'KZ-35-C-temirtau.7';
const commissionId = map.commissionOf(TEMIRTAU).id;

const planned = (id: number, course: Course, partyId: string | null = null, person: SyntheticPerson = people.draw(id % 2 === 0 ? 'female' : 'male')): PlannedNomination =>
  ({ id: `${TEMIRTAU}-${id}`, contestId: TEMIRTAU, partyId, person, course });

async function played(nominations: readonly PlannedNomination[]) {
  const store = await storeWith([TEMIRTAU]);
  const plan: CommissionPlan = { commissionId, zone, nominations, lists: [] };
  await playCommissions(store, [plan], setting);
  const eventsOf = async (id: string): Promise<readonly FilingEventType[]> =>
    (await store.eventsOf({ kind: 'filing', id: `${electionId}.${id}` })).map(({ event }) => event.type as FilingEventType);
  const categories = new Map((await store.filings()).map(({ state, category }) => [state.id.slice(electionId.length + 1), category]));
  return { store, eventsOf, categories };
}

/** Twenty of a kind, so that every way in which a course may go is gone. */
const twenty = (course: Course, partyId: string | null = null) => Array.from({ length: 20 }, (_, place) => planned(place + 1, course, partyId));

describe('a nomination replayed through the desk', () => {
  it('of somebody to be registered ends with the commission’s resolution, after the check, the deposit and every mark', async () => {
    const { eventsOf, categories } = await played([planned(1, 'registered')]);
    const happened = await eventsOf(`${TEMIRTAU}-1`);
    const inOrder = ['FilingOpened', 'FilingSubmitted', 'FilingTaken', 'ComplianceConfirmed', 'RequirementMarked', 'RegistrationProposed', 'FilingRegistered'] as const;
    const places = inOrder.map((type) => happened.indexOf(type));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect([...categories.values()]).toEqual(['registered']);
  });

  it.each<[Course, OutcomeCategory, string | null]>([
    ['registered', 'registered', null],
    ['registered', 'registered', 'auyl'],
    ['own-application-before', 'withdrawn-before-registration', null],
    ['own-application-before', 'withdrawn-before-registration', 'amanat'],
    ['documents-incomplete', 'documents-incomplete', null],
    ['documents-incomplete', 'documents-incomplete', 'aqjol'],
    ['non-compliance', 'non-compliance', null],
    ['non-compliance', 'non-compliance', 'qhp'],
    ['own-application-after', 'withdrawn-after-registration', null],
    ['own-application-after', 'withdrawn-after-registration', 'respublica'],
  ])('planned as %s ends as %s by the rules alone (nominator: %s)', async (course, category, partyId) => {
    const { categories } = await played(twenty(course, partyId));
    expect(new Set(categories.values())).toEqual(new Set([category]));
    expect(categories.size).toBe(20);
  });

  it('is refused for papers only in the last hour, in which no time to mend is left, or after a notice was answered', async () => {
    const { store, eventsOf } = await played(twenty('documents-incomplete'));
    const lastHour = instant('2023-02-18T17:00:00+06:00');
    for (const { state } of await store.filings()) {
      const answered = (await eventsOf(state.id.slice(electionId.length + 1))).includes('DeficiencyNoticeAnswered');
      expect(answered || (state.decision?.at ?? '') > lastHour).toBe(true);
      expect(state.decision?.late).toBe(false);
    }
  });

  it('keeps to the windows of 2023: handed in from 20 January and before 8 February 18:00, decided before 18 February 18:00', async () => {
    const { store } = await played([...twenty('registered'), ...twenty('non-compliance').map((each) => ({ ...each, id: `${each.id}b` }))]);
    const filings = (await store.filings()).map(({ state }) => state);
    expect(filings).toHaveLength(40);
    for (const { submittedAt, decision } of filings) {
      expect(submittedAt && submittedAt >= instant('2023-01-20T00:00:00+06:00') && submittedAt < instant('2023-02-08T18:00:00+06:00')).toBe(true);
      expect(decision && decision.at < instant('2023-02-18T18:00:00+06:00')).toBe(true);
    }
  });

  it('leaves one whole chain of the commission, in the order of time', async () => {
    const { store } = await played([...twenty('registered'), ...twenty('own-application-before').map((each) => ({ ...each, id: `${each.id}b` }))]);
    const events = await store.eventsIn(commissionId);
    expect(findBreak(commissionId, events)).toBeUndefined();
    const moments = events.map(({ receivedAt }) => receivedAt);
    expect(moments).toEqual([...moments].sort());
    expect(events.every(({ receivedAt, recordedAt }) => receivedAt === recordedAt)).toBe(true);
  });

  it('is the same in every run', async () => {
    const nominations = twenty('registered');
    // But for the salts of commitments, and the hashes that cover them.
    const events = async () => (await (await played(nominations)).store.eventsIn(commissionId)).map(({ event, version, receivedAt }) => ({ event, version, receivedAt }));
    expect(await events()).toEqual(await events());
  });
});

describe('a plan that the law does not allow', () => {
  it('is denied: somebody of nineteen is not registered because a plan says so', async () => {
    const born = civilDate('2004-01-15');
    const child = { ...people.draw('male'), birthDate: born, iin: syntheticIin(born, 'male', 9001), residentSince: born, maritalStatus: 'single', spouseName: null } as const;
    await expect(played([planned(1, 'registered', null, child)])).rejects.toThrow(/propose-registration.* is denied: requirement-not-met, minimum-age/);
  });

  it('is denied: nobody stands twice', async () => {
    const person = people.draw('female');
    await expect(played([planned(1, 'registered', null, person), planned(2, 'registered', null, person)])).rejects.toThrow(/already-nominated/);
  });
});

describe('a party’s list replayed through the desk', () => {
  const figures = readFigures();
  let store: MemoryStore;

  beforeAll(async () => {
    const [list] = planLists({ ...figures, lists: [{ regionId: 'KZ-35', partyId: 'auyl', persons: 7 }] }, rulebook.limits, people, chanceOf(1, 'lists'));
    if (!list) throw new Error('No list was planned');
    store = await storeWith([list.contestId]);
    await playCommissions(store, [{ commissionId: map.commissionOf(list.contestId).id, zone, nominations: [], lists: [list] }], setting);
  });

  it('is registered by the territorial commission with every person on it', async () => {
    const [filing] = await store.filings();
    expect(filing?.category).toBe('registered');
    expect(filing?.state.candidates).toHaveLength(7);
    expect(filing?.state.commissionId).toBe('tec.KZ-35');
  });

  it('puts each person on the public register', async () => {
    const entries = await store.publicEntries();
    expect(entries.map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 'registered'));
  });
});
