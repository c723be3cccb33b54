import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { REPORTS_PATH } from './browser-reports.js';
import { absent, problem, sendProblem, problemText, type ProblemError } from './problem.js';
import type { Settings } from './settings.js';

/** What a page of ours may never do in a browser, whoever asks for it. The camera takes pictures of papers. */
const FORBIDDEN_FEATURES = [
  'accelerometer', 'autoplay', 'browsing-topics', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'screen-wake-lock', 'serial',
  'usb', 'window-management', 'xr-spatial-tracking',
];

/** For answers that are no page: nothing in them is run, drawn from elsewhere or framed. */
export const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The walls around every answer. One table, because some errors are answered before there is a framework to ask. */
export function wallsOf({ mode }: Pick<Settings, 'mode'>): Readonly<Record<string, string>> {
  return {
    'content-security-policy': DATA_POLICY,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'permissions-policy': ['camera=(self)', ...FORBIDDEN_FEATURES.map((name) => `${name}=()`)].join(', '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'x-dns-prefetch-control': 'off',
    'x-permitted-cross-domain-policies': 'none',
    // An answer is somebody's own unless its route says otherwise.
    'cache-control': 'no-store',
    ...(mode === 'production' && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}

/** Where a page may connect to besides ourselves: by its address, which is what the browser was given it for. */
export interface PageSources {
  readonly path: RegExp;
  readonly connect: readonly string[];
}

export interface PageWalls {
  readonly headers: Readonly<Record<string, string>>;
  readonly nonce: string;
}

/**
 * The walls of one answer with a page: what runs in it carries this answer's nonce or was loaded by what does, and no text becomes
 * a script. A page that needs more is asked for by its own address, never reached from within another page.
 */
export function pageWalls(path: string, sources: readonly PageSources[] = [], images: readonly string[] = []): PageWalls {
  const nonce = randomBytes(16).toString('base64');
  const connect = sources.filter((page) => page.path.test(path)).flatMap((page) => page.connect);
  const policy = [
    "default-src 'none'", `script-src 'nonce-${nonce}' 'strict-dynamic'`, "script-src-attr 'none'", `style-src 'self' 'nonce-${nonce}'`, ["img-src 'self' data: blob:", ...images].join(' '), "font-src 'self'",
    ["connect-src 'self'", ...connect].join(' '), "worker-src 'self'", "manifest-src 'self'", "object-src 'none'", "frame-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    "require-trusted-types-for 'script'", "trusted-types 'none'", 'report-to browser', `report-uri ${REPORTS_PATH}`,
  ].join('; ');
  return { nonce, headers: { 'content-security-policy': policy, 'reporting-endpoints': `browser="${REPORTS_PATH}"`, 'cross-origin-embedder-policy': 'require-corp' } };
}

/** Every answer stands behind the walls before anything else is done with its request. */
export function addSecurityHeaders(server: FastifyInstance, settings: Pick<Settings, 'mode'>): void {
  const walls = wallsOf(settings);
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(walls).header('x-trace-id', request.id);
    done();
  });
  answerExpectations(server.server as Server, walls);
}

/** An address that the router cannot even read is answered before any hook runs. */
export const answerUnreadable = (settings: Pick<Settings, 'mode'>) => (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
  void reply.headers(wallsOf(settings)).headers({ 'x-trace-id': request.id, 'x-request-id': request.id });
  sendProblem(reply, error.statusCode === 414 ? absent() : problem('malformed'), request.id);
};

const STATUS_LINES: Readonly<Record<number, string>> = { 400: 'Bad Request', 408: 'Request Timeout', 417: 'Expectation Failed', 431: 'Request Header Fields Too Large' };

function statusOf({ code }: { readonly code?: string }): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

const traceId = (): string => randomBytes(16).toString('hex');

const bare = (status: number, { body }: ProblemError): ProblemError['body'] => ({ ...body, status });

/** What is no request at all never becomes one: malformed, endless or far too slow. Whoever already got an answer on the connection gets no second one. */
export function answerNoRequest(settings: Pick<Settings, 'mode'>) {
  const walls = wallsOf(settings);
  return (error: Error & { readonly code?: string }, socket: Socket): void => {
    if (!socket.writable || error.code === 'ECONNRESET' || socket.bytesWritten > 0) return void socket.destroy();
    const status = statusOf(error);
    const id = traceId();
    const text = problemText(bare(status, problem(status === 431 ? 'too-large' : 'malformed')), id);
    const headers = { ...walls, 'content-type': 'application/problem+json; charset=utf-8', 'content-length': String(Buffer.byteLength(text)), 'x-trace-id': id, connection: 'close', date: new Date().toUTCString() };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('');
    socket.end(`HTTP/1.1 ${status} ${STATUS_LINES[status] ?? 'Bad Request'}\r\n${lines}\r\n${text}`);
  };
}

/** We promise nothing before a request is whole; node would say so without the walls. */
function answerExpectations(server: Server, walls: Readonly<Record<string, string>>): void {
  server.on('checkExpectation', (_request, response) => {
    const id = traceId();
    response.writeHead(417, { ...walls, 'content-type': 'application/problem+json; charset=utf-8', 'x-trace-id': id, connection: 'close' });
    response.end(problemText(bare(417, problem('malformed')), id));
  });
}
