import { findAlgorithm, isSignedWith } from './algorithms.js';
import { KEY_USAGE, fingerprintOf, isValidAt, mayBeUsed, type Certificate } from './certificate.js';
import { isSame } from './der-values.js';
import type { Trust } from './trust.js';

const LONGEST = 4;
const MOST_REMEMBERED = 500;

/** Which certificate was signed by which key; the same few authorities stand behind everybody. Holds no verdict about a moment. */
const settled = new Map<string, boolean>();

/** Whether one certificate was signed with the key of another. */
export function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  if (!isSame(certificate.issuer, issuer.subject)) return false;
  const pair = `${fingerprintOf(certificate.raw)} ${fingerprintOf(issuer.raw)}`;
  const known = settled.get(pair);
  if (known !== undefined) return known;
  const algorithm = findAlgorithm(certificate.signatureAlgorithm);
  const is = algorithm !== undefined && isSignedWith(issuer.key, algorithm, certificate.signed, certificate.signature);
  if (settled.size >= MOST_REMEMBERED) settled.clear();
  settled.set(pair, is);
  return is;
}

/** Whether it may issue certificates, with so many authorities below it. */
const mayIssue = (issuer: Certificate, authoritiesBelow: number, moment: number): boolean =>
  issuer.isAuthority && mayBeUsed(issuer, KEY_USAGE.keyCertSign) && issuer.unknownCritical.length === 0 && isValidAt(issuer, moment)
  && (issuer.pathLength === null || authoritiesBelow <= issuer.pathLength);

/**
 * The authorities above a certificate up to a configured root, as of a moment; null when no such way exists. Certificates that a message
 * brings along may be on the way and are never its end.
 */
export function findChain(certificate: Certificate, brought: readonly Certificate[], { roots, intermediates }: Trust, moment: number): readonly Certificate[] | null {
  const climb = (from: Certificate, above: readonly Certificate[]): readonly Certificate[] | null => {
    const root = roots.find((candidate) => mayIssue(candidate, above.length, moment) && isIssuedBy(from, candidate));
    if (root) return [...above, root];
    if (above.length >= LONGEST - 1) return null;
    for (const candidate of [...intermediates, ...brought]) {
      const isNew = ![certificate, ...above].some(({ raw }) => isSame(raw, candidate.raw));
      if (!isNew || !mayIssue(candidate, above.length, moment) || !isIssuedBy(from, candidate)) continue;
      const rest = climb(candidate, [...above, candidate]);
      if (rest) return rest;
    }
    return null;
  };
  return climb(certificate, []);
}
