import { createHash } from 'node:crypto';
import { readCertificate } from '@tirkeu/esign';
import { algorithm, type SigningKey } from './signing-keys.js';
import { RECEIVED, type Certified } from './test-authority.js';
import { context, integer, octets, oid, sequence, setOf, tagged, time, unorderedSet, type Bytes } from './write-der.js';

export const ID = { data: '1.2.840.113549.1.7.1', signedData: '1.2.840.113549.1.7.2', contentType: '1.2.840.113549.1.9.3', messageDigest: '1.2.840.113549.1.9.4', signingTime: '1.2.840.113549.1.9.5', certificateV2: '1.2.840.113549.1.9.16.2.47', timeStamp: '1.2.840.113549.1.9.16.2.14', timeStampInfo: '1.2.840.113549.1.9.16.1.4' } as const;

export const attributeOf = (type: string, value: Bytes): Bytes => sequence(oid(type), setOf(value));

/** What may be unusual about a message; all left out: a detached CAdES-BES message as NCALayer makes it. */
export interface Unusual {
  readonly attached?: Bytes;
  readonly contentType?: string;
  /** The certificates that come along. */
  readonly certificates?: readonly Bytes[];
  readonly digestAlgorithm?: string;
  readonly signatureAlgorithm?: string;
  readonly signWith?: SigningKey;
  /** Attributes instead of the usual ones; null: none. */
  readonly attributes?: ((usual: readonly Bytes[]) => readonly Bytes[]) | null;
  readonly attributeSet?: typeof setOf;
  readonly changeSignature?: (signature: Bytes) => Bytes;
  readonly timeStamp?: (signature: Bytes) => Bytes;
  /** How the parts are put together. */
  readonly envelope?: (parts: { readonly digests: Bytes; readonly content: Bytes | null; readonly contentType: Bytes; readonly certificates: Bytes; readonly signers: Bytes }) => Bytes;
  readonly signers?: (signer: Bytes) => readonly Bytes[];
  readonly version?: number;
}

export const usualEnvelope: NonNullable<Unusual['envelope']> = ({ digests, content, contentType, certificates, signers }) =>
  sequence(oid(ID.signedData), context(0, sequence(integer(1), digests, sequence(contentType, ...(content ? [context(0, octets(content))] : [])), certificates, signers)));

/** A signed message about bytes. */
export function signMessage(bytes: Bytes, by: Certified, unusual: Unusual = {}): Bytes {
  const { attached = null, contentType = ID.data, signWith = by.key, attributes, attributeSet = setOf, changeSignature, timeStamp, envelope = usualEnvelope, signers = (signer) => [signer] } = unusual;
  const { digestAlgorithm = by.key.digestAlgorithm, signatureAlgorithm = by.key.signatureAlgorithm, certificates = [by.certificate] } = unusual;
  const certificate = readCertificate(by.certificate);
  const usual = [
    attributeOf(ID.contentType, oid(contentType)), attributeOf(ID.signingTime, time(RECEIVED)), attributeOf(ID.messageDigest, octets(signWith.digest(bytes))),
    attributeOf(ID.certificateV2, sequence(sequence(sequence(octets(createHash('sha256').update(by.certificate).digest()))))),
  ];
  const set = attributes === null ? null : attributeSet(...(attributes?.(usual) ?? usual));
  const made = signWith.sign(set ?? bytes);
  const signature = changeSignature?.(made) ?? made;
  const signer = sequence(
    integer(1), sequence(certificate.issuer, tagged(0x02, certificate.serial)), algorithm(digestAlgorithm),
    ...(set ? [new Uint8Array([0xa0, ...set.subarray(1)])] : []), algorithm(signatureAlgorithm), octets(signature),
    ...(timeStamp ? [context(1, attributeOf(ID.timeStamp, timeStamp(signature)))] : []),
  );
  return envelope({
    digests: setOf(algorithm(digestAlgorithm)), content: attached, contentType: oid(contentType), certificates: context(0, ...certificates), signers: unorderedSet(...signers(signer)),
  });
}

/** A time stamp (RFC 3161) over a signature. */
export function timeStampOver(signature: Bytes, by: Certified, { at = RECEIVED, certificates }: { readonly at?: string; readonly certificates?: readonly Bytes[] } = {}): Bytes {
  const imprint = sequence(algorithm(by.key.digestAlgorithm), octets(by.key.digest(signature)));
  const info = sequence(integer(1), oid('1.2.398.3.3.2.6.4'), imprint, integer(99), time(at));
  return signMessage(info, by, { attached: info, contentType: ID.timeStampInfo, certificates });
}
