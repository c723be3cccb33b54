import type { FastifyInstance } from 'fastify';

/** A thousand people, each with all that is stated of them, in bytes. */
const LARGEST_IMPORT = 3 * 1024 * 1024;
const IMPORTING: readonly string[] = ['/api/filings/:filingId/actions', '/api/nominator/imports', '/api/deposits/statements'];

/** Lets in larger bodies where many people come at once. */
export function allowLargerBodies(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (route.method === 'POST' && IMPORTING.includes(route.url)) route.bodyLimit = LARGEST_IMPORT;
  });
}
