import type { Procedure } from '@tirkeu/domain';
import { LOCAL_GOVERNMENT_LAW } from '../../shared/acts.js';
import type { CandidacyPolicy } from '../../shared/candidacy-conflict.js';
import { cited, unsettled } from '../../shared/citation.js';
import { APPEAL_BODIES, TWO_PERSONS } from '../../shared/election-law-procedure.js';

const registrar = unsettled(LOCAL_GOVERNMENT_LAW, 'D', {
  kk: 'Тіркейтін комиссия мәтін бойынша тексерілмеген.',
  ru: 'Регистрирующая комиссия по тексту не проверена.',
  en: 'The registering commission was not checked against the text.',
});

/** Parties nominate from among their members; citizens nominate themselves with signatures of voters. */
export const procedure: Procedure = {
  routes: ['party', 'self'],
  decidedBy: {
    party: cited('territorial-commission', registrar),
    self: cited('territorial-commission', registrar),
  },
  appealTo: APPEAL_BODIES,
  twoPersons: TWO_PERSONS,
};

/** One office, one candidacy; as in maslikhat elections. */
export const candidacyPolicy: CandidacyPolicy = {
  body: 'akim',
  twoDistricts: 'reject',
  listAndDistrict: 'reject',
  otherBody: 'warn',
};
