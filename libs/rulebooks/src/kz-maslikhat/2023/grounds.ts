import type { Ground } from '@tirkeu/domain';
import { ELECTION_LAW } from '../../shared/acts.js';
import { electionLaw, unsettled } from '../../shared/citation.js';
import { ground } from '../../shared/ground-catalogue.js';

/** The closed catalogue. Article 104(6) speaks of candidates and lists, 104(6-1) of the person. */
export const grounds: readonly Ground[] = [
  ground('nomination-procedure', unsettled(ELECTION_LAW, 'C', {
    kk: 'Негіздің 2023 жылғы мәтіні оқылмаған; монография мен бұрынғы редакция бойынша алынды.',
    ru: 'Текст основания в редакции 2023 года не прочитан; взято по монографии и прежней редакции.',
    en: 'The text of this ground in the edition of 2023 was not read; taken from the monograph and an earlier edition.',
  }, { article: '104', paragraph: '6' })),
  ground('documents-missing', electionLaw('104', '6', 'B')),
  ground('early-campaigning', electionLaw('104', '6')),
  ground('court-established-defamation', electionLaw('104', '6')),
  ground('court-established-bribery', electionLaw('104', '6')),
  ground('requirements-not-met', electionLaw('104', '6-1')),
  ground('abuse-of-office', electionLaw('104', '6-1')),
  ground('declaration-untrue', unsettled(ELECTION_LAW, 'C', {
    kk: 'Негіздің 2023 жылғы мәтіні оқылмаған; монография мен 2023 жылғы даулардан белгілі.',
    ru: 'Текст основания в редакции 2023 года не прочитан; известно по монографии и спорам 2023 года.',
    en: 'The text of this ground in the edition of 2023 was not read; known from the monograph and the disputes of 2023.',
  }, { article: '104', paragraph: '6-1' })),
  ground('other-statutory', electionLaw('104', '6')),
];
