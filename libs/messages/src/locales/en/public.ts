import type { English } from '../../words.js';
import type { publicArea as kazakh } from '../kk/public.js';

/** Words of the public pages in English. */
export const publicArea: English<typeof kazakh> = {
  'start.title': 'Stand for election: nominate and register',
};
