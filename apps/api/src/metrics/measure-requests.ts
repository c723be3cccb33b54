import type { FastifyInstance } from 'fastify';
import type { ApiMetrics } from './api-metrics.js';

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Counts every answer under the route that was found, never under the address that was asked for. */
export function measureRequests(server: FastifyInstance, metrics: ApiMetrics): void {
  server.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    metrics.countRequest({ method: METHODS.includes(method) ? method : 'other', route: routeOptions.url ?? 'unknown', status: reply.statusCode, seconds: reply.elapsedTime / 1_000 });
    done();
  });
}
