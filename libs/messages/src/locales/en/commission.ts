import type { English } from '../../words.js';
import type { commission as kazakh } from '../kk/commission.js';

/** Words of the commission pages in English. */
export const commission: English<typeof kazakh> = {
  'area.title': 'Commission work',
};
