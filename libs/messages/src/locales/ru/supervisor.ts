import type { Russian } from '../../words.js';
import type { supervisor as kazakh } from '../kk/supervisor.js';

/** Words of the supervisor pages in Russian. */
export const supervisor: Russian<typeof kazakh> = {
  'area.title': 'Надзор',
};
