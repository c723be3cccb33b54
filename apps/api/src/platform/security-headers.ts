import helmet from '@fastify/helmet';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { absent, problem, sendProblem } from './problem.js';
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

/** An address that the router cannot even read is answered before any hook runs: with the same walls, built by hand. */
export function answerUnreadable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void reply.headers({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer', 'x-trace-id': request.id,
  });
  sendProblem(reply, error.statusCode === 414 ? absent() : problem('malformed'), request.id);
}
