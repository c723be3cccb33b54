import type { Russian } from '../../words.js';
import type { nominator as kazakh } from '../kk/nominator.js';

/** Words of the nominator's pages in Russian. */
export const nominator: Russian<typeof kazakh> = {
  'title': 'Страницы выдвигающего',
};
