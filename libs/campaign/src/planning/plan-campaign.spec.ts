import { describe, expect, it } from '@jest/globals';
import { ageOn, civilDate, compareNames } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import fc from 'fast-check';
import { COURSES, TABLE_TIERS, type CampaignFigures, type TableTier } from '../figures.js';
import type { CampaignPlan, PlannedNomination } from '../plan.js';
import { readFigures } from '../tables/read-figures.js';
import { planCampaign } from './plan-campaign.js';

const figures = readFigures();
const { map, countedAs } = figures;
const electionDay = civilDate('2023-03-19');
const { limits, quota } = getRulebook('kz-maslikhat-2023');
const options = { electionDay, limits };
const REASONS = COURSES.filter((course) => course !== 'registered');

const maslikhatOf = ({ contestId }: PlannedNomination): string => map.findContest(contestId)?.maslikhatId ?? '';
const regionOf = (nomination: PlannedNomination): string => map.findMaslikhat(maslikhatOf(nomination))?.regionId ?? '';
const tierOf = (nomination: PlannedNomination): TableTier => {
  const locality = map.findMaslikhat(maslikhatOf(nomination))?.localityId;
  return locality === undefined ? 'oblast' : countedAs(locality);
};
const groupOf = (nomination: PlannedNomination) => (tierOf(nomination) === 'oblast' ? 'oblast' : 'local');
const isRegistered = ({ course }: PlannedNomination): boolean => course === 'registered';
const isWoman = ({ person }: PlannedNomination): boolean => person.sex === 'female';
const inTier = ({ nominations }: CampaignPlan, tier: TableTier) => nominations.filter((each) => tierOf(each) === tier);
const everybody = ({ nominations, lists }: CampaignPlan) => [...nominations.map(({ person }) => person), ...lists.flatMap(({ persons }) => persons)];

/** Counts in a plan what the figures state, row by row. */
function counted(plan: CampaignPlan, figures: CampaignFigures) {
  const count = (nominations: readonly PlannedNomination[], ...tests: readonly ((each: PlannedNomination) => boolean)[]) => nominations.filter((each) => tests.every((test) => test(each))).length;
  const byParty = ({ partyId }: PlannedNomination) => partyId !== null;
  return {
    tiers: figures.tiers.map(({ regionId, tier }) => {
      const members = inTier(plan, tier).filter((each) => regionOf(each) === regionId);
      return { regionId, tier, nominatedParty: count(members, byParty), nominatedNonParty: members.length - count(members, byParty), registered: count(members, isRegistered) };
    }),
    women: figures.women.map(({ regionId, group }) => {
      const women = plan.nominations.filter((each) => regionOf(each) === regionId && groupOf(each) === group && isWoman(each));
      return { regionId, group, nominated: women.length, registered: count(women, isRegistered) };
    }),
    lists: figures.lists.map(({ regionId, partyId }) => ({
      regionId, partyId, persons: plan.lists.filter((list) => list.contestId === `${regionId}.list` && list.partyId === partyId).flatMap(({ persons }) => persons).length,
    })),
    reasons: figures.reasons.map(({ tier }) => ({
      tier, counts: Object.fromEntries(REASONS.map((reason) => [reason, count(inTier(plan, tier), ({ course }) => course === reason)])),
    })),
    lostOfParties: Object.fromEntries(TABLE_TIERS.filter((tier) => figures.lostOfParties[tier] !== undefined).map((tier) => [tier, count(inTier(plan, tier), byParty, (each) => !isRegistered(each))])),
  };
}

const stated = ({ tiers, women, lists, reasons, lostOfParties }: CampaignFigures) => ({ tiers, women, lists, reasons, lostOfParties });

function expectOneOfAPartyADistrict({ nominations }: CampaignPlan): void {
  const places = nominations.filter(({ partyId }) => partyId !== null).map(({ contestId, partyId }) => `${contestId} ${partyId}`);
  expect(new Set(places).size).toBe(places.length);
}

const plan = planCampaign(figures, options);

describe('the plan of the campaign of 2023', () => {
  it('has 1,712, 2,542 and 7,512 nominees in the districts of the three tiers and 1,390 persons on 100 lists', () => {
    expect(TABLE_TIERS.map((tier) => inTier(plan, tier).length)).toEqual([1712, 2542, 7512]);
    expect(plan.lists).toHaveLength(100);
    expect(plan.lists.flatMap(({ persons }) => persons)).toHaveLength(1390);
    expect(everybody(plan)).toHaveLength(13_156);
  });

  it('ends with 1,449, 2,165 and 6,589 registered', () => {
    expect(TABLE_TIERS.map((tier) => inTier(plan, tier).filter(isRegistered).length)).toEqual([1449, 2165, 6589]);
  });

  it.each([
    ['oblast', [128, 104, 29, 2]],
    ['city', [178, 182, 7, 10]],
    ['district', [562, 318, 12, 31]],
  ] as const)('gives the reasons of the %s tier: withdrawn before, papers, non-compliance, withdrawn after', (tier, counts) => {
    const courses = ['own-application-before', 'documents-incomplete', 'non-compliance', 'own-application-after'];
    expect(courses.map((course) => inTier(plan, tier).filter((each) => each.course === course).length)).toEqual(counts);
  });

  it('loses 2 of 59 in the districts of Kostanay oblast maslikhat and 47 party nominees on the oblast tier', () => {
    const oblastTier = inTier(plan, 'oblast');
    const kostanay = oblastTier.filter((each) => regionOf(each) === 'KZ-39');
    expect([kostanay.length, kostanay.filter((each) => !isRegistered(each)).length]).toEqual([59, 2]);
    expect(oblastTier.filter((each) => each.partyId !== null && !isRegistered(each))).toHaveLength(47);
  });

  it('has no woman on the oblast tier of Kyzylorda and 132 in the cities and districts of West Kazakhstan, 89 registered', () => {
    expect(inTier(plan, 'oblast').filter((each) => regionOf(each) === 'KZ-43' && isWoman(each))).toEqual([]);
    const westKazakhstan = plan.nominations.filter((each) => regionOf(each) === 'KZ-27' && groupOf(each) === 'local' && isWoman(each));
    expect([westKazakhstan.length, westKazakhstan.filter(isRegistered).length]).toEqual([132, 89]);
  });

  it('meets every figure of every region', () => {
    expect(counted(plan, figures)).toEqual(stated(figures));
  });

  it('puts at most one nominee of a party into a district and leaves no district without any', () => {
    expectOneOfAPartyADistrict(plan);
    const districts = map.contests.filter(({ form }) => form === 'single-member');
    expect(new Set(plan.nominations.map(({ contestId }) => contestId)).size).toBe(districts.length);
  });

  it('numbers the nominations of a district from 1', () => {
    expect(new Set(plan.nominations.map(({ id }) => id)).size).toBe(11_766);
    expect(plan.nominations.filter(({ contestId }) => contestId === 'KZ-71.1').map(({ id }) => id).slice(0, 2)).toEqual(['KZ-71.1-1', 'KZ-71.1-2']);
  });

  it('says what is not published', () => {
    expect(plan.allocations.join('\n')).toMatch(/by seats/);
    expect(plan.allocations.join('\n')).toMatch(/self-nominees/);
    for (const sentence of plan.allocations) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});

describe('the lists of the plan', () => {
  const { nominations, lists } = plan;

  it('are in the order of the Kazakh alphabet', () => {
    for (const { persons } of lists) expect([...persons].sort((a, b) => compareNames(a.nameKk, b.nameKk))).toEqual(persons);
  });

  it('have women and youth enough for the quota, whoever has a disability', () => {
    const rejected = lists.filter(({ persons }) => quota({ onDate: electionDay, members: persons.map((person) => ({ ...person, disability: false })) }).outcome !== 'accept');
    expect(rejected).toEqual([]);
    const [alone] = lists.filter(({ persons }) => persons.length === 1).flatMap(({ persons }) => persons);
    expect(alone && (alone.sex === 'female' || ageOn(alone.birthDate, electionDay) < 29)).toBe(true);
  });

  it('name nobody who stands in a district, nor anybody twice', () => {
    const people = [...nominations.map(({ person }) => person), ...lists.flatMap(({ persons }) => persons)];
    expect(new Set(people.map(({ iin }) => iin)).size).toBe(13_156);
  });
});

describe('the seed', () => {
  it('decides: the same plan for the same seed', () => {
    expect(JSON.stringify(planCampaign(figures, options))).toBe(JSON.stringify(plan));
  });

  it('makes other people of the same figures', () => {
    const other = planCampaign(figures, { ...options, seed: 2 });
    const known = new Set(everybody(plan).map(({ iin }) => iin));
    expect(everybody(other).filter(({ iin }) => known.has(iin)).length).toBeLessThan(100);
    expect(counted(other, figures)).toEqual(stated(figures));
  });
});

/** Figures of a few regions that agree with each other: every loss, woman and reason is first given to somebody. */
function consistentFigures(draw: fc.GeneratorValue): CampaignFigures {
  const upTo = (max: number) => draw(fc.integer, { min: 0, max });
  const regions = draw(fc.subarray<string>, ['KZ-43', 'KZ-62', 'KZ-63', 'KZ-71'], { minLength: 1 });
  const seatsOf = (regionId: string, tier: TableTier) =>
    map.maslikhatsOf(regionId).filter(({ localityId }) => (localityId === undefined ? 'oblast' : countedAs(localityId)) === tier).reduce((sum, { singleMemberSeats }) => sum + singleMemberSeats, 0);
  const rows = regions.flatMap((regionId) => TABLE_TIERS.filter((tier) => seatsOf(regionId, tier) > 0).map((tier) => {
    const nominatedParty = upTo(2 * seatsOf(regionId, tier));
    const nominatedNonParty = upTo(30);
    return { regionId, tier, nominatedParty, nominatedNonParty, lostParty: upTo(nominatedParty), lostNonParty: upTo(nominatedNonParty) };
  }));
  const lost = (row: (typeof rows)[number]) => row.lostParty + row.lostNonParty;
  const women = regions.flatMap((regionId) => (['oblast', 'local'] as const).map((group) => {
    const members = rows.filter((row) => row.regionId === regionId && (row.tier === 'oblast') === (group === 'oblast'));
    const lostOfGroup = members.reduce((sum, row) => sum + lost(row), 0);
    const nominated = members.reduce((sum, row) => sum + row.nominatedParty + row.nominatedNonParty, 0);
    const registered = upTo(nominated - lostOfGroup);
    return { regionId, group, nominated: registered + upTo(lostOfGroup), registered };
  }));
  const reasons = TABLE_TIERS.map((tier) => {
    const all = rows.filter((row) => row.tier === tier).reduce((sum, row) => sum + lost(row), 0);
    const before = upTo(all);
    const incomplete = upTo(all - before);
    const other = upTo(all - before - incomplete);
    return { tier, counts: { 'own-application-before': before, 'documents-incomplete': incomplete, 'non-compliance': other, 'own-application-after': all - before - incomplete - other } };
  });
  const statedTiers = TABLE_TIERS.filter(() => draw(fc.boolean));
  const localities = regions.flatMap((regionId) => map.maslikhatsOf(regionId).flatMap(({ localityId }) => (localityId === undefined ? [] : [localityId])));
  return {
    map, countedAs, women, reasons,
    tiers: rows.map((row) => ({ regionId: row.regionId, tier: row.tier, nominatedParty: row.nominatedParty, nominatedNonParty: row.nominatedNonParty, registered: row.nominatedParty + row.nominatedNonParty - lost(row) })),
    lists: regions.map((regionId) => ({ regionId, partyId: 'qhp', persons: upTo(20) })),
    parties: localities.flatMap((localityId) => ['auyl', 'qhp'].map((partyId) => ({ localityId, partyId, nominated: upTo(3), registered: upTo(3) }))),
    partyTotals: [{ partyId: 'amanat', nominated: 331, registered: 326 }, { partyId: 'auyl', nominated: 2, registered: 0 }, { partyId: 'jsdp', nominated: 0, registered: 0 }],
    lostOfParties: Object.fromEntries(statedTiers.map((tier) => [tier, rows.filter((row) => row.tier === tier).reduce((sum, row) => sum + row.lostParty, 0)])),
  };
}

describe('any figures that agree with each other', () => {
  it('are met in every row, with one nominee of a party a district and the quota on every list', () => {
    fc.assert(fc.property(fc.gen(), fc.integer(), (draw, seed) => {
      const figures = consistentFigures(draw);
      const plan = planCampaign(figures, { ...options, seed });
      expect(counted(plan, figures)).toEqual(stated(figures));
      expectOneOfAPartyADistrict(plan);
      expect(plan.nominations.some(({ partyId }) => partyId === 'jsdp')).toBe(false);
      for (const { persons } of plan.lists) expect(quota({ onDate: electionDay, members: persons.map((person) => ({ ...person, disability: false })) }).outcome).toBe('accept');
    }), { numRuns: 60 });
  });
});

describe('the edges of what figures can say', () => {
  const ulytau = (registered: number, women: { nominated: number; registered: number }): CampaignFigures => ({
    map, countedAs, lists: [], parties: [], lostOfParties: {},
    tiers: [{ regionId: 'KZ-62', tier: 'oblast', nominatedParty: 14, nominatedNonParty: 4, registered }],
    women: [{ regionId: 'KZ-62', group: 'oblast', ...women }],
    reasons: [{ tier: 'oblast', counts: { 'own-application-before': 0, 'documents-incomplete': 18 - registered, 'non-compliance': 0, 'own-application-after': 0 } }],
    partyTotals: [{ partyId: 'amanat', nominated: 331, registered: 326 }, { partyId: 'auyl', nominated: 1, registered: 1 }, { partyId: 'jsdp', nominated: 0, registered: 0 }],
  });

  it('everybody lost, all of them women', () => {
    const { nominations } = planCampaign(ulytau(0, { nominated: 18, registered: 0 }), options);
    expect(nominations.map(({ course, person }) => `${course} ${person.sex}`)).toEqual(Array.from({ length: 18 }, () => 'documents-incomplete female'));
  });

  it('nobody lost, no woman', () => {
    const { nominations } = planCampaign(ulytau(18, { nominated: 0, registered: 0 }), options);
    expect(nominations.map(({ course, person }) => `${course} ${person.sex}`)).toEqual(Array.from({ length: 18 }, () => 'registered male'));
  });

  it('a party with as many nominees as districts, what is over for the next, nothing for one that nominated nobody', () => {
    const { nominations } = planCampaign(ulytau(18, { nominated: 0, registered: 0 }), options);
    const nominees = (party: string | null) => nominations.filter(({ partyId }) => partyId === party).length;
    expect([nominees('amanat'), nominees('auyl'), nominees('jsdp'), nominees(null)]).toEqual([13, 1, 0, 4]);
  });
});

describe('figures that cannot be met are named', () => {
  const kostanay = (change: Partial<CampaignFigures['tiers'][number]>): CampaignFigures => ({
    ...figures, tiers: figures.tiers.map((row) => (row.regionId === 'KZ-39' && row.tier === 'oblast' ? { ...row, ...change } : row)),
  });

  it.each<[string, CampaignFigures, string]>([
    ['more registered than nominated', kostanay({ registered: 60 }), 'Registered, KZ-39, oblast tier: 60 cannot be met, only 59 were nominated'],
    ['more party nominees than five parties have districts', kostanay({ nominatedParty: 81 }), 'Nominees of parties, KZ-39, oblast tier: 81 cannot be met, it must be a whole number from 0 to 80'],
    ['more women registered than people', { ...figures, women: figures.women.map((row) => (row.regionId === 'KZ-39' && row.group === 'oblast' ? { ...row, nominated: 58, registered: 58 } : row)) },
      'Women registered, KZ-39, oblast: 58 cannot be met, it must be a whole number from 0 to 57'],
    ['fewer women nominated than registered', { ...figures, women: figures.women.map((row) => (row.regionId === 'KZ-39' && row.group === 'oblast' ? { ...row, nominated: 12 } : row)) },
      'Women not registered, KZ-39, oblast: -1 cannot be met, it must be a whole number from 0 to 2'],
    ['no figure for women', { ...figures, women: figures.women.filter(({ regionId }) => regionId !== 'KZ-39') }, 'Women, KZ-39, oblast: no figure'],
    ['reasons for other numbers', { ...figures, reasons: figures.reasons.slice(1) }, 'Reasons, oblast tier: 0 cannot be met, 263 nominees are not among the registered'],
    ['parties losing more than were lost', { ...figures, lostOfParties: { oblast: 300 } }, "Not registered of the parties' nominees, oblast tier: 300 cannot be met"],
    ['a list where there are no list seats', { ...figures, tiers: [], women: [], reasons: [], lostOfParties: {}, map: { ...map, contestsOf: (id) => map.contestsOf(id).filter(({ form }) => form === 'single-member') } }, 'List of amanat, KZ-10: 29 cannot be met, the region has no list seats'],
  ])('%s', (_name, faulty, message) => {
    expect(() => planCampaign(faulty, options)).toThrow(message);
  });
});
