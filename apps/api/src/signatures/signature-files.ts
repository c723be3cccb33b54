import type { FilingSignature, Instant } from '@tirkeu/domain';
import type { SignatureVerdict } from '@tirkeu/esign';
import { sha256, type KeptSignature } from './kept-signature.js';

/** One file of the folder of signatures. */
export interface SignatureFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly at: Instant;
}

export interface SignatureProof {
  readonly signature: FilingSignature;
  readonly kept: KeptSignature;
  /** What should have been signed; null where it was replaced since and was not kept. */
  readonly text: string | null;
}

interface Believed {
  /** In PEM, as they were configured when the file was made. */
  readonly roots: string;
  readonly intermediates: string;
}

/** Of the first signature, by a program that knows RSA. */
const CHECK = 'cat roots.pem intermediates.pem > all.pem\nopenssl cms -verify -binary -inform DER -in 01-signature.p7s -content 01-signed.json -CAfile all.pem -purpose any -out checked.json';

const base64 = (text: string): Buffer => Buffer.from(text, 'base64');

/** The verdict as it was given, and that nobody certified it. */
function verdictOf({ signature: { judgement, second, at, sha256: hash, textSha256 }, kept: { verdict } }: SignatureProof): Buffer {
  const { certificate, algorithm, timeStampedAt, evidence }: SignatureVerdict = verdict;
  return Buffer.from(`${JSON.stringify({ certified: false, receivedAt: at, signatureSha256: hash, textSha256, judgement, second, algorithm, certificate, timeStampedAt, evidence }, null, 2)}\n`);
}

/**
 * All that proves signatures to somebody who has nothing but these files: what was signed, the messages with their certificates, lists and
 * answers about revocation as they were fetched, the verdicts, and whom this installation believes.
 */
export function signatureFiles(proofs: readonly SignatureProof[], { roots, intermediates }: Believed, { folder, howTo }: { readonly folder: string; readonly howTo: string }): readonly SignatureFile[] {
  const [first] = proofs;
  if (!first) return [];
  const each = proofs.flatMap(({ signature, kept, text }, place): readonly SignatureFile[] => {
    const { at } = signature;
    const file = (name: string, bytes: Buffer): SignatureFile => ({ path: `${folder}/${String(place + 1).padStart(2, '0')}-${name}`, bytes, at });
    return [
      ...(text === null ? [] : [file('signed.json', Buffer.from(text))]), file('signature.p7s', base64(kept.message)), file('verdict.json', verdictOf({ signature, kept, text })),
      ...kept.evidence.map(({ kind, bytes }, index) => file(`revocation-${index + 1}.${kind}`, base64(bytes))),
    ];
  });
  const shared = (name: string, text: string): SignatureFile => ({ path: `${folder}/${name}`, bytes: Buffer.from(text), at: first.signature.at });
  return [shared('README.txt', `${howTo}\n\n${CHECK}\n`), shared('roots.pem', roots), ...(intermediates ? [shared('intermediates.pem', intermediates)] : []), ...each];
}

/** The text that a signature is about, where it is known: kept with it, or what is handed in now. */
export function textOf({ textSha256 }: FilingSignature, { text }: KeptSignature, current: string | null): string | null {
  return [text ?? null, current].find((known) => known !== null && sha256(known) === textSha256) ?? null;
}
