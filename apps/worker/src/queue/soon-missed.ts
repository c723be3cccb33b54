/**
 * For queues whose jobs are short: after ten seconds without a sign of its worker a job is another's, and somebody looks every five.
 * Effects are traced and fenced in the database, so that one done twice is one.
 */
export const SOON_MISSED = { lockDuration: 10_000, stalledInterval: 5_000 } as const;
