import { Malformed, TAG, type Der } from './der.js';
import { certificateOf, type Certificate } from './certificate.js';
import { integerOf, isSame, momentOf, oidOf, part, expectTag } from './der-values.js';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const ATTRIBUTE = { contentType: '1.2.840.113549.1.9.3', messageDigest: '1.2.840.113549.1.9.4', signingTime: '1.2.840.113549.1.9.5', signingCertificate: '1.2.840.113549.1.9.16.2.47', timeStamp: '1.2.840.113549.1.9.16.2.14' } as const;

export interface Signer {
  readonly issuer: Uint8Array | null;
  readonly serial: Uint8Array | null;
  readonly keyIdentifier: Uint8Array | null;
  readonly digest: string;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
  /** The attributes as they are signed: as a set. */
  readonly signedAttributes: Uint8Array | null;
  readonly contentType: string | null;
  readonly messageDigest: Uint8Array | null;
  readonly signingTime: number | null;
  readonly signingCertificate: Der | null;
  readonly timeStamps: readonly Der[];
}

export interface SignedData {
  readonly contentType: string;
  /** Null: it stands elsewhere. */
  readonly content: Uint8Array | null;
  readonly certificates: readonly Certificate[];
  readonly signers: readonly Signer[];
}

/** Attributes by type; each stands once. */
function attributesOf(set: Der | undefined): ReadonlyMap<string, readonly Der[]> {
  const found = new Map<string, readonly Der[]>();
  for (const attribute of set?.parts ?? []) {
    const type = oidOf(part(attribute, 0, TAG.oid));
    if (found.has(type)) throw new Malformed('An attribute stands twice');
    found.set(type, part(attribute, 1, TAG.set).parts);
  }
  return found;
}

const onlyOf = (values: readonly Der[] | undefined): Der | null => {
  if (!values) return null;
  const [value] = values;
  if (!value || values.length !== 1) throw new Malformed('An attribute has not one value');
  return value;
};

/** DER has the members of a set in the order of their bytes; whoever orders them otherwise signed something else than is read. */
function expectOrdered({ parts }: Der): void {
  for (let place = 1; place < parts.length; place++) {
    const [before, after] = [parts[place - 1], parts[place]];
    if (before && after && Buffer.compare(before.raw, after.raw) > 0) throw new Malformed('A set is out of order');
  }
}

/** The identifier of an algorithm that takes no parameters. */
function plainAlgorithm(value: Der): string {
  const [id, parameters, ...more] = expectTag(value, TAG.sequence).parts;
  if (!id || (parameters && parameters.tag !== TAG.null) || more.length > 0) throw new Malformed('An algorithm has parameters');
  return oidOf(id);
}

function signerOf(value: Der): Signer {
  const id = part(value, 1);
  expectTag(value, TAG.sequence);
  if (integerOf(part(value, 0)) !== (id.tag === TAG.sequence ? 1n : 3n)) throw new Malformed('A signer has another version than its form');
  const rest = value.parts.slice(3);
  const signed = rest[0]?.tag === 0xa0 ? rest[0] : undefined;
  const [algorithm, signature, unsigned] = signed ? rest.slice(1) : rest;
  if (!algorithm || !signature || rest.length > (signed ? 4 : 3)) throw new Malformed('A signer lacks a part');
  if (unsigned && unsigned.tag !== 0xa1) throw new Malformed('A signer has an unknown part');
  if (signed) expectOrdered(signed);
  const attributes = attributesOf(signed);
  const [contentType, digest, time] = [ATTRIBUTE.contentType, ATTRIBUTE.messageDigest, ATTRIBUTE.signingTime].map((type) => onlyOf(attributes.get(type)));
  const isNamed = id.tag === TAG.sequence;
  if (!isNamed && id.tag !== 0x80) throw new Malformed('A signer is not named');
  return {
    issuer: isNamed ? part(id, 0).raw : null, serial: isNamed ? part(id, 1, TAG.integer).content : null, keyIdentifier: isNamed ? null : id.content,
    digest: plainAlgorithm(part(value, 2)), signatureAlgorithm: plainAlgorithm(algorithm), signature: expectTag(signature, TAG.octets).content,
    signedAttributes: signed ? new Uint8Array([TAG.set, ...signed.raw.subarray(1)]) : null,
    contentType: contentType ? oidOf(contentType) : null, messageDigest: digest ? expectTag(digest, TAG.octets).content : null, signingTime: time ? momentOf(time) : null,
    signingCertificate: onlyOf(attributes.get(ATTRIBUTE.signingCertificate)), timeStamps: attributesOf(unsigned).get(ATTRIBUTE.timeStamp) ?? [],
  };
}

/** @throws Malformed */
export function signedDataOf(message: Der): SignedData {
  expectTag(message, TAG.sequence);
  if (oidOf(part(message, 0)) !== SIGNED_DATA || message.parts.length !== 2) throw new Malformed('It is no signed message');
  const data = part(part(message, 1, 0xa0), 0, TAG.sequence);
  const inner = part(data, 2, TAG.sequence);
  const content = inner.parts[1] === undefined ? null : expectTag(part(expectTag(inner.parts[1], 0xa0), 0), TAG.octets).content;
  if (![1n, 3n].includes(integerOf(part(data, 0)))) throw new Malformed('A message has an unknown version');
  part(data, 1, TAG.set);
  const rest = data.parts.slice(3);
  const signers = expectTag(rest.at(-1) ?? data, TAG.set);
  const optional = rest.slice(0, -1);
  if (optional.some(({ tag }) => tag !== 0xa0 && tag !== 0xa1)) throw new Malformed('A message has an unknown part');
  const certificates = optional.find(({ tag }) => tag === 0xa0)?.parts.filter(({ tag }) => tag === TAG.sequence) ?? [];
  return { contentType: oidOf(part(inner, 0)), content, certificates: certificates.map(certificateOf), signers: signers.parts.map(signerOf) };
}

/** The certificate that a signer names; null: none, or two different ones. */
export function findCertificate({ certificates }: SignedData, { issuer, serial, keyIdentifier }: Signer): Certificate | null {
  const isMeant = (certificate: Certificate): boolean => (issuer && serial
    ? isSame(certificate.issuer, issuer) && isSame(certificate.serial, serial)
    : keyIdentifier !== null && certificate.keyIdentifier !== null && isSame(certificate.keyIdentifier, keyIdentifier));
  const [found, ...others] = certificates.filter(isMeant);
  return found && others.every((other) => isSame(other.raw, found.raw)) ? found : null;
}
