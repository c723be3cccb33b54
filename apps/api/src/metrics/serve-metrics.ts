import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, type Registry } from 'prom-client';

/**
 * Shows the figures at `/metrics` on a port of its own, which is for the monitoring alone: whoever can reach it sees how the
 * installation fares. Memory, event loop and open files of the process are added.
 */
export async function serveMetrics(registry: Registry, { host, port }: { readonly host: string; readonly port: number }): Promise<Server> {
  collectDefaultMetrics({ register: registry });
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  server.unref();
  return server;
}
