import { createHash } from 'node:crypto';
import { instant } from '@tirkeu/domain';
import { digestOf, findAlgorithm, isSignedWith } from './algorithms.js';
import { KEY_USAGE, certificateOf, extensionsOf, fingerprintOf, isValidAt, mayBeUsed, type Certificate } from './certificate.js';
import { isIssuedBy } from './chain.js';
import { Malformed, TAG, readDer, type Der } from './der.js';
import { bitsOf, expectTag, isSame, momentOf, oidOf, part } from './der-values.js';
import type { EvidenceUsed, RevocationEvidence } from './verdict.js';

const SHA_1 = '1.3.14.3.2.26';
const OCSP_BASIC = '1.3.6.1.5.5.7.48.1.1';
const OCSP_NONCE = '1.3.6.1.5.5.7.48.1.2';
const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';
/** Extensions of a list that are understood: its number and whose key signed it. */
const KNOWN_OF_LIST = ['2.5.29.20', '2.5.29.35'];
/** How old an answer may be that does not say until when it holds. */
const HOUR = 3_600_000;

type Status = 'good' | 'revoked' | null;

interface Found {
  readonly status: Status;
  readonly used: EvidenceUsed;
}

/** Whether what was known from one moment and expected to be renewed by another tells of a moment: made after it, or still holding then. */
const tellsOf = (from: number, until: number | null, moment: number): boolean => from >= moment || (until === null ? from >= moment - HOUR : moment < until);

const usedOf = (kind: RevocationEvidence['kind'], bytes: Uint8Array, producedAt: number): EvidenceUsed =>
  ({ kind, sha256: fingerprintOf(bytes), producedAt: instant(new Date(producedAt).toISOString()) });

const isTime = (value: Der | undefined): value is Der => value?.tag === TAG.utcTime || value?.tag === TAG.time;

/** A list of revoked certificates, complete and signed by the issuer itself. */
function readList(bytes: Uint8Array, certificate: Certificate, issuer: Certificate, moment: number): Found | null {
  const list = readDer(bytes);
  const signed = part(list, 0, TAG.sequence);
  const [algorithm, name, from, until, ...rest] = signed.parts[0]?.tag === TAG.integer ? signed.parts.slice(1) : signed.parts;
  if (!algorithm || !name || !isTime(from) || !isTime(until) || !isSame(name.raw, issuer.subject) || !isSame(algorithm.raw, part(list, 1).raw)) return null;
  const known = findAlgorithm(oidOf(part(algorithm, 0)));
  if (!known || !mayBeUsed(issuer, KEY_USAGE.crlSign) || !isSignedWith(issuer.key, known, signed.raw, bitsOf(part(list, 2)))) return null;
  const extensions = extensionsOf(rest.find(({ tag }) => tag === 0xa0)?.parts[0]);
  // A list of changes, or of some certificates alone, is not the whole.
  if ([...extensions].some(([id, { critical }]) => critical && !KNOWN_OF_LIST.includes(id))) return null;
  if (!tellsOf(momentOf(from), momentOf(until), moment)) return null;
  const entry = rest.find(({ tag }) => tag === TAG.sequence)?.parts.find((revoked) => isSame(part(revoked, 0, TAG.integer).content, certificate.serial));
  return { status: entry && momentOf(part(entry, 1)) <= moment ? 'revoked' : 'good', used: usedOf('crl', bytes, momentOf(from)) };
}

const hashFor = (algorithm: string, bytes: Uint8Array): Uint8Array | null => (algorithm === SHA_1 ? createHash('sha1').update(bytes).digest() : digestOf(algorithm, bytes));

/** Whether an answer is about this very certificate of this very issuer. Hashes only name the issuer here; nothing rests on them. */
function isAbout(id: Der, certificate: Certificate, issuer: Certificate): boolean {
  const algorithm = oidOf(part(part(id, 0), 0));
  const [name, key] = [hashFor(algorithm, issuer.subject), hashFor(algorithm, bitsOf(part(readDer(issuer.key.raw), 1)))];
  return name !== null && key !== null && isSame(part(id, 1).content, name) && isSame(part(id, 2).content, key) && isSame(part(id, 3).content, certificate.serial);
}

/** The key that may answer for an issuer: its own, or that of whom it certified for this alone. */
function responderOf(certificates: Der | undefined, issuer: Certificate, producedAt: number): readonly Certificate[] {
  const brought = (certificates?.parts[0]?.parts ?? []).map(certificateOf);
  return [issuer, ...brought.filter((responder) => responder.purposes.includes(OCSP_SIGNING) && isValidAt(responder, producedAt) && isIssuedBy(responder, issuer))];
}

function statusOf(single: Der, moment: number): Status {
  const status = part(single, 1);
  if (!tellsOf(momentOf(part(single, 2)), single.parts[3]?.tag === 0xa0 ? momentOf(part(single.parts[3], 0)) : null, moment)) return null;
  if (status.tag === 0x80) return 'good';
  if (status.tag !== 0xa1) return null;
  return momentOf(part(status, 0)) <= moment ? 'revoked' : 'good';
}

/** The number of the question that an answer says it is to (RFC 9654); null where it says none, or cannot be read. */
export function nonceOf(bytes: Uint8Array): Uint8Array | null {
  try {
    const basic = readDer(expectTag(part(part(part(readDer(bytes), 1, 0xa0), 0), 1), TAG.octets).content);
    const extensions = part(basic, 0, TAG.sequence).parts.find(({ tag }) => tag === 0xa1)?.parts[0];
    const once = extensionsOf(extensions).get(OCSP_NONCE);
    return once ? expectTag(once.value, TAG.octets).content : null;
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

/** An answer of the issuer, or of whom it lets answer (RFC 6960). */
function readAnswer(bytes: Uint8Array, certificate: Certificate, issuer: Certificate, moment: number): Found | null {
  const response = readDer(bytes);
  if (part(response, 0, TAG.enumerated).content[0] !== 0) return null;
  const body = part(part(response, 1, 0xa0), 0);
  if (oidOf(part(body, 0)) !== OCSP_BASIC) return null;
  const basic = readDer(expectTag(part(body, 1), TAG.octets).content);
  const signed = part(basic, 0, TAG.sequence);
  const fields = signed.parts[0]?.tag === 0xa0 ? signed.parts.slice(1) : signed.parts;
  const [, producedAt, answers] = fields;
  const algorithm = findAlgorithm(oidOf(part(part(basic, 1), 0)));
  if (!producedAt || !answers || !algorithm) return null;
  const made = momentOf(producedAt);
  const isGenuine = responderOf(basic.parts[3], issuer, made).some(({ key }) => isSignedWith(key, algorithm, signed.raw, bitsOf(part(basic, 2))));
  const single = answers.parts.find((candidate) => isAbout(part(candidate, 0), certificate, issuer));
  return isGenuine && single ? { status: statusOf(single, moment), used: usedOf('ocsp', bytes, made) } : null;
}

function read({ kind, bytes }: RevocationEvidence, certificate: Certificate, issuer: Certificate, moment: number): Found | null {
  try {
    return (kind === 'crl' ? readList : readAnswer)(bytes, certificate, issuer, moment);
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

/** Whether a certificate was revoked at a moment, by what was fetched. One genuine word that it was outweighs all others. */
export function revocationOf(certificate: Certificate, issuer: Certificate, evidence: readonly RevocationEvidence[], moment: number): { readonly status: Status; readonly used: readonly EvidenceUsed[] } {
  const found = evidence.map((one) => read(one, certificate, issuer, moment)).filter((one) => one !== null && one.status !== null).filter((one) => one !== null);
  const status = (['revoked', 'good'] as const).find((one) => found.some((known) => known.status === one)) ?? null;
  return { status, used: found.filter((one) => one.status === status).map(({ used }) => used) };
}
