import { canonicalJson } from '../kernel/canonical-json.js';
import { localTime, type Instant, type ZoneId } from '../kernel/time.js';
import type { Route } from '../rulebook/documents.js';
import { getWindow, type Timetable } from '../rulebook/timetable.js';
import type { FilingReceivedLate, FilingSubmitted } from './events.js';
import type { Filing } from './filing.js';
import { receiptNumber } from './receipt-number.js';

/**
 * What a receipt states and its signature covers. It names no person: whoever holds it may show it to anybody.
 * All texts are ASCII, so that its one JSON text can be written without any library.
 */
export interface Receipt {
  /** Version of this form. */
  readonly form: 1;
  /** Sixteen digits, the last two are check digits. */
  readonly number: string;
  readonly electionId: string;
  readonly contestId: string;
  /** The body that received it; its chain holds the entry. */
  readonly commissionId: string;
  readonly route: Route;
  /** When the last byte had arrived, in UTC. */
  readonly receivedAt: Instant;
  /** By how many milliseconds that may be wrong; left out when the clock could be relied on. */
  readonly clockDoubtMs?: number;
  /** The zone of the commission, and how far its clocks were from UTC at that moment. */
  readonly zone: ZoneId;
  readonly offset: string;
  /** The first instant that was too late, as it stood then. */
  readonly deadline: Instant;
  readonly standing: 'in-time' | 'late';
  /** Where it stands in the record: the number of the entry in the commission's chain, and its hash. */
  readonly record: { readonly entry: number; readonly hash: string };
  /** SHA-256 of each paper, in the order in which they were sealed. */
  readonly papers: readonly string[];
  /** The key that signs, by the thumbprint of its public half (RFC 7638). */
  readonly keyId: string;
}

/** The event by which a filing was handed in, and its place in the record. */
export interface HandedIn {
  readonly event: FilingSubmitted | FilingReceivedLate;
  readonly entry: number;
  readonly hash: string;
  /** Of the contest, when the receipt is made. */
  readonly timetable: Timetable;
  readonly keyId: string;
}

/** The receipt of what was handed in. Whether it was late is told by the event alone: no later extension changes it. */
export function receiptOf({ electionId, contestId, commissionId, route, zone }: Filing, { event, entry, hash, timetable, keyId }: HandedIn): Receipt {
  const late = event.type === 'FilingReceivedLate';
  return {
    form: 1, number: receiptNumber(hash), electionId, contestId, commissionId, route,
    receivedAt: event.at, ...(event.clockDoubtMs !== undefined && { clockDoubtMs: event.clockDoubtMs }), zone, offset: localTime(event.at, zone).offset,
    deadline: late ? event.deadline : getWindow(timetable, 'nomination').closesAt, standing: late ? 'late' : 'in-time',
    record: { entry, hash }, papers: event.manifest.map(({ sha256 }) => sha256), keyId,
  };
}

/** The one text of a receipt, which is what is signed: canonical JSON (RFC 8785), to be taken as UTF-8. */
export const receiptText = (receipt: Receipt): string => canonicalJson(receipt);
