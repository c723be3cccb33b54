import type { DocumentRequirement } from '@tirkeu/domain';
import { electionLaw } from '../../shared/citation.js';
import { isMarried, nominationPaper, ofFiling, ofPerson, registrationPaper } from '../../shared/document-list.js';

const nomination = electionLaw('87');
const registration = electionLaw('89');

/** The papers of the Mazhilis election of 2023. */
export const documents: readonly DocumentRequirement[] = [
  nominationPaper('minutes-extract', { requiredOf: (subject) => subject.route !== 'self' && ofFiling(subject), citation: nomination }),
  nominationPaper('intention-to-stand', { requiredOf: ({ route }) => route === 'self', citation: nomination }),
  nominationPaper('consent-to-stand', { requiredOf: ({ route }) => route === 'party' || route === 'public-association', citation: nomination }),
  nominationPaper('consent-to-list', { requiredOf: (subject) => subject.route === 'party-list' && ofPerson(subject), citation: nomination }),
  nominationPaper('biography', { requiredOf: ofPerson, citation: registration }),
  registrationPaper('declaration-certificate', { requiredOf: ofPerson, citation: registration }),
  registrationPaper('spouse-declaration-certificate', { requiredOf: (subject) => ofPerson(subject) && isMarried(subject), citation: registration }),
  registrationPaper('party-membership', { requiredOf: (subject) => subject.route === 'party-list' && ofPerson(subject), citation: electionLaw('87', '2') }),
  registrationPaper('disability-certificate', { requiredOf: (subject) => subject.route === 'party-list' && ofPerson(subject) && subject.disability === true, citation: electionLaw('89', '3') }),
  registrationPaper('deposit-proof', { requiredOf: ofFiling, citation: electionLaw('88'), opensAfterCompliance: true }),
];
