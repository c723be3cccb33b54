import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits. Only the browser keeps it. */
export const createToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a session: whoever reads it cannot act in it. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The token that our pages send as a header with every change; it follows from the session and is stored nowhere. */
export const csrfTokenOf = (token: string, secret: string): string => createHmac('sha256', secret).update(`csrf:${token}`).digest('base64url');

export function isSame(expected: string, given: string | string[] | undefined): boolean {
  if (typeof given !== 'string') return false;
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}

export const SESSION_COOKIE = '__Host-tirkeu';
/** A session ends after so long without a request … */
export const IDLE_MINUTES = 120;
/** … and in any case after so long. */
export const ABSOLUTE_HOURS = 12;
