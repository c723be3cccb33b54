import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const compress = promisify(brotliCompress);
const WORTH_PACKING = /\.(js|css|html|svg|json|webmanifest)$/;
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The files of the web app by their address, packed once and kept in memory: a telephone loads a third of the bytes. */
async function pack(webRoot: string): Promise<ReadonlyMap<string, Buffer>> {
  const names = (await readdir(webRoot, { recursive: true })).filter((name) => WORTH_PACKING.test(name));
  const entries = names.map(async (name): Promise<readonly [string, Buffer]> => [`/${name.split(sep).join('/')}`, await compress(await readFile(join(webRoot, name)), QUALITY)]);
  return new Map(await Promise.all(entries));
}

const isStream = (payload: unknown): payload is Readable => typeof payload === 'object' && payload !== null && 'destroy' in payload;

/** Sends the web app packed to browsers that take it so. Only files that are the same for everybody: what is personal is never packed. */
export async function packAssets(server: FastifyInstance, webRoot: string): Promise<void> {
  const packed = await pack(webRoot);
  server.addHook('onSend', (request, reply, payload, done) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
    const bytes = path.startsWith('/api/') ? undefined : packed.get(isPage ? '/index.html' : path);
    const isTaken = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (!bytes || !isTaken || request.method !== 'GET' || reply.statusCode !== 200) return done(null, payload);
    if (isStream(payload)) payload.destroy();
    void reply.headers({ 'content-encoding': 'br', 'content-length': bytes.length, vary: 'accept-encoding' });
    done(null, bytes);
  });
}
