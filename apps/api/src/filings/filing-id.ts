import { createHash } from 'node:crypto';

/** The id of a new filing follows from who asks and for what, so that a retry opens the same one. */
export function filingIdOf(accountId: string, actionId: string): string {
  const hex = createHash('sha256').update(`${accountId}:${actionId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
