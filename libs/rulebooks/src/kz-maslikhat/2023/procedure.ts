import type { Procedure } from '@tirkeu/domain';
import { cited, electionLaw } from '../../shared/citation.js';
import { APPEAL_BODIES, TWO_PERSONS } from '../../shared/election-law-procedure.js';
import type { CandidacyPolicy } from '../../shared/candidacy-conflict.js';

/** Lists go to the territorial commission, candidates in districts to the district commission. */
export const procedure: Procedure = {
  routes: ['party-list', 'party', 'public-association', 'self'],
  decidedBy: {
    'party-list': cited('territorial-commission', electionLaw('104', '1')),
    party: cited('district-commission', electionLaw('104', '1')),
    'public-association': cited('district-commission', electionLaw('104', '1')),
    self: cited('district-commission', electionLaw('104', '1')),
  },
  appealTo: APPEAL_BODIES,
  twoPersons: TWO_PERSONS,
};

/** Art. 103(6): nobody is nominated in two districts. A list and a district of one maslikhat at once is not settled. */
export const candidacyPolicy: CandidacyPolicy = {
  body: 'maslikhat',
  twoDistricts: 'reject',
  listAndDistrict: 'review',
  otherBody: 'warn',
};
