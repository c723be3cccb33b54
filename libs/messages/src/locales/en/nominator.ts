import type { English } from '../../words.js';
import type { nominator as kazakh } from '../kk/nominator.js';

/** Words of the nominator's pages in English. */
export const nominator: English<typeof kazakh> = {
  'title': 'The nominator’s pages',
};
