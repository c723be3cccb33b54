import { createHmac } from 'node:crypto';
import { instant, isBefore, plusMinutes, type Instant } from '@tirkeu/domain';
import type { FastifyRequest } from 'fastify';
import { isSame } from '../accounts/session-token.js';
import type { Settings } from './settings.js';
import { urgentActionOf } from './urgent.js';

/** Carried by an answer that says “not now”, and sent back by whoever tries again. */
export const TICKET = 'x-arrival';
const FORM = /^(\d{9,11}\.\d{3})\.([A-Za-z0-9_-]{43})$/;
/** An outage that lasts longer is for the ledger of outages and a resolution. */
const GOOD_FOR_MINUTES = 360;

const stampOf = (at: Instant): string => (Date.parse(at) / 1000).toFixed(3);

/**
 * Tickets of arrival: signed words that an action had arrived at a moment and could not be recorded. With the ticket the same
 * action, tried again when the database is back, counts from then. The edge proxy issues the same tickets while no API answers.
 */
export class ArrivalTickets {
  readonly #key: string;

  constructor({ edgeToken, secret }: Pick<Settings, 'edgeToken' | 'secret'>) {
    this.#key = edgeToken ?? createHmac('sha256', secret).update('tickets of arrival').digest('hex');
  }

  /** For an action that a deadline hangs on; undefined for everything else. */
  issue(request: FastifyRequest, at: Instant): string | undefined {
    const proof = this.#proofOf(request, stampOf(at));
    return proof === undefined ? undefined : `${stampOf(at)}.${proof}`;
  }

  /** When the same action had arrived before, by its ticket; undefined without one that is genuine and still good. */
  read(request: FastifyRequest, now: Instant): Instant | undefined {
    const ticket = request.headers[TICKET];
    const [, stamp, proof] = (typeof ticket === 'string' ? FORM.exec(ticket) : null) ?? [];
    const expected = stamp === undefined ? undefined : this.#proofOf(request, stamp);
    if (stamp === undefined || expected === undefined || !isSame(expected, proof)) return undefined;
    const at = instant(new Date(Math.round(Number(stamp) * 1000)).toISOString());
    return isBefore(at, now) && isBefore(now, plusMinutes(at, GOOD_FOR_MINUTES)) ? at : undefined;
  }

  #proofOf(request: FastifyRequest, stamp: string): string | undefined {
    const urgent = urgentActionOf(request);
    if (!urgent) return undefined;
    return createHmac('sha256', this.#key).update([request.url, urgent.actionId, urgent.type, stamp].join('\n')).digest('base64url');
  }
}
