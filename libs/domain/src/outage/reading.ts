import { canonicalJson } from '../kernel/canonical-json.js';
import { instant, isInstant, millisBetween, plusMinutes, type Instant } from '../kernel/time.js';

/**
 * What a probe tries from outside, once in every minute: `page` loads, the `sign-in` page has what it needs, the `api` is ready, and a
 * `filing` could be handed in.
 */
export const PROBED = ['page', 'sign-in', 'api', 'filing'] as const;
export type Probed = (typeof PROBED)[number];

/** What one try of several within a minute came to at the end. */
export interface Tried {
  readonly ok: boolean;
  /** Tries made; the first that succeeds ends them. */
  readonly tries: number;
  /** How long the last one took; null: no answer. */
  readonly millis: number | null;
}

/** What one probe saw in one minute. The probe signs it, and names the hash of the reading before it: so that none can be changed or left out later. */
export interface Reading {
  readonly probe: string;
  /** Of this probe, from 1 without a gap. */
  readonly number: number;
  /** The first instant of the minute, on the clock of the probe. */
  readonly minute: Instant;
  readonly tried: Readonly<Record<Probed, Tried>>;
  /** The clock of the product minus the clock of the probe, in milliseconds; null: no answer told it. */
  readonly clockAheadMillis: number | null;
  /** Hash of the reading before it; 64 zeros before the first. */
  readonly previousHash: string;
}

export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** The one text of a reading, which is hashed and signed. */
export const readingText = (reading: Reading): string => canonicalJson(reading);

const MINUTE_MS = 60_000;

/** The first instant of the minute that an instant is in. */
export function minuteOf(at: Instant): Instant {
  return instant(`${at.slice(0, 16)}:00.000Z`);
}

/** The minutes of a span that begins and ends with a minute. */
export function minutesBetween(from: Instant, until: Instant): readonly Instant[] {
  const count = Math.max(0, Math.floor(millisBetween(from, until) / MINUTE_MS));
  return Array.from({ length: count }, (_, index) => plusMinutes(from, index));
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const hasOnly = (value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean => Object.keys(value).sort().join() === [...names].sort().join();

const isTried = (value: unknown): value is Tried =>
  isObject(value) && hasOnly(value, ['ok', 'tries', 'millis']) && typeof value['ok'] === 'boolean' && isCount(value['tries']) && (value['millis'] === null || isCount(value['millis']));

/** A reading from what somebody sent; null where it is none: too much, too little, or a minute that does not begin one. */
export function readReading(value: unknown): Reading | null {
  if (!isObject(value) || !hasOnly(value, ['probe', 'number', 'minute', 'tried', 'clockAheadMillis', 'previousHash'])) return null;
  const { probe, number, minute, tried, clockAheadMillis, previousHash } = value;
  if (typeof probe !== 'string' || !/^[a-z0-9-]{1,40}$/.test(probe) || !isCount(number) || number < 1) return null;
  if (!isInstant(minute) || minuteOf(minute) !== minute) return null;
  if (clockAheadMillis !== null && !Number.isSafeInteger(clockAheadMillis)) return null;
  if (typeof previousHash !== 'string' || !/^[0-9a-f]{64}$/.test(previousHash)) return null;
  if (!isObject(tried) || !hasOnly(tried, PROBED)) return null;
  const { page, 'sign-in': signIn, api, filing } = tried;
  if (!isTried(page) || !isTried(signIn) || !isTried(api) || !isTried(filing)) return null;
  return { probe, number, minute, tried: { page, 'sign-in': signIn, api, filing }, clockAheadMillis: clockAheadMillis === null ? null : Number(clockAheadMillis), previousHash };
}
