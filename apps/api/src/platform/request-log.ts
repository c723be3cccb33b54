import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { traced } from '@tirkeu/persistence';
import type { FastifyInstance } from 'fastify';
import { isSame } from '../accounts/session-token.js';
import { findSignedIn } from '../accounts/sessions.js';
import { problemCodeOf } from './problem.js';

const TRACE = /^[0-9a-f]{32}$/;

/** The trace of a request: the edge's, when the edge proves itself, else one of our own. What a client says about it is never believed. */
export const traceOf = (edgeToken: string | undefined) => ({ headers }: Pick<IncomingMessage, 'headers'>): string => {
  const { 'x-request-id': given, 'x-edge-token': token } = headers;
  const isEdges = edgeToken !== undefined && isSame(edgeToken, token) && typeof given === 'string' && TRACE.test(given);
  return isEdges ? given : randomUUID().replaceAll('-', '');
};

/**
 * One line for each answer: which route, never which address, for addresses hold ids; whose account asked, by its id, and with which
 * code it was denied. Nothing that a person sent is written. The
 * trace goes back in `x-request-id` and with what the request causes.
 */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  // After the body was read: what is read in pieces forgets for whom it was read.
  server.addHook('preValidation', (request, _reply, done) => traced(request.id, done));
  server.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const account = findSignedIn(request)?.account.id;
    const code = problemCodeOf(reply);
    request.log.info({ method, route: routeOptions.url ?? 'unknown', status: reply.statusCode, ms: Math.round(reply.elapsedTime), ...(account !== undefined && { account }), ...(code !== undefined && { code }) }, 'answered');
    done();
  });
}
