import { createHash, createPublicKey, verify } from 'node:crypto';
import { FIRST_PREVIOUS_HASH, failedIn, isFuture, readReading, readingText, type Instant, type Reading } from '@tirkeu/domain';
import type { ReadingRow } from '@tirkeu/persistence';
import type { RegisteredProbe } from '../platform/settings.js';

/** A reading as a probe hands it in. */
interface HandedIn {
  readonly reading: Reading;
  readonly hash: string;
  readonly signature: string;
}

/** Where the chain of a probe ends; null before its first reading. */
export type ChainEnd = { readonly number: number; readonly hash: string; readonly minute: Instant } | null;

/** `forged`: no such probe, hash or signature. `gap`: it does not follow the reading before it. `early`: its minute has not come. */
export type ReadingFault = 'malformed' | 'forged' | 'gap' | 'early';

export const hashOfReading = (reading: Reading): string => createHash('sha256').update(readingText(reading)).digest('hex');

function readHandedIn(value: unknown): HandedIn | null {
  if (typeof value !== 'object' || value === null || !('reading' in value) || !('hash' in value) || !('signature' in value)) return null;
  const reading = readReading(value.reading);
  const { hash, signature } = value;
  if (!reading || typeof hash !== 'string' || typeof signature !== 'string' || !/^[A-Za-z0-9_-]{86}$/.test(signature)) return null;
  return { reading, hash, signature };
}

function isGenuine({ reading, hash, signature }: HandedIn, probes: readonly RegisteredProbe[]): boolean {
  const probe = probes.find(({ id }) => id === reading.probe);
  if (!probe || hashOfReading(reading) !== hash) return false;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: probe.publicKey }, format: 'jwk' });
  return verify(null, Buffer.from(readingText(reading)), key, Buffer.from(signature, 'base64url'));
}

const follows = ({ number, minute, previousHash }: Reading, end: ChainEnd): boolean =>
  (end ? number === end.number + 1 && minute > end.minute && previousHash === end.hash : number === 1 && previousHash === FIRST_PREVIOUS_HASH);

export type Checked =
  | { readonly ok: true; readonly probe: string; readonly rows: readonly ReadingRow[]; readonly known: readonly HandedIn[] }
  | { readonly ok: false; readonly at: number; readonly fault: ReadingFault };

/**
 * Whether readings are genuine, of one probe, and go on where its chain ends. Those up to the end are known, to be compared by their
 * hashes: the same reading twice is one, another one in its place is a forgery.
 */
export function checkReadings(
  handedIn: readonly unknown[], { probes, endOf, now }: { readonly probes: readonly RegisteredProbe[]; readonly endOf: ReadonlyMap<string, ChainEnd>; readonly now: Instant },
): Checked {
  const rows: ReadingRow[] = [];
  const known: HandedIn[] = [];
  let end: ChainEnd = null;
  let probe: string | undefined;
  for (const [at, value] of handedIn.entries()) {
    const one = readHandedIn(value);
    if (!one) return { ok: false, at, fault: 'malformed' };
    const { reading, hash, signature } = one;
    if (probe === undefined) end = endOf.get(reading.probe) ?? null;
    if (!isGenuine(one, probes) || (probe !== undefined && probe !== reading.probe)) return { ok: false, at, fault: 'forged' };
    probe = reading.probe;
    if (end && reading.number <= end.number && rows.length === 0) {
      known.push(one);
      continue;
    }
    if (!follows(reading, end)) return { ok: false, at, fault: 'gap' };
    if (isFuture(reading.minute, now)) return { ok: false, at, fault: 'early' };
    rows.push({ probe, number: reading.number, minute: reading.minute, content: reading, failed: [...failedIn(reading)], hash, signature, recordedAt: now });
    end = { number: reading.number, hash, minute: reading.minute };
  }
  return { ok: true, probe: probe ?? '', rows, known };
}
