/**
 * The rules of the maslikhat elections of 2023 in the format of json-rules-engine: one entry for each outcome of a rule, with the
 * conditions that the rulebook has. What they read is in `facts.mjs`. Sums and ages are worked out beforehand, so that the engine
 * is timed for what it is there for, and it makes no sentences in three languages.
 */
const is = (fact, value) => ({ fact, operator: 'equal', value });
const isNot = (fact, value) => ({ fact, operator: 'notEqual', value });
const atLeast = (fact, value) => ({ fact, operator: 'greaterThanInclusive', value });
const below = (fact, value) => ({ fact, operator: 'lessThan', value });
const more = (fact, value) => ({ fact, operator: 'greaterThan', value });
const all = (...conditions) => ({ all: conditions });
const any = (...conditions) => ({ any: conditions });
const not = (condition) => ({ not: condition });

const ABSENT = 'absent';
const ofFiling = isNot('subject', 'person');
const ofPerson = isNot('subject', 'list');
const isList = is('subject', 'list');
const onList = all(is('subject', 'person'), is('route', 'party-list'));
const answered = (name) => isNot(`answer:${name}`, ABSENT);
const says = (name, value) => is(`answer:${name}`, value);
const saysNeither = (name) => all(answered(name), not(says(name, true)), not(says(name, false)));

const rule = (id, applies, outcomes) => Object.entries(outcomes).map(([outcome, condition]) => ({ conditions: all(applies, condition), event: { type: id, params: { outcome } } }));

const paper = (id, applies) => rule(id, applies, { met: is(`paper:${id}`, true), 'not-met': is(`paper:${id}`, false) });
const consent = (id, applies) => rule(id, applies, {
  met: any(is('consent', 'given'), all(is('consent', ABSENT), is(`paper:${id}`, true))),
  'not-met': any(is('consent', 'refused'), is('consent', 'withdrawn'), all(is('consent', ABSENT), is(`paper:${id}`, false))),
});
const register = (id, name) => rule(id, ofPerson, { unanswered: says(name, ABSENT), 'not-met': says(name, true), met: says(name, false), unclear: saysNeither(name) });
const declaration = (id, certificate, name, applies) => {
  const there = is(`paper:${certificate}`, true);
  return rule(id, applies, {
    'not-met': any(is(`paper:${certificate}`, false), all(there, says(name, false))),
    unanswered: all(there, says(name, ABSENT)), met: all(there, says(name, true)), unclear: all(there, saysNeither(name)),
  });
};

const spentLater = all(is('spent-known', true), more('spent-day', { fact: 'latest-day' }));
const barred = any(says('imprisonment', true), all(says('unspent-conviction', true), is('spent-known', false)), spentLater);
const neverAsked = all(says('unspent-conviction', ABSENT), says('conviction-spent-on', ABSENT));
const notClear = any(says('unspent-conviction', null), all(says('unspent-conviction', ABSENT), says('conviction-spent-on', null)));

const received = is('received-known', true);
const enough = all(is('due-known', true), atLeast('received', { fact: 'due' }), more('received', 0));
const onlyPeople = any(is('route', 'party-list'), is('due-known', false));

/** @param minimumAge years on election day */
export const translate = ({ minimumAge }) => [
  ...paper('minutes-extract', all(isNot('route', 'self'), ofFiling)),
  ...paper('intention-to-stand', is('route', 'self')),
  ...consent('consent-to-stand', any(is('route', 'party'), is('route', 'public-association'))),
  ...consent('consent-to-list', onList),
  ...rule('nominator-admitted', all(isNot('nominator', ABSENT), ofFiling), { unanswered: is('route', { fact: 'route' }) }),
  ...paper('biography', ofPerson),
  ...rule('citizenship', ofPerson, {
    unanswered: says('citizenship', ABSENT), met: says('citizenship', true), unclear: all(says('citizenship', null), is('declared-citizen', true)),
    'not-met': any(says('citizenship', false), all(says('citizenship', null), is('declared-citizen', false))),
  }),
  ...rule('minimum-age', ofPerson, { met: atLeast('age', minimumAge), 'not-met': below('age', minimumAge) }),
  ...register('legal-capacity', 'incapacity'),
  ...rule('no-unspent-conviction', ofPerson, {
    'not-met': barred, unanswered: all(not(barred), neverAsked), unclear: all(not(barred), notClear), met: all(not(barred), not(neverAsked), not(notClear)),
  }),
  ...register('no-corruption', 'corruption-established'),
  ...paper('party-membership', onList),
  ...rule('own-member', all(ofPerson, is('nominator', 'party')), {
    met: any(says('party-member', true), all(says('party-member', ABSENT), is('party-stated', true), is('own-party', true))),
    'not-met': any(says('party-member', false), all(says('party-member', ABSENT), is('party-stated', true), is('own-party', false))),
    unclear: any(saysNeither('party-member'), all(says('party-member', ABSENT), is('party-stated', false))),
  }),
  ...declaration('declaration', 'declaration-certificate', 'declaration-submitted', ofPerson),
  ...declaration('spouse-declaration', 'spouse-declaration-certificate', 'spouse-declaration-submitted', all(ofPerson, is('married', true))),
  ...rule('declaration-true', all(ofPerson, answered('declaration-true')), { met: says('declaration-true', true), 'not-met': says('declaration-true', false), unclear: saysNeither('declaration-true') }),
  ...rule('deposit', ofFiling, {
    met: all(received, enough),
    unclear: any(all(received, not(enough), onlyPeople), all(not(received), is('paper:deposit-proof', false), is('compliance', true), is('route', 'party-list'))),
    'not-met': any(all(received, not(enough), not(onlyPeople)), all(not(received), is('paper:deposit-proof', false), is('compliance', true), isNot('route', 'party-list'))),
    unanswered: all(not(received), any(is('paper:deposit-proof', true), is('compliance', false))),
  }),
  ...rule('one-district', ofPerson, { met: is('submitted', true), unanswered: is('submitted', false) }),
  ...rule('quota', isList, {
    met: atLeast('undisputed', { fact: 'needed' }), unclear: all(below('undisputed', { fact: 'needed' }), atLeast('counted', { fact: 'needed' })), 'not-met': below('counted', { fact: 'needed' }),
  }),
  ...rule('list-size', isList, { met: atLeast('size', 1), 'not-met': below('size', 1) }),
  ...rule('no-early-campaigning', answered('early-campaigning'), { 'not-met': says('early-campaigning', true), met: not(says('early-campaigning', true)) }),
  ...rule('no-court-established-defamation', says('court-decision', 'court-established-defamation'), { 'not-met': answered('court-decision') }),
  ...rule('no-court-established-bribery', says('court-decision', 'court-established-bribery'), { 'not-met': answered('court-decision') }),
];
