import { GROUNDS, type Ground } from '@tirkeu/domain';
import { LOCAL_GOVERNMENT_LAW } from '../../shared/acts.js';
import { unsettled } from '../../shared/citation.js';
import { ground } from '../../shared/ground-catalogue.js';

const likeMaslikhat = unsettled(LOCAL_GOVERNMENT_LAW, 'D', {
  kk: 'Негіздер тізбесі мәслихат сайлауындағыдай алынды; әкімдер туралы мәтін бойынша тексерілмеген.',
  ru: 'Перечень оснований взят как на выборах маслихатов; по тексту об акимах не проверен.',
  en: 'The list of grounds is taken as in maslikhat elections; it was not checked against the text on akims.',
});

/** The closed catalogue, the same nine as in maslikhat elections. */
export const grounds: readonly Ground[] = GROUNDS.map((id) => ground(id, likeMaslikhat));
