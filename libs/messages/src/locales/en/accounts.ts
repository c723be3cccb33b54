import type { English } from '../../words.js';
import type { accounts as kazakh } from '../kk/accounts.js';

/** Words of the accounts pages in English. */
export const accounts: English<typeof kazakh> = {
};
