import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { packAssets } from './packed-assets.js';
import { absent, sendProblem } from './problem.js';

const FOREVER = 'public, max-age=31536000, immutable';

/** Serves the built web app. Names in `assets` carry a hash of their content; every other page is the app itself, which finds its own way. */
export async function serveWebApp(server: FastifyInstance, webRoot: string | undefined): Promise<void> {
  if (webRoot !== undefined) {
    await packAssets(server, webRoot);
    await server.register(fastifyStatic, {
      root: webRoot, wildcard: false, index: false, cacheControl: false,
      setHeaders: (reply, path) => void reply.header('cache-control', /[\\/]assets[\\/]/.test(path) ? FOREVER : 'no-cache'),
    });
  }
  server.get('/*', (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const isPage = !path.startsWith('/api/') && path !== '/api' && !path.startsWith('/assets/');
    if (isPage && webRoot !== undefined) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    sendProblem(reply, absent(), request.id);
    return reply;
  });
}
