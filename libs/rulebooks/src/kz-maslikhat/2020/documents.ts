import type { DocumentRequirement } from '@tirkeu/domain';
import { ELECTION_LAW } from '../../shared/acts.js';
import { electionLaw, unsettled } from '../../shared/citation.js';
import { isMarried, nominationPaper, ofFiling, ofPerson, registrationPaper } from '../../shared/document-list.js';

const registration = electionLaw('104', undefined, 'B');

const declarations = unsettled(ELECTION_LAW, 'D', {
  kk: 'Ол кезде табыс пен мүлік туралы декларация тапсырылған; бұл редакцияның мәтіні оқылмаған.',
  ru: 'Тогда сдавались декларации о доходах и имуществе; текст этой редакции не прочитан.',
  en: 'Declarations were then of income and property; the text of this edition was not read.',
}, { article: '104', paragraph: '1-1' });

/** The papers of party lists before the mixed system. */
export const documents: readonly DocumentRequirement[] = [
  nominationPaper('minutes-extract', { requiredOf: ofFiling, citation: electionLaw('103', undefined, 'B') }),
  nominationPaper('consent-to-list', { requiredOf: ofPerson, citation: electionLaw('103', undefined, 'B') }),
  nominationPaper('biography', { requiredOf: ofPerson, citation: registration }),
  registrationPaper('declaration-certificate', { requiredOf: ofPerson, citation: declarations }),
  registrationPaper('spouse-declaration-certificate', { requiredOf: (subject) => ofPerson(subject) && isMarried(subject), citation: declarations }),
  registrationPaper('party-membership', { requiredOf: ofPerson, citation: registration }),
  registrationPaper('deposit-proof', { requiredOf: ofFiling, citation: electionLaw('104', '1', 'B'), opensAfterCompliance: true }),
];
