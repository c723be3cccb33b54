import type { Russian } from '../../words.js';
import type { publicArea as kazakh } from '../kk/public.js';

/** Words of the public pages in Russian. */
export const publicArea: Russian<typeof kazakh> = {
  'start.title': 'Участие в выборах: выдвижение и регистрация',
};
