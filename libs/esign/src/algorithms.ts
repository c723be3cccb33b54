import { createHash, createPublicKey, verify } from 'node:crypto';
import type { PublicKey } from './certificate.js';
import { GOST_CURVES } from './gost-curves.js';
import { verifiesGost } from './gost-signature.js';
import { streebog } from './streebog.js';

/** Ways of signing that are accepted. The names stand in records. */
export const ALGORITHMS = ['rsa-sha256', 'gost-2015-256', 'gost-2015-512'] as const;
export type AlgorithmId = (typeof ALGORITHMS)[number];

const SHA_256 = '2.16.840.1.101.3.4.2.1';
const STREEBOG_256 = '1.2.398.3.10.1.3.2';
const STREEBOG_512 = '1.2.398.3.10.1.3.3';

interface Algorithm {
  readonly id: AlgorithmId;
  readonly signature: string;
  readonly digest: string;
  readonly key: string;
  /** Null: any, as RSA has none. */
  readonly curve: string | null;
}

/**
 * The only algorithms that are accepted: nothing in a message can add one. National identifiers as in certificates of the national
 * certification authority; to be confirmed against its published profile.
 */
const ACCEPTED: readonly Algorithm[] = [
  { id: 'rsa-sha256', signature: '1.2.840.113549.1.1.11', digest: SHA_256, key: '1.2.840.113549.1.1.1', curve: null },
  { id: 'gost-2015-256', signature: '1.2.398.3.10.1.1.2.3.1', digest: STREEBOG_256, key: '1.2.398.3.10.1.1.2.1', curve: '1.2.398.3.10.1.1.2.1.1' },
  { id: 'gost-2015-512', signature: '1.2.398.3.10.1.1.2.3.2', digest: STREEBOG_512, key: '1.2.398.3.10.1.1.2.2', curve: '1.2.398.3.10.1.1.2.2.1' },
];

/** GOST 34.310-2004, with which keys were issued before; it is known and no longer accepted. */
export const LEGACY_ALGORITHM = '1.2.398.3.10.1.1.1.2';

const LEAST_RSA_BITS = 2048;

/** The hash of bytes by the identifier of its algorithm; null: not an accepted one. */
export function digestOf(digest: string, bytes: Uint8Array): Uint8Array | null {
  if (digest === SHA_256) return createHash('sha256').update(bytes).digest();
  if (digest === STREEBOG_256) return streebog(256, bytes);
  return digest === STREEBOG_512 ? streebog(512, bytes) : null;
}

export const DEFAULT_DIGEST = SHA_256;

/** What a signature of a certificate or list was made with. */
export const findAlgorithm = (signature: string): Algorithm | undefined => ACCEPTED.find((algorithm) => algorithm.signature === signature);

/** What a message was signed with; some programs name the kind of key in place of the way of signing. */
export const findMessageAlgorithm = (signature: string, digest: string): Algorithm | undefined =>
  ACCEPTED.find((algorithm) => (algorithm.signature === signature || algorithm.key === signature) && algorithm.digest === digest);

/** Whether a key is of the kind that an algorithm needs, and long enough. */
export function fits({ key, curve }: Algorithm, of: PublicKey): boolean {
  if (of.algorithm !== key || of.curve !== curve) return false;
  return curve !== null || rsaBits(of) >= LEAST_RSA_BITS;
}

function rsaBits({ raw }: PublicKey): number {
  try {
    return createPublicKey({ key: Buffer.from(raw), format: 'der', type: 'spki' }).asymmetricKeyDetails?.modulusLength ?? 0;
  } catch {
    return 0;
  }
}

/** Whether a signature over bytes was made with the private half of a key. */
export function isSignedWith(key: PublicKey, algorithm: Algorithm, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (!fits(algorithm, key)) return false;
  if (algorithm.curve === null) return verify('sha256', bytes, { key: Buffer.from(key.raw), format: 'der', type: 'spki' }, signature);
  const curve = GOST_CURVES.get(algorithm.curve);
  const digest = digestOf(algorithm.digest, bytes);
  return curve !== undefined && digest !== null && verifiesGost(curve, key.bytes, digest, signature);
}
