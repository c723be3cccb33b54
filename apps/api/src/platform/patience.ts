import { setTimeout as pause } from 'node:timers/promises';
import { isDatabaseAway } from '@tirkeu/persistence';

/** How long somebody waits with us for the database before they are told that it is away, in milliseconds. */
const LONGEST_MS = 8_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Runs work again while the database is away, for a while. Only for work that may be run again: reading, and what is keyed by its
 * action, which is answered the second time as the first. Whoever waits keeps the time of receipt that they came with.
 */
export async function patiently<Value>(work: () => Promise<Value>): Promise<Value> {
  const until = performance.now() + LONGEST_MS;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(LONGEST_PAUSE_MS, wait * 2)) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() + wait > until) throw error;
      // Those who wait do not all come back at the same moment.
      await pause(wait * (0.75 + Math.random() / 2));
    }
  }
}
