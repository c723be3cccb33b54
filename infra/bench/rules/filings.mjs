import { FACTS, civilDate, evolve, instant, plusDays } from '@tirkeu/domain';
import { person } from '../../../libs/testing/dist/persons.js';
import { aisulu, filingOf, paper, people } from '../../../libs/testing/dist/stories.js';
import { chanceOf } from '../../torture/chance.mjs';

const AT = instant('2023-02-03T03:14:00Z');
const STATUSES = ['draft', 'submitted', 'in-examination', 'proposed', 'registered', 'refused'];
const ROUTES = ['self', 'self', 'party', 'party', 'party-list'];
const PAPERS = ['declaration-certificate', 'spouse-declaration-certificate', 'deposit-proof', 'party-membership', 'consent-to-list'];
const SHARE_ANSWERED = 0.6;
const SHARE_ON_FILE = 0.7;
/** The youngest are nineteen on election day: whoever is a day too young is among them. */
const YOUNGEST = civilDate('2004-03-01');
const MOST_ON_LIST = 12;

const VALUES = {
  'conviction-spent-on': ['2021-05-05', '2023-03-01', null], 'resident-since': ['1990-01-31', null], 'deposit-received': [350_000, 300_000, 1_400_000, null],
  'court-decision': ['court-established-bribery', 'court-established-defamation'],
};
/** What happens to few people. */
const RARE = ['early-campaigning', 'court-decision', 'conviction-spent-on'];

/** Filings of every status and route with people, papers and answers that differ, always the same ones for the same seed. */
export function makeFilings(count, seed = 1) {
  const chance = chanceOf(seed);
  const pick = (items) => items[Math.floor(chance() * items.length)];
  const someone = (number, id) => ({
    ...aisulu, ...person(number), id, birthDate: plusDays(YOUNGEST, -Math.floor(chance() * 9_000)), sex: pick(['female', 'male']), maritalStatus: pick(['single', 'married', null]),
    party: pick([null, 'auyl', 'amanat']), disability: chance() < 0.1, citizen: chance() < 0.95,
  });
  const answer = (name, candidateId) => ({
    type: 'FactRecorded', at: AT, by: people.system, fact: { name, candidateId, value: pick(VALUES[name] ?? [true, false, false, null]), source: 'ГБД ФЛ', observedAt: AT, recordedBy: people.system },
  });
  return Array.from({ length: count }, (_, number) => {
    const route = pick(ROUTES);
    const isList = route === 'party-list';
    const candidates = Array.from({ length: isList ? 1 + Math.floor(chance() * MOST_ON_LIST) : 1 }, (_each, place) => someone(number + place, `c${place + 1}`));
    const base = filingOf(pick(STATUSES), isList ? 'party' : route);
    const filing = { ...base, route, form: isList ? 'party-list' : base.form, seats: isList ? 10 : 1, candidates };
    const subjects = [...candidates.map(({ id }) => id), ...(isList ? [null] : [])];
    return subjects.flatMap((id) => [
      ...PAPERS.filter(() => chance() < SHARE_ON_FILE).map((requirement) => ({ type: 'DocumentAttached', at: AT, by: people.agent, document: paper(requirement, AT, id) })),
      ...FACTS.filter((name) => chance() < (RARE.includes(name) ? 0.05 : SHARE_ANSWERED)).map((name) => answer(name, id)),
    ]).reduce(evolve, filing);
  });
}
