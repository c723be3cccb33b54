import type { Clock } from '@tirkeu/desk';
import { accessState, isBefore } from '@tirkeu/domain';
import { findFile, type Accounts, type Database } from '@tirkeu/persistence';
import type { FastifyInstance } from 'fastify';
import { ProblemError, absent, problem, sendProblem } from '../platform/problem.js';
import type { PageImages } from './page-images.js';
import type { PageLinks } from './page-links.js';

/** What a stranger’s file could do in a browser is not tried out: nothing runs, nothing is framed, it has no origin. */
export const CLOSED = "default-src 'none'; sandbox; frame-ancestors 'none'";

export interface PageServing {
  /** The origin of its own for page images, `https://files.example.kz`. */
  readonly filesUrl: string;
  readonly links: PageLinks;
  readonly images: PageImages;
  readonly accounts: Pick<Accounts, 'findSession'>;
  readonly database: Database;
  readonly clock: Clock;
}

const PAGES = '/pages/';

/**
 * Serves page images on an origin of their own, and nothing else there. No cookie is read: the address says what is asked for and in which
 * session, and with that session it ends.
 */
export function servePages(server: FastifyInstance, { filesUrl, links, images, accounts, database, clock }: PageServing): void {
  const { host } = new URL(filesUrl);
  server.addHook('onRequest', (request, reply, done) => {
    if ((request.headers.host === host) === request.url.startsWith(PAGES)) return done();
    if (request.headers.host !== host && !request.url.startsWith(PAGES)) return done();
    sendProblem(reply, absent(), request.id);
  });
  server.get<{ Params: { token: string } }>(`${PAGES}:token`, async (request, reply) => {
    try {
      const link = links.open(request.params.token, clock.now());
      const signedIn = link && await accounts.findSession(link.sessionHash, clock.now());
      const isOver = !signedIn?.acting || accessState(signedIn.acting, clock.now()) !== 'standing' || signedIn.session.revokedAt !== null || signedIn.account.disabledAt !== null || !isBefore(clock.now(), signedIn.session.expiresAt);
      const file = isOver || !link ? undefined : await findFile(database, link.fileId);
      if (!link || !file || link.page > file.pages) throw absent();
      const { bytes, mediaType } = await images.page(file, link.page);
      return await reply.headers({ 'content-security-policy': CLOSED, 'cross-origin-resource-policy': 'cross-origin', 'content-disposition': 'attachment; filename="page"' }).type(mediaType).send(bytes);
    } catch (error) {
      sendProblem(reply, error instanceof ProblemError ? error : problem('failed'), request.id);
      return reply;
    }
  });
}
