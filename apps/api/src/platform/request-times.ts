import type { Clock } from '@tirkeu/desk';
import { instant, millisBetween, type Instant } from '@tirkeu/domain';
import { SteadyClock } from '@tirkeu/persistence';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isSame } from '../accounts/session-token.js';

/** Set by the edge proxy alone: when the last byte of the request had arrived there, in seconds since 1970 with milliseconds. */
const ARRIVED = 'x-received-at';
/** What only the edge and we know; without it `ARRIVED` is whatever a client has made up. */
const TOKEN = 'x-edge-token';
/** The edge holds a request so long at most. A stamp further back is a fault of somebody's clock. */
const LONGEST_HELD_MS = 600_000;
/** How far the clock of the edge may be ahead of ours. */
const AHEAD_MS = 1_000;

const receivedAt = new WeakMap<FastifyRequest, Instant>();
const doubts = new WeakMap<FastifyRequest, number>();
const stampedAtEdge = new WeakSet<FastifyRequest>();

/** What a stamp says; undefined when it is no time. */
function readStamp(text: string | string[] | undefined): Instant | undefined {
  const seconds = typeof text === 'string' && /^\d{9,11}(?:\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isNaN(seconds) ? undefined : instant(new Date(Math.round(seconds * 1000)).toISOString());
}

/** The stamp of the edge, where one is to be believed. It is never later than the moment at which we have the request. */
function arrivalAtEdge({ raw: { headers }, log }: FastifyRequest, edgeToken: string | undefined, now: Instant): Instant | undefined {
  const { [ARRIVED]: stamp, [TOKEN]: token } = headers;
  delete headers[ARRIVED];
  delete headers[TOKEN];
  if (edgeToken === undefined || !isSame(edgeToken, token)) return undefined;
  const arrived = readStamp(stamp);
  const heldMs = arrived === undefined ? Number.NaN : millisBetween(arrived, now);
  if (arrived === undefined || !(heldMs >= -AHEAD_MS && heldMs <= LONGEST_HELD_MS)) {
    log.warn({ heldMs: Number.isNaN(heldMs) ? null : heldMs }, 'stamp of the edge not believed');
    return undefined;
  }
  return heldMs < 0 ? now : arrived;
}

/**
 * Stamps each request with the legal time of its receipt: the moment its last byte arrived, at the edge where there is one, else
 * here, before anything looks at it. What waits afterwards is never late for having waited. No header of a client has a say in it.
 */
export function stampReceipt(server: FastifyInstance, clock: Clock, edgeToken: string | undefined): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const now = clock.now();
    const arrived = arrivalAtEdge(request, edgeToken, now);
    if (arrived !== undefined) stampedAtEdge.add(request);
    receivedAt.set(request, arrived ?? now);
    const doubt = clock instanceof SteadyClock ? clock.toldDoubtMs : undefined;
    if (doubt !== undefined) doubts.set(request, doubt);
    done();
  });
  server.addHook('preParsing', (request, _reply, body, done) => {
    if (!stampedAtEdge.has(request)) body.once('end', () => receivedAt.set(request, clock.now()));
    done(null, body);
  });
}

/** What the desk is told: when, and by how many milliseconds that may be wrong where it is in doubt. */
export interface Arrival {
  readonly receivedAt: Instant;
  readonly clockDoubtMs?: number;
}

export function arrivalOf(request: FastifyRequest): Arrival {
  const clockDoubtMs = doubts.get(request);
  return { receivedAt: receiptOf(request), ...(clockDoubtMs !== undefined && { clockDoubtMs }) };
}

/** When the request had fully arrived. */
export function receiptOf(request: FastifyRequest): Instant {
  const at = receivedAt.get(request);
  if (!at) throw new Error('The request was never stamped');
  return at;
}
