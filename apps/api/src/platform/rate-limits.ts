import { createHash } from 'node:crypto';
import { SEARCH_HEADER } from '@tirkeu/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from '../accounts/session-token.js';
import { findSignedIn } from '../accounts/sessions.js';
import { problem, sendProblem } from './problem.js';
import type { Settings } from './settings.js';
import { SharedBuckets } from './shared-buckets.js';
import { TokenBuckets, keepWithin, type Allowance } from './token-buckets.js';
import { OwnTurns } from './turns.js';
import { ACTIONS_ROUTE, urgentActionOf } from './urgent.js';

/** For somebody who is signed in, wherever they are; and for everybody at one address whom we do not know, all of them together. */
interface Lane {
  readonly account: Allowance;
  readonly address: Allowance;
}

/**
 * Nobody who works or reads comes near these. What a deadline hangs on has a lane of its own, which nothing else drains. Signing in,
 * and looking up what is printed on papers, are slowed down by their own routes.
 */
export const LANES = {
  reads: { account: { burst: 600, perSecond: 30 }, address: { burst: 1_200, perSecond: 60 } },
  searches: { account: { burst: 120, perSecond: 4 }, address: { burst: 240, perSecond: 8 } },
  papers: { account: { burst: 120, perSecond: 2 }, address: { burst: 240, perSecond: 4 } },
  exports: { account: { burst: 30, perSecond: 0.2 }, address: { burst: 60, perSecond: 0.5 } },
  uploads: { account: { burst: 300, perSecond: 5 }, address: { burst: 300, perSecond: 5 } },
  writes: { account: { burst: 180, perSecond: 3 }, address: { burst: 240, perSecond: 8 } },
  'hand-in': { account: { burst: 60, perSecond: 1 }, address: { burst: 600, perSecond: 30 } },
} as const satisfies Readonly<Record<string, Lane>>;
export type LaneName = keyof typeof LANES;

/** An agent acts for every nominee of a party. */
const OF_AN_AGENT = 5;
const MOST_SESSIONS = 50_000;

/** What is answered quickly, so many at a time for each account and each address. What takes long, or is read slowly, would keep others at the address waiting. */
const IN_TURNS: readonly LaneName[] = ['reads', 'searches'];
const AT_ONCE = 4;

const UNLIMITED = /^\/(?:api\/(?:health\/|session$|browser-reports$|administration\/operations\/board)|assets\/)/;
const PAPERS = /\.(?:pdf|ics|svg)$|\/(?:file|complete-file|template)$/;
const EXPORTS = /^\/api\/(?:exports$|register\/download\.|outages\/readings\.(?:csv|json)$)/;
const UPLOADS = /^\/api\/filings\/:filingId\/(?:files|uploads)(?:$|\/)/;

/** The lane that a request drains; undefined where nothing is counted here. */
export function laneOf({ method, url, route, searched = false }: { readonly method: string; readonly url: string; readonly route: string; /** With words that people are looked for. */ readonly searched?: boolean }): LaneName | undefined {
  const [path = '', query = ''] = url.split('?', 2);
  if (UNLIMITED.test(path)) return undefined;
  if (EXPORTS.test(path) && !(method === 'POST' && path !== '/api/exports')) return 'exports';
  if (method !== 'GET' && method !== 'HEAD') {
    if (UPLOADS.test(route)) return 'uploads';
    return route === ACTIONS_ROUTE ? 'hand-in' : 'writes';
  }
  if (searched || /(?:^|&)q=/.test(query)) return 'searches';
  return path.startsWith('/api/') && PAPERS.test(path) ? 'papers' : 'reads';
}

/** One network of the sixth version is one household or one telephone. */
export function addressKey(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped !== undefined || !ip.includes(':')) return mapped ?? ip;
  const [head = '', tail] = ip.split('::', 2);
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  return [...groups, ...Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0'), ...rest].slice(0, 4).join(':');
}

/** A proxy on this very machine speaks for everybody until it is trusted to say for whom. */
const isThisMachine = (ip: string): boolean => /^(?:::ffff:)?127\.|^::1$/.test(ip);

interface Known {
  readonly accountId: string;
  readonly times: number;
}

export interface Verdict {
  readonly lane: LaneName;
  /** Of the bucket that it was taken from. */
  readonly key: string;
  readonly allowance: Allowance;
  readonly left: number;
  /** Seconds until the next is heard; 0: this one is. */
  readonly wait: number;
}

/**
 * Who asks how often. Whoever a process knows by their session drains their own buckets and nobody else's, and so a stranger at the
 * same address takes nothing from them. Knowing a session here opens no door: it names the bucket. Each process decides by itself, by what it knows of all.
 */
export class RateLimits {
  readonly #buckets: TokenBuckets;
  readonly #known = new Map<string, Known>();

  constructor(private readonly factor: number, milliseconds: () => number = () => performance.now()) {
    this.#buckets = new TokenBuckets(milliseconds);
  }

  /** Makes the buckets one with those of the other processes, until it is closed. */
  shareThrough(settings: { readonly redisUrl: string; readonly secret: string }): SharedBuckets {
    return new SharedBuckets(this.#buckets, settings);
  }

  knows(token: string | undefined): boolean {
    return token !== undefined && this.#known.has(digest(token));
  }

  note(token: string, accountId: string, isAgent: boolean): void {
    const key = digest(token);
    this.#known.delete(key);
    keepWithin(this.#known, MOST_SESSIONS);
    this.#known.set(key, { accountId, times: isAgent ? OF_AN_AGENT : 1 });
  }

  take(lane: LaneName, { token, ip }: { readonly token: string | undefined; readonly ip: string }): Verdict {
    const known = token === undefined ? undefined : this.#known.get(digest(token));
    const { account, address } = LANES[lane];
    const allowance = known ? scaled(account, this.factor * known.times) : scaled(address, this.factor);
    const key = known ? `${lane} account ${known.accountId}` : `${lane} address ${addressKey(ip)}`;
    const wait = this.#buckets.wait(key, allowance);
    if (wait === 0) this.#buckets.take(key, allowance);
    return { lane, key, allowance, wait: Math.ceil(wait), left: Math.floor(this.#buckets.left(key, allowance)) };
  }
}

const digest = (token: string): string => createHash('sha256').update(token).digest('base64url');
const scaled = ({ burst, perSecond }: Allowance, by: number): Allowance => ({ burst: Math.max(1, Math.ceil(burst * by)), perSecond: perSecond * by });

/** As the IETF's draft of RateLimit header fields has it (draft-ietf-httpapi-ratelimit-headers-10): structured lists, no key of a person among them. */
function tell(reply: FastifyReply, { lane, allowance: { burst, perSecond }, left, wait }: Verdict): void {
  const untilFull = Math.ceil((burst - left) / perSecond);
  void reply.headers({ 'ratelimit-policy': `"${lane}";q=${burst};w=${Math.ceil(burst / perSecond)}`, ratelimit: `"${lane}";r=${left};t=${wait > 0 ? wait : untilFull}` });
}

/**
 * Counts before anything is read or looked up, so that whoever asks too often costs next to nothing. What is left to a burst is worked on a
 * few at a time, so that nobody else stands behind all of it.
 */
export function limitRates(server: FastifyInstance, limits: RateLimits): void {
  const turns = new OwnTurns(AT_ONCE);
  const ends = new WeakMap<FastifyReply, () => void>();
  const count = (lane: LaneName, request: FastifyRequest, reply: FastifyReply): Verdict => {
    const verdict = limits.take(lane, { token: request.cookies[SESSION_COOKIE], ip: request.ip });
    tell(reply, verdict);
    if (verdict.wait > 0) sendProblem(reply, problem('too-many-requests', { retryAfterSeconds: verdict.wait }), request.id);
    return verdict;
  };
  server.addHook('onRequest', async (request, reply) => {
    const lane = isThisMachine(request.ip) ? undefined : laneOf({ method: request.method, url: request.url, route: request.routeOptions.url ?? '', searched: SEARCH_HEADER in request.headers });
    // What somebody we know does to a filing is counted when it can be told what it is.
    const isLater = lane === 'hand-in' && limits.knows(request.cookies[SESSION_COOKIE]);
    if (lane === undefined || isLater) return undefined;
    const { wait, key } = count(lane, request, reply);
    if (wait > 0) return reply;
    if (!IN_TURNS.includes(lane)) return undefined;
    const end = await turns.begin(key);
    ends.set(reply, end);
    // Whoever went away, while waiting or later, keeps nobody waiting.
    if (reply.raw.destroyed) end();
    else reply.raw.once('close', end);
    return undefined;
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    ends.get(reply)?.();
    done();
  });
  server.addHook('preValidation', (request, reply, done) => {
    const isCounted = request.method === 'POST' && request.routeOptions.url === ACTIONS_ROUTE && !isThisMachine(request.ip) && limits.knows(request.cookies[SESSION_COOKIE]);
    if (!isCounted || count(urgentActionOf(request) ? 'hand-in' : 'writes', request, reply).wait === 0) done();
  });
  server.addHook('onResponse', (request, _reply, done) => {
    const who = findSignedIn(request);
    const token = request.cookies[SESSION_COOKIE];
    if (who && token !== undefined && !limits.knows(token)) limits.note(token, who.account.id, who.active.role === 'agent');
    done();
  });
}

/** The limits that an installation asks for, shared among its processes where it has Redis. */
export function limitPace(server: FastifyInstance, { rateLimitFactor, redisUrl, secret }: Pick<Settings, 'rateLimitFactor' | 'redisUrl' | 'secret'>): void {
  if (!rateLimitFactor) return;
  const limits = new RateLimits(rateLimitFactor);
  limitRates(server, limits);
  if (redisUrl === undefined) return;
  const shared = limits.shareThrough({ redisUrl, secret });
  server.addHook('onClose', (_server, done) => (shared.close(), done()));
}
