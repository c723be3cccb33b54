import type { Procedure } from '@tirkeu/domain';
import type { CandidacyPolicy } from '../../shared/candidacy-conflict.js';
import { cited, electionLaw } from '../../shared/citation.js';
import { APPEAL_BODIES, TWO_PERSONS } from '../../shared/election-law-procedure.js';

/** From 2018 to 2022 maslikhats were elected by party lists alone; there were no district commissions. */
export const procedure: Procedure = {
  routes: ['party-list'],
  decidedBy: { 'party-list': cited('territorial-commission', electionLaw('104', '1')) },
  appealTo: APPEAL_BODIES,
  twoPersons: TWO_PERSONS,
};

export const candidacyPolicy: CandidacyPolicy = { body: 'maslikhat', twoDistricts: 'reject', listAndDistrict: 'reject', otherBody: 'warn' };
