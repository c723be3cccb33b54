import type { English } from '../../words.js';
import type { supervisor as kazakh } from '../kk/supervisor.js';

/** Words of the supervisor pages in English. */
export const supervisor: English<typeof kazakh> = {
  'area.title': 'Oversight',
};
