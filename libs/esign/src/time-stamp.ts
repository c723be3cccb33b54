import { digestOf, findMessageAlgorithm, isSignedWith } from './algorithms.js';
import { isValidAt } from './certificate.js';
import { findChain } from './chain.js';
import { Malformed, TAG, readDer, type Der } from './der.js';
import { isSame, momentOf, oidOf, part } from './der-values.js';
import { findCertificate, signedDataOf, type Signer } from './signed-data.js';
import type { Trust } from './trust.js';

const TIME_STAMP = '1.2.840.113549.1.9.16.1.4';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** How far the clock of a time stamp may be ahead of ours. */
const TOLERANCE = 300_000;

/** When this very signature had been made, by an authority for time stamps; null: the token proves nothing. */
function timeOf(token: Der, signature: Uint8Array, trust: Trust): number | null {
  const data = signedDataOf(token);
  const [signer, ...others] = data.signers;
  if (data.contentType !== TIME_STAMP || !data.content || !signer || others.length > 0) return null;
  const info = readDer(data.content);
  const imprint = part(info, 2, TAG.sequence);
  const expected = digestOf(oidOf(part(part(imprint, 0), 0)), signature);
  if (!expected || !isSame(part(imprint, 1, TAG.octets).content, expected)) return null;
  const moment = momentOf(part(info, 4, TAG.time));
  const certificate = findCertificate(data, signer);
  const algorithm = findMessageAlgorithm(signer.signatureAlgorithm, signer.digest);
  if (!certificate || !algorithm || !signer.signedAttributes || !signer.messageDigest || signer.contentType !== TIME_STAMP) return null;
  const digest = digestOf(signer.digest, data.content);
  if (!digest || !isSame(digest, signer.messageDigest) || !isSignedWith(certificate.key, algorithm, signer.signedAttributes, signer.signature)) return null;
  const mayStamp = certificate.purposes.length === 1 && certificate.purposes.includes(TIME_STAMPING) && isValidAt(certificate, moment);
  return mayStamp && findChain(certificate, data.certificates, trust, moment) ? moment : null;
}

/** The earliest moment that all time stamps of a signature prove; `wrong` when one of them does not belong to it. */
export function stampedAt({ timeStamps, signature }: Signer, trust: Trust, receivedAt: number): number | null | 'wrong' {
  const moments = timeStamps.map((token) => {
    try {
      return timeOf(token, signature, trust);
    } catch (error) {
      if (error instanceof Malformed) return null;
      throw error;
    }
  });
  if (moments.some((moment) => moment === null || moment > receivedAt + TOLERANCE)) return 'wrong';
  return moments.reduce<number | null>((earliest, moment) => (moment !== null && (earliest === null || moment < earliest) ? moment : earliest), null);
}
