import type { Russian } from '../../words.js';
import type { commission as kazakh } from '../kk/commission.js';

/** Words of the commission pages in Russian. */
export const commission: Russian<typeof kazakh> = {
  'area.title': 'Работа комиссии',
};
