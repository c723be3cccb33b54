import { MARITAL_STATUSES, ROUTES, type Candidacy, type Route, type Rulebook } from '@tirkeu/domain';
import { UnreadableCase, type Given } from './given.js';
import type { Got } from './kinds.js';

const BODIES = ['maslikhat', 'mazhilis', 'akim'] as const;
const FORMS = ['single-member', 'party-list'] as const;
const CONVICTIONS = ['criminal', 'corruption'] as const;

export const eligibility = (given: Given, rulebook: Rulebook): Got => ({ ...rulebook.eligibility({
  electionDay: given.date('electionDay'),
  onDate: given.date('onDate'),
  birthDate: given.date('birthDate'),
  citizen: given.flag('citizen'),
  convictions: (given.optional('convictions', (facts) => facts.parts('convictions')) ?? []).map((conviction) => ({
    kind: conviction.oneOf('kind', CONVICTIONS),
    spentOn: conviction.optional('spentOn', (facts) => facts.date('spentOn')) ?? null,
  })),
  incapable: given.flag('incapable'),
  imprisoned: given.flag('imprisoned'),
  residentSince: given.optional('residentSince', (facts) => facts.date('residentSince')) ?? null,
}) });

function routeOf(given: Given, { id, procedure }: Rulebook): Route {
  const route = given.oneOf('route', ROUTES);
  if (!procedure.routes.includes(route)) throw new UnreadableCase(`${id} has no route "${route}"`);
  return route;
}

function requireLists({ id, procedure }: Rulebook): void {
  if (!procedure.routes.includes('party-list')) throw new UnreadableCase(`${id} has no party lists`);
}

export function checklist(given: Given, rulebook: Rulebook): Got {
  const documents = given.texts('documents');
  const missing = rulebook.requiredDocuments({
    route: routeOf(given, rulebook),
    scope: given.optional('scope', (facts) => facts.oneOf('scope', ['list', 'person'] as const)),
    maritalStatus: given.optional('maritalStatus', (facts) => facts.oneOf('maritalStatus', MARITAL_STATUSES)),
    disability: given.flag('disability'),
  }).map(({ id }) => id).filter((id) => !documents.includes(id));
  return { complete: missing.length === 0, missing };
}

export const deposit = (given: Given, rulebook: Rulebook): Got => ({ ...rulebook.deposit({
  route: routeOf(given, rulebook),
  onDate: given.date('onDate'),
  listSize: given.optional('listSize', (facts) => facts.number('listSize')),
  previousResultPct: given.optional('previousResultPct', (facts) => facts.number('previousResultPct')) ?? null,
  noPreviousElection: given.flag('noPreviousElection'),
}) });

export const depositRefund = (given: Given, rulebook: Rulebook): Got => ({ refund: rulebook.depositRefund({
  elected: given.flag('elected'),
  votesPct: given.optional('votesPct', (facts) => facts.number('votesPct')),
  votes: given.optional('votes', (facts) => facts.number('votes')),
  participants: given.optional('participants', (facts) => facts.number('participants')),
  died: given.flag('died'),
  withdrawn: given.flag('withdrawn'),
  registrationCancelled: given.flag('registrationCancelled'),
}) });

export function quota(given: Given, rulebook: Rulebook): Got {
  requireLists(rulebook);
  const members = given.parts('members').map((member) => ({
    sex: member.oneOf('sex', ['male', 'female'] as const),
    birthDate: member.date('birthDate'),
    disability: member.flag('disability'),
  }));
  return { ...rulebook.quota({ onDate: given.date('onDate'), members }) };
}

export function listSize(given: Given, rulebook: Rulebook): Got {
  requireLists(rulebook);
  return { outcome: rulebook.listSize({ seats: given.number('seats'), size: given.number('size') }) };
}

const candidacyOf = (given: Given): Candidacy => ({
  body: given.oneOf('body', BODIES),
  form: given.optional('form', (facts) => facts.oneOf('form', FORMS)) ?? 'single-member',
  maslikhat: given.optional('maslikhat', (facts) => facts.text('maslikhat')),
  district: given.optional('district', (facts) => facts.number('district')),
  party: given.optional('party', (facts) => facts.text('party')),
  state: given.optional('state', (facts) => facts.text('state')) ?? 'submitted',
});

export const oneCandidacy = (given: Given, rulebook: Rulebook): Got =>
  ({ outcome: rulebook.candidacyConflict(given.parts('existing').map(candidacyOf), candidacyOf(given.part('next'))) });

export const sessionVote = (given: Given, rulebook: Rulebook): Got => ({ ...rulebook.sessionVote({
  members: given.number('members'),
  present: given.number('present'),
  inFavour: given.number('inFavour'),
  against: given.number('against'),
  chairInFavour: given.flag('chairInFavour'),
}) });

export const outcomeCategory = (given: Given, rulebook: Rulebook): Got => ({ category: rulebook.outcomeCategory(given.texts('history')) });
