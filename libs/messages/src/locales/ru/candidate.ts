import type { Russian } from '../../words.js';
import type { candidate as kazakh } from '../kk/candidate.js';

/** Words of the candidate pages in Russian. */
export const candidate: Russian<typeof kazakh> = {
  'area.title': 'Выдвижение кандидата',
};
