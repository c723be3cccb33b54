import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from '../accounts/session-token.js';
import { PageNeeds, languageOf } from './page-needs.js';
import { PAGE_SOURCES } from './page-sources.js';
import { absent, sendProblem } from './problem.js';
import { pageWalls } from './security-headers.js';

const FOREVER = 'public, max-age=31536000, immutable';
const PAGE = '/index.html';
const PACKED = '.br';
const compress = promisify(brotliCompress);
const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0] ?? '/';

/** Everything that the page loads carries the nonce, and the page tells it to what loads more. */
const withNonce = (page: string, nonce: string): string =>
  page.replace(/<(script|link|style)(?=[\s>])/g, `<$1 nonce="${nonce}"`).replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`);

/** Small, and nothing in it is secret: what is personal is never packed. */
async function sendPage(request: FastifyRequest, reply: FastifyReply, page: string, images: readonly string[]): Promise<FastifyReply> {
  const { headers } = request;
  const walls = pageWalls(pathOf(request), PAGE_SOURCES, images);
  void reply.headers({ ...walls.headers, 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8', vary: 'accept-encoding' });
  if (!/\bbr\b/.test(String(headers['accept-encoding'] ?? ''))) return reply.send(withNonce(page, walls.nonce));
  return reply.header('content-encoding', 'br').send(await compress(withNonce(page, walls.nonce), QUICKLY));
}

/** Every file below a folder but the page itself and what is packed, as addresses name them. */
async function filesIn(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => `/${relative(folder, join(parentPath, name)).split(sep).join('/')}`);
  return new Set(paths.filter((path) => path !== PAGE && !path.endsWith(PACKED)));
}

/**
 * Serves the built web app, packed as its build packed it. Names in `assets` carry a hash of their content; every other page
 * is the app itself, which finds its own way. `lawOf` tells the version of the law that filings are under now; `images` are the origins
 * besides our own that pictures come from.
 */
export async function serveWebApp(server: FastifyInstance, webRoot: string | undefined, lawOf: () => Promise<string | undefined>, images: readonly string[] = []): Promise<void> {
  const page = webRoot === undefined ? '' : await readFile(join(webRoot, PAGE), 'utf8');
  const needs = webRoot === undefined ? undefined : PageNeeds.of(webRoot, lawOf);
  if (webRoot !== undefined) {
    // A route for each of its hundreds of files would cost every start half a second, and the metrics a row for each.
    await server.register(fastifyStatic, {
      root: webRoot, serve: false, cacheControl: false, preCompressed: true,
      setHeaders: (reply, path) => void reply.headers({ 'cache-control': /[\\/]assets[\\/]/.test(path) ? FOREVER : 'no-cache', vary: 'accept-encoding' }),
    });
  }
  const files = webRoot === undefined ? new Set<string>() : await filesIn(webRoot);
  server.get('/*', async (request, reply) => {
    const path = pathOf(request);
    if (files.has(path)) return reply.sendFile(path);
    const isPage = !path.startsWith('/api/') && path !== '/api' && !path.startsWith('/assets/');
    if (isPage && needs) {
      const isSignedIn = request.headers.cookie?.includes(`${SESSION_COOKIE}=`) ?? false;
      return sendPage(request, reply, await needs.nameIn(page, { path, language: languageOf(request.headers), isSignedIn }), images);
    }
    sendProblem(reply, absent(), request.id);
    return reply;
  });
}
