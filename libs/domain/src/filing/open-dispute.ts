import type { Result } from '../kernel/result.js';
import type { Objection } from './circumstances.js';
import type { Filing } from './filing.js';
import { objection } from './happened.js';
import { openDisputes } from './register.js';

/** Nobody is refused while what they said against an answer about themselves is not answered. */
export function objectsToOpenDispute(filing: Filing): Result<never, Objection> | null {
  const open = openDisputes(filing);
  return open.length === 0 ? null : objection('dispute-unanswered', { items: open.map(({ name }) => name) });
}
