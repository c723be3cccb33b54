import type { DocumentRequirement } from '@tirkeu/domain';
import { electionLaw } from '../../shared/citation.js';
import { isMarried, nominationPaper, ofFiling, ofPerson, registrationPaper } from '../../shared/document-list.js';

const nomination = electionLaw('103');
const registration = electionLaw('104');

/** The papers of the maslikhat elections of 2023 (table 4 of the campaign). */
export const documents: readonly DocumentRequirement[] = [
  nominationPaper('minutes-extract', { requiredOf: (subject) => subject.route !== 'self' && ofFiling(subject), citation: nomination }),
  nominationPaper('intention-to-stand', { requiredOf: ({ route }) => route === 'self', citation: nomination }),
  nominationPaper('consent-to-stand', { requiredOf: ({ route }) => route === 'party' || route === 'public-association', citation: nomination }),
  nominationPaper('consent-to-list', { requiredOf: (subject) => subject.route === 'party-list' && ofPerson(subject), citation: nomination }),
  nominationPaper('biography', { requiredOf: ofPerson, citation: registration }),
  registrationPaper('declaration-certificate', { requiredOf: ofPerson, citation: electionLaw('104', '1-1', 'B') }),
  registrationPaper('spouse-declaration-certificate', { requiredOf: (subject) => ofPerson(subject) && isMarried(subject), citation: electionLaw('104', '1-1', 'B') }),
  registrationPaper('party-membership', { requiredOf: (subject) => subject.route === 'party-list' && ofPerson(subject), citation: registration }),
  registrationPaper('deposit-proof', { requiredOf: ofFiling, citation: electionLaw('104', '1'), opensAfterCompliance: true }),
];
