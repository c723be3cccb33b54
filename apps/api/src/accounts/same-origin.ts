import type { FastifyRequest } from 'fastify';
import { problem } from '../platform/problem.js';

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|.+\.localhost)$/;

export const changesSomething = ({ method }: FastifyRequest): boolean => UNSAFE.has(method);

/**
 * A request that changes something comes from our own pages, or from no browser at all.
 *
 * @throws the problem `origin-not-allowed`
 */
export function requireSameOrigin(request: FastifyRequest): void {
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw problem('origin-not-allowed');
  if (origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw problem('origin-not-allowed');
}

/**
 * Browsers drop our cookie on a page that came by plain HTTP from anywhere but this very machine. Better to say so than to
 * let people sign in and be strangers again.
 *
 * @throws the problem `https-required`
 */
export function requireSecureContext({ headers: { origin } }: FastifyRequest): void {
  if (origin === undefined || !URL.canParse(origin)) return;
  const { protocol, hostname } = new URL(origin);
  if (protocol === 'https:' || LOCAL.test(hostname)) return;
  throw problem('https-required', { detail: 'Signing in needs HTTPS. Without it the browser refuses the session cookie, except at http://localhost.' });
}
