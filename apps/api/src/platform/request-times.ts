import type { Clock } from '@tirkeu/desk';
import type { Instant } from '@tirkeu/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const receivedAt = new WeakMap<FastifyRequest, Instant>();

/**
 * Stamps each request with the legal time of its receipt: the moment its last byte arrived, before anything looks at it.
 * What waits afterwards is never late for having waited. No header of the client has a say in it.
 */
export function stampReceipt(server: FastifyInstance, clock: Clock): void {
  server.addHook('onRequest', (request, _reply, done) => {
    receivedAt.set(request, clock.now());
    done();
  });
  server.addHook('preParsing', (request, _reply, body, done) => {
    body.once('end', () => receivedAt.set(request, clock.now()));
    done(null, body);
  });
}

/** When the request had fully arrived. */
export function receiptOf(request: FastifyRequest): Instant {
  const at = receivedAt.get(request);
  if (!at) throw new Error('The request was never stamped');
  return at;
}
