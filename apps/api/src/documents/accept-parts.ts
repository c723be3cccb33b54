import type { FastifyInstance } from 'fastify';

/** A part of a file reaches its route as a stream: nothing of it is held in memory. */
export function acceptParts(server: FastifyInstance): void {
  server.addContentTypeParser('application/offset+octet-stream', (_request, payload, done) => done(null, payload));
}
