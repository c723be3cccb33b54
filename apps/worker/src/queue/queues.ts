import type { DefaultJobOptions } from 'bullmq';

/** Recurring work of the worker itself: the relay of the outbox and the sweep of due moments. */
export const CLOCKWORK = 'clockwork';
/** What events entail outside their transaction, one job for each row of the outbox. */
export const EFFECTS = 'effects';

/** Files that people ask for: long work that must not stand in the way of what follows from events. */
export const EXPORTS = 'exports';

/** Versions of the law that administrators try on past campaigns. */
export const DRY_RUNS = 'dry-runs';

/** Questions to registers: what is slow elsewhere must not slow down what is done here. */
export const REGISTER_QUEUE = 'registers';

/** Wakes whoever sends the mail that waits in the database. */
export const MAIL = 'mail';

/**
 * Ten tries over about seventeen minutes. Finished jobs are kept for a look and then dropped: the truth is in the
 * outbox and in the rows that effects write, never in the queue.
 */
export const JOB_OPTIONS: DefaultJobOptions = {
  attempts: 10,
  backoff: { type: 'exponential', delay: 2_000 },
  removeOnComplete: { count: 500 },
  removeOnFail: { count: 5_000 },
};

/** A file that could not be written twice in a minute will not be written the tenth time either: whoever waits is told. */
export const EXPORT_OPTIONS: DefaultJobOptions = { ...JOB_OPTIONS, attempts: 4, backoff: { type: 'exponential', delay: 1_000 } };

/** The id of an outbox row's job. The same row told twice is the same job. */
export const effectJobId = (outboxId: string): string => `outbox-${outboxId}`;
