import type { Russian } from '../../words.js';
import type { accounts as kazakh } from '../kk/accounts.js';

/** Words of the accounts pages in Russian. */
export const accounts: Russian<typeof kazakh> = {
};
