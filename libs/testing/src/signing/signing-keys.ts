import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { GOST_CURVES, combine, littleEndian, streebog, type GostCurve } from '@tirkeu/esign';
import { bits, join, nothing, octets, oid, sequence, type Bytes } from './write-der.js';

/** A pair of keys that signs in tests. The product itself can only verify. */
export interface SigningKey {
  readonly publicKey: Bytes;
  readonly signatureAlgorithm: string;
  readonly digestAlgorithm: string;
  readonly digest: (bytes: Bytes) => Bytes;
  readonly sign: (bytes: Bytes) => Bytes;
}

export const SHA_256 = '2.16.840.1.101.3.4.2.1';
export const algorithm = (id: string): Bytes => sequence(oid(id), nothing);

export function rsaKey(modulusLength = 2048): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength });
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }), signatureAlgorithm: '1.2.840.113549.1.1.11', digestAlgorithm: SHA_256,
    digest: (bytes) => createHash('sha256').update(bytes).digest(), sign: (bytes) => sign('sha256', bytes, privateKey),
  };
}

const NATIONAL = {
  256: { key: '1.2.398.3.10.1.1.2.1', curve: '1.2.398.3.10.1.1.2.1.1', signature: '1.2.398.3.10.1.1.2.3.1', digest: '1.2.398.3.10.1.3.2' },
  512: { key: '1.2.398.3.10.1.1.2.2', curve: '1.2.398.3.10.1.1.2.2.1', signature: '1.2.398.3.10.1.1.2.3.2', digest: '1.2.398.3.10.1.3.3' },
} as const;

export const toLittleEndian = (value: bigint, bytes: number): Bytes => new Uint8Array(Buffer.from(value.toString(16).padStart(bytes * 2, '0'), 'hex').reverse());

const below = (limit: bigint, bytes: number): bigint => BigInt(`0x${randomBytes(bytes).toString('hex')}`) % (limit - 1n) + 1n;

/** r and s by RFC 7091, section 6.1, with a number k. */
export function signGost(curve: GostCurve, secret: bigint, digest: Bytes, k: bigint): { readonly r: bigint; readonly s: bigint } {
  const e = littleEndian(digest) % curve.q || 1n;
  const r = (combine(curve, k, curve, 0n)?.x ?? 0n) % curve.q;
  return { r, s: (r * secret + k * e) % curve.q };
}

export function gostKey(length: 256 | 512): SigningKey & { readonly curve: GostCurve } {
  const names = NATIONAL[length];
  const curve = GOST_CURVES.get(names.curve);
  if (!curve) throw new Error('The curve is not there');
  const secret = below(curve.q, curve.bytes);
  const point = combine(curve, secret, curve, 0n);
  if (!point) throw new Error('No key');
  const number = (value: bigint): Bytes => toLittleEndian(value, curve.bytes);
  const digest = (bytes: Bytes): Bytes => streebog(length, bytes);
  return {
    curve, digest, signatureAlgorithm: names.signature, digestAlgorithm: names.digest,
    publicKey: sequence(sequence(oid(names.key), sequence(oid(names.curve), oid(names.digest))), bits(octets(number(point.x), number(point.y)))),
    sign: (bytes) => {
      const { r, s } = signGost(curve, secret, digest(bytes), below(curve.q, curve.bytes));
      return join(number(r), number(s));
    },
  };
}
