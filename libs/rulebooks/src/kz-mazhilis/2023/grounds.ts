import { GROUNDS, type Ground } from '@tirkeu/domain';
import { ELECTION_LAW } from '../../shared/acts.js';
import { unsettled } from '../../shared/citation.js';
import { ground } from '../../shared/ground-catalogue.js';

const likeMaslikhat = unsettled(ELECTION_LAW, 'D', {
  kk: 'Негіздер тізбесі мәслихат сайлауындағыдай алынды; Мәжіліс туралы 89-баптың мәтіні бойынша тексерілмеген.',
  ru: 'Перечень оснований взят как на выборах маслихатов; по тексту статьи 89 о Мажилисе не проверен.',
  en: 'The list of grounds is taken as in maslikhat elections; it was not checked against Article 89 on the Mazhilis.',
}, { article: '89' });

/** The closed catalogue, the same nine as in maslikhat elections. */
export const grounds: readonly Ground[] = GROUNDS.map((id) => ground(id, likeMaslikhat));
