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

/** Queues that carry rows of the outbox. */
export const OUTBOX_QUEUES = [EFFECTS, REGISTER_QUEUE, EXPORTS, DRY_RUNS] as const;
export type OutboxQueue = (typeof OUTBOX_QUEUES)[number];

/** Every queue that there is. */
export const QUEUES = [CLOCKWORK, MAIL, ...OUTBOX_QUEUES] as const;
export type QueueId = (typeof QUEUES)[number];

/**
 * A job is told once and does not stay: tries, waits between them and what became of them stand in the outbox, so that a wiped
 * queue forgets nothing, and the id of a job that ended is free when its row is told again.
 */
export const JOB_OPTIONS: DefaultJobOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true, stackTraceLimit: 0 };

/** Recurring work is kept for a look. */
export const RECURRING_OPTIONS: DefaultJobOptions = { attempts: 1, removeOnComplete: { count: 20 }, removeOnFail: { count: 100 }, stackTraceLimit: 0 };

/** The place of what can wait behind what a legal time runs from, which has none and goes first. */
export const LATER = 10;

/**
 * The id of an outbox row's job. The same row told twice while it waits is the same job; after a try that came to nothing it is another,
 * for the queue may still hold the one that a dead worker had.
 */
export const effectJobId = (outboxId: number | string, attempts = 0): string => `outbox-${outboxId}-${attempts}`;
