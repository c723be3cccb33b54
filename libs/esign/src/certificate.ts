import { createHash } from 'node:crypto';
import { Malformed, TAG, readDer, type Der } from './der.js';
import { bitsOf, expectTag, hasBit, isSame, momentOf, oidOf, part, textOf } from './der-values.js';

/** A key with the identifiers of its kind and curve. */
export interface PublicKey {
  readonly raw: Uint8Array;
  readonly algorithm: string;
  readonly curve: string | null;
  readonly bytes: Uint8Array;
}

/** What a certificate says that a verdict needs. Moments are milliseconds since 1970. */
export interface Certificate {
  readonly raw: Uint8Array;
  readonly signed: Uint8Array;
  readonly serial: Uint8Array;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly validFrom: number;
  readonly validUntil: number;
  readonly key: PublicKey;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
  readonly holder: string | null;
  readonly issuedBy: string | null;
  /** The serial numbers of its subject, "IIN" and twelve digits of a person. */
  readonly numbers: readonly string[];
  readonly keyUsage: Der | null;
  readonly purposes: readonly string[];
  readonly policies: readonly string[];
  readonly isAuthority: boolean;
  /** How many authorities may follow it; null: any. */
  readonly pathLength: number | null;
  readonly keyIdentifier: Uint8Array | null;
  /** Critical extensions that nobody here understands. */
  readonly unknownCritical: readonly string[];
}

export const KEY_USAGE = { digitalSignature: 0, contentCommitment: 1, keyCertSign: 5, crlSign: 6 } as const;

const EXTENSION = { keyIdentifier: '2.5.29.14', keyUsage: '2.5.29.15', basicConstraints: '2.5.29.19', policies: '2.5.29.32', purposes: '2.5.29.37' } as const;
const COMMON_NAME = '2.5.4.3';
const SERIAL_NUMBER = '2.5.4.5';

interface Extension {
  readonly critical: boolean;
  readonly value: Der;
}

/** The values of one attribute of a name. */
export const attributesOf = (name: Der, type: string): readonly string[] =>
  name.parts.flatMap((relative) => relative.parts).filter((attribute) => oidOf(part(attribute, 0)) === type).map((attribute) => textOf(part(attribute, 1)));

export function extensionsOf(list: Der | undefined): ReadonlyMap<string, Extension> {
  const found = new Map<string, Extension>();
  for (const extension of list?.parts ?? []) {
    const id = oidOf(part(extension, 0, TAG.oid));
    if (found.has(id)) throw new Malformed('An extension stands twice');
    const critical = extension.parts.length === 3 && part(extension, 1, TAG.boolean).content[0] === 0xff;
    found.set(id, { critical, value: readDer(expectTag(part(extension, extension.parts.length - 1), TAG.octets).content) });
  }
  return found;
}

function keyOf(value: Der): PublicKey {
  const algorithm = part(value, 0, TAG.sequence);
  const [, parameters] = algorithm.parts;
  const curve = parameters?.tag === TAG.sequence ? oidOf(part(parameters, 0, TAG.oid)) : null;
  const bits = bitsOf(part(value, 1));
  return { raw: value.raw, algorithm: oidOf(part(algorithm, 0)), curve, bytes: curve === null ? bits : expectTag(readDer(bits), TAG.octets).content };
}

const constraintsOf = (value: Der | undefined): Pick<Certificate, 'isAuthority' | 'pathLength'> => {
  const [first, second] = value?.parts ?? [];
  const isAuthority = first?.tag === TAG.boolean && first.content[0] === 0xff;
  return { isAuthority, pathLength: isAuthority && second?.tag === TAG.integer ? Number(second.content[0] ?? 0) : null };
};

/** @throws Malformed */
export function certificateOf(value: Der): Certificate {
  const signed = part(value, 0, TAG.sequence);
  const [version, serial, inner, issuer, validity, subject, key] = signed.parts[0]?.tag === 0xa0 ? signed.parts : [];
  if (!version || !serial || !inner || !issuer || !validity || !subject || !key || version.parts[0]?.content[0] !== 2) throw new Malformed('A certificate is not of version 3');
  const outer = part(value, 1, TAG.sequence);
  if (!isSame(inner.raw, outer.raw)) throw new Malformed('A certificate names two algorithms');
  const extensions = extensionsOf(signed.parts.slice(7).find(({ tag }) => tag === 0xa3)?.parts[0]);
  const known: readonly string[] = Object.values(EXTENSION);
  const identifier = extensions.get(EXTENSION.keyIdentifier)?.value;
  return {
    raw: value.raw, signed: signed.raw, serial: expectTag(serial, TAG.integer).content, issuer: issuer.raw, subject: subject.raw,
    validFrom: momentOf(part(validity, 0)), validUntil: momentOf(part(validity, 1)), key: keyOf(key),
    signatureAlgorithm: oidOf(part(outer, 0)), signature: bitsOf(part(value, 2)),
    holder: attributesOf(subject, COMMON_NAME)[0] ?? null, issuedBy: attributesOf(issuer, COMMON_NAME)[0] ?? null, numbers: attributesOf(subject, SERIAL_NUMBER),
    keyUsage: extensions.get(EXTENSION.keyUsage)?.value ?? null,
    purposes: extensions.get(EXTENSION.purposes)?.value.parts.map(oidOf) ?? [],
    policies: extensions.get(EXTENSION.policies)?.value.parts.map((policy) => oidOf(part(policy, 0))) ?? [],
    ...constraintsOf(extensions.get(EXTENSION.basicConstraints)?.value),
    keyIdentifier: identifier ? expectTag(identifier, TAG.octets).content : null,
    unknownCritical: [...extensions].filter(([id, { critical }]) => critical && !known.includes(id)).map(([id]) => id),
  };
}

/** Of bytes in DER. @throws Malformed */
export const readCertificate = (bytes: Uint8Array): Certificate => certificateOf(readDer(bytes));

export const mayBeUsed = ({ keyUsage }: Certificate, usage: number): boolean => keyUsage !== null && hasBit(keyUsage, usage);

export const isValidAt = ({ validFrom, validUntil }: Certificate, moment: number): boolean => validFrom <= moment && moment <= validUntil;

export const fingerprintOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
