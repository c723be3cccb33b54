import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Settings } from './settings.js';

const SELF = ["'self'"];
const NONE = ["'none'"];

/**
 * Everything comes from ourselves, no script stands in a page, and no other site frames us. Styles may stand in the page:
 * the design system writes its variables there.
 */
export async function addSecurityHeaders(server: FastifyInstance, { mode }: Settings): Promise<void> {
  await server.register(helmet, {
    global: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: SELF, scriptSrc: SELF, scriptSrcAttr: NONE, styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:', 'blob:'], fontSrc: SELF, connectSrc: SELF,
        objectSrc: NONE, frameSrc: NONE, workerSrc: SELF, manifestSrc: SELF, formAction: SELF, baseUri: NONE, frameAncestors: NONE,
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    hsts: mode === 'production' ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  });
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers({
      'x-trace-id': request.id,
      'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
      // An answer is somebody's own unless its route says otherwise.
      'cache-control': 'no-store',
    });
    done();
  });
}
