/** Accounts of training have ids of their own, so that production can tell them without asking anything. */
const PREFIX = 'training.';

export const trainingAccountId = (name: string): string => `${PREFIX}${name}`;

/** Whether an account belongs to training. Such an account never signs in to production, whatever is in the database. */
export const isTrainingAccount = (accountId: string): boolean => accountId.startsWith(PREFIX);
