import type { English } from '../../words.js';
import type { candidate as kazakh } from '../kk/candidate.js';

/** Words of the candidate pages in English. */
export const candidate: English<typeof kazakh> = {
  'area.title': 'Standing for election',
};
