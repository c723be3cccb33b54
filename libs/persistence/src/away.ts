import { setTimeout as pause } from 'node:timers/promises';
import { isNativeError } from 'node:util/types';

/** SQLSTATE classes and codes of a server that is shut down, starting, full, out of connections or standing by for another one. */
const STATES = /^(?:08|57P0[123]|53[1-3]00|25006$)/;
const SYSTEM = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);
/** What the driver says when it has no code for it. */
const WORDS = /^(?:Connection terminated|timeout exceeded when trying to connect|timeout expired$|Client has encountered a connection error|Connection ended unexpectedly)/;

/**
 * Whether work failed for no other reason than that the database cannot be used now: it was cut off, is starting, full or away.
 * Nothing is known of a commit that was under way; work that is keyed by its action may be run again.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!isNativeError(error)) return false;
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.length > 0 && error.errors.every(isDatabaseAway);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return STATES.test(code) || SYSTEM.has(code) || WORDS.test(error.message) || ('driverError' in error && isDatabaseAway(error.driverError));
}

const ASKED_AGAIN_MS = 200;
const LONGEST_WAIT_MS = 60_000;

/** How a program waits at its start. */
export interface Waiting {
  /** Told once, in a sentence for the log, that the database was found away. */
  readonly warn?: (line: string) => void;
  /** Milliseconds after which the start fails with what the database said last; a minute when left out. */
  readonly longestMs?: number;
}

/**
 * Does work of a start again for as long as the database is away, so that a program that starts while its database restarts need not begin
 * with loading itself once more. What fails for another reason fails at once. The work must bear being done again.
 */
export async function onceReachable<T>(work: () => Promise<T>, { warn, longestMs = LONGEST_WAIT_MS }: Waiting = {}): Promise<T> {
  const latest = performance.now() + longestMs;
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() > latest) throw error;
      if (tries === 1) warn?.('The database cannot be used now; the start waits for it.');
    }
    await pause(ASKED_AGAIN_MS);
  }
}
