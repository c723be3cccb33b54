import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits. Only the browser keeps it. */
export const createToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a session: whoever reads it cannot act in it. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export function isSame(expected: string, given: string | string[] | undefined): boolean {
  if (typeof given !== 'string') return false;
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}

export const SESSION_COOKIE = '__Host-tirkeu';
/** A session ends after so long without a request: sooner where somebody could sit down at a screen of the office … */
export const IDLE_MINUTES = { staff: 30, other: 120 } as const;
/** … and in any case after so long. */
export const ABSOLUTE_HOURS = 12;
/** So long after somebody proved who they are they may decide. */
export const CONFIRMED_MINUTES = 10;

/** `__Host-`: the browser gives it back to this very host alone, over a secure connection. */
export const COOKIE = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;
