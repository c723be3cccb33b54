import { createHash } from 'node:crypto';
import { readCertificate } from '@tirkeu/esign';
import { algorithm, type SigningKey } from './signing-keys.js';
import { bits, context, integer, join, namedBits, octets, oid, sequence, setOf, tagged, time, utf8, yes, type Bytes } from './write-der.js';

/** When the papers of every case came in, and around it how long things hold. */
export const RECEIVED = '2023-01-25T09:00:00.000Z';
const BEFORE = '2022-06-01T00:00:00.000Z';
const AFTER = '2023-06-01T00:00:00.000Z';

export const IIN = '850312350123';
export const PURPOSE = { individual: '1.2.398.3.3.4.1.1', entity: '1.2.398.3.3.4.1.2', head: '1.2.398.3.3.4.1.2.1', mail: '1.3.6.1.5.5.7.3.4', signingIn: '1.3.6.1.5.5.7.3.2', timeStamping: '1.3.6.1.5.5.7.3.8', answering: '1.3.6.1.5.5.7.3.9' } as const;
export const POLICY = { signing: '1.2.398.3.3.2.3', signingOfEntity: '1.2.398.3.3.2.1', signingIn: '1.2.398.3.3.2.4' } as const;
export const USAGE = { signature: 0, commitment: 1, agreement: 4, issue: 5, list: 6 } as const;

/** A certificate with the key it belongs to. */
export interface Certified {
  readonly certificate: Bytes;
  readonly key: SigningKey;
}

interface Wanted {
  readonly name: string;
  /** Serial numbers of the subject, as they stand in its name. */
  readonly numbers?: readonly string[];
  readonly serial: number;
  readonly from?: string;
  readonly until?: string;
  readonly usage: readonly number[];
  readonly purposes?: readonly string[];
  readonly policies?: readonly string[];
  readonly authority?: { readonly pathLength?: number };
  readonly more?: readonly Bytes[];
}

export const attribute = (type: string, value: string): Bytes => setOf(sequence(oid(type), utf8(value)));
const nameOf = ({ name, numbers = [] }: Pick<Wanted, 'name' | 'numbers'>): Bytes => sequence(attribute('2.5.4.3', name), ...numbers.map((number) => attribute('2.5.4.5', number)), attribute('2.5.4.6', 'KZ'));

export const extension = (id: string, value: Bytes, critical = false): Bytes => sequence(oid(id), ...(critical ? [yes] : []), octets(value));
export const keyIdentifier = (key: SigningKey): Bytes => createHash('sha1').update(key.publicKey).digest();

/** A certificate for a key, signed by an authority, or by itself. */
export function certify(wanted: Wanted, key: SigningKey, by?: Certified): Certified {
  const { serial, from = BEFORE, until = AFTER, usage, purposes = [], policies = [], authority, more = [] } = wanted;
  const issuer = by?.key ?? key;
  const subject = nameOf(wanted);
  const extensions = [
    extension('2.5.29.15', namedBits(...usage), true), extension('2.5.29.14', octets(keyIdentifier(key))),
    ...(authority ? [extension('2.5.29.19', sequence(yes, ...(authority.pathLength === undefined ? [] : [integer(authority.pathLength)])), true)] : []),
    ...(purposes.length ? [extension('2.5.29.37', sequence(...purposes.map(oid)))] : []),
    ...(policies.length ? [extension('2.5.29.32', sequence(...policies.map((policy) => sequence(oid(policy)))))] : []), ...more,
  ];
  const signed = sequence(
    context(0, integer(2)), integer(serial), algorithm(issuer.signatureAlgorithm), by ? readCertificate(by.certificate).subject : subject,
    sequence(time(from), time(until)), subject, key.publicKey, context(3, sequence(...extensions)),
  );
  return { certificate: sequence(signed, algorithm(issuer.signatureAlgorithm), bits(issuer.sign(signed))), key };
}

export const authorityOf = (name: string, key: SigningKey, by?: Certified, wanted: Partial<Wanted> = {}): Certified =>
  certify({ name, serial: 1, usage: [USAGE.issue, USAGE.list], authority: {}, from: '2020-01-01T00:00:00.000Z', until: '2030-01-01T00:00:00.000Z', ...wanted }, key, by);

/** Of a person, for signing, as the national authority issues them. */
export const personOf = (key: SigningKey, by: Certified, wanted: Partial<Wanted> = {}): Certified => certify({
  name: 'ҮЛГІ АЙГҮЛ', numbers: [`IIN${IIN}`], serial: 4711, usage: [USAGE.signature, USAGE.commitment], purposes: [PURPOSE.mail, PURPOSE.individual], policies: [POLICY.signing], ...wanted,
}, key, by);

export interface ListWanted {
  readonly revoked?: readonly { readonly serial: number; readonly at: string }[];
  readonly from?: string;
  readonly until?: string;
  readonly more?: readonly Bytes[];
  /** Who signs it, when not the one whose name it bears. */
  readonly signedBy?: SigningKey;
}

export function revocationList(by: Certified, { revoked = [], from = '2023-01-25T06:00:00.000Z', until = '2023-01-26T06:00:00.000Z', more = [], signedBy = by.key }: ListWanted = {}): Bytes {
  const entries = revoked.map(({ serial, at }) => sequence(integer(serial), time(at)));
  const signed = sequence(
    integer(1), algorithm(signedBy.signatureAlgorithm), readCertificate(by.certificate).subject, time(from), time(until),
    ...(entries.length ? [sequence(...entries)] : []), context(0, sequence(extension('2.5.29.20', integer(7)), ...more)),
  );
  return sequence(signed, algorithm(signedBy.signatureAlgorithm), bits(signedBy.sign(signed)));
}

export interface AnswerWanted {
  readonly serial?: number;
  readonly status?: 'good' | 'unknown' | { readonly revokedAt: string };
  readonly from?: string;
  readonly until?: string;
  readonly responder?: Certified;
  /** What the answer says it was asked with. */
  readonly nonce?: Bytes;
}

/** An answer by OCSP about a certificate of an authority. */
export function answerAbout(issuer: Certified, { serial = 4711, status = 'good', from = RECEIVED, until, responder = issuer, nonce }: AnswerWanted = {}): Bytes {
  const { subject, key } = readCertificate(issuer.certificate);
  const sha1 = (bytes: Bytes): Bytes => createHash('sha1').update(bytes).digest();
  const bitsOfKey = readBits(key.raw);
  const said = status === 'good' ? tagged(0x80) : status === 'unknown' ? tagged(0x82) : context(1, time(status.revokedAt));
  const id = sequence(algorithm('1.3.14.3.2.26'), octets(sha1(subject)), octets(sha1(bitsOfKey)), integer(serial));
  const signed = sequence(context(2, octets(sha1(bitsOfKey))), time(from), sequence(sequence(id, said, time(from), ...(until ? [context(0, time(until))] : []))), ...(nonce ? [context(1, sequence(extension('1.3.6.1.5.5.7.48.1.2', octets(nonce))))] : []));
  const basic = sequence(signed, algorithm(responder.key.signatureAlgorithm), bits(responder.key.sign(signed)), ...(responder === issuer ? [] : [context(0, sequence(responder.certificate))]));
  return sequence(tagged(0x0a, Uint8Array.of(0)), context(0, sequence(oid('1.3.6.1.5.5.7.48.1.1'), octets(basic))));
}

/** The bits of a public key without the byte that counts unused ones. */
function readBits(publicKey: Bytes): Bytes {
  const length = (at: number): readonly [number, number] => {
    const first = publicKey[at] ?? 0;
    if (first < 0x80) return [first, at + 1];
    const size = first & 0x7f;
    return [Number(`0x${Buffer.from(publicKey.subarray(at + 1, at + 1 + size)).toString('hex')}`), at + 1 + size];
  };
  const [, inside] = length(1);
  const [skipped, after] = length(inside + 1);
  const [, from] = length(after + skipped + 1);
  return join(publicKey.subarray(from + 1));
}
