import type { Procedure } from '@tirkeu/domain';
import { ELECTION_LAW } from '../../shared/acts.js';
import type { CandidacyPolicy } from '../../shared/candidacy-conflict.js';
import { cited, electionLaw, unsettled } from '../../shared/citation.js';
import { APPEAL_BODIES, TWO_PERSONS } from '../../shared/election-law-procedure.js';

const associations = unsettled(ELECTION_LAW, 'D', {
  kk: 'Қоғамдық бірлестіктің Мәжіліс округінде кандидат ұсынуы мәтін бойынша тексерілмеген.',
  ru: 'Выдвижение общественным объединением в округе Мажилиса по тексту не проверено.',
  en: 'Nomination by a public association in a Mazhilis district was not checked against the text.',
}, { article: '87' });

/** Lists go to the Central Election Commission, candidates in districts to the district commission. */
export const procedure: Procedure = {
  routes: ['party-list', 'party', 'public-association', 'self'],
  decidedBy: {
    'party-list': cited('central-commission', electionLaw('89')),
    party: cited('district-commission', electionLaw('89')),
    'public-association': cited('district-commission', associations),
    self: cited('district-commission', electionLaw('89')),
  },
  appealTo: APPEAL_BODIES,
  twoPersons: TWO_PERSONS,
};

/** In 2023 standing in two Mazhilis districts, or for the Mazhilis and a maslikhat, was not barred: a ban came only as a later bill. */
export const candidacyPolicy: CandidacyPolicy = {
  body: 'mazhilis',
  twoDistricts: 'warn',
  listAndDistrict: 'review',
  otherBody: 'warn',
};
