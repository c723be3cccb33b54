import type { FastifyInstance } from 'fastify';

/** Lets a request without a body name a content type, as browsers' clients do when they end something: there is nothing to parse. */
export function allowEmptyBodies(server: FastifyInstance): void {
  server.addHook('onRequest', ({ raw: { headers } }, _reply, done) => {
    const isEmpty = headers['transfer-encoding'] === undefined && (headers['content-length'] ?? '0') === '0';
    if (isEmpty) delete headers['content-type'];
    done();
  });
}
