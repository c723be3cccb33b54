import { instant, type Instant } from '@tirkeu/domain';
import { DEFAULT_DIGEST, LEGACY_ALGORITHM, digestOf, findMessageAlgorithm, fits, isSignedWith } from './algorithms.js';
import { KEY_USAGE, fingerprintOf, mayBeUsed, type Certificate } from './certificate.js';
import { findChain } from './chain.js';
import { Malformed, TAG, readMessage } from './der.js';
import { isSame, oidOf, part } from './der-values.js';
import { revocationOf } from './revocation.js';
import { findCertificate, signedDataOf, type SignedData, type Signer } from './signed-data.js';
import { stampedAt } from './time-stamp.js';
import type { SigningPurposes, Trust } from './trust.js';
import type { SignatureAsked, SignatureFault, SignatureVerdict, SignatureVerifier, SigningCertificate } from './verdict.js';

const DATA = '1.2.840.113549.1.7.1';
const NOTHING: Omit<SignatureVerdict, 'outcome' | 'faults'> = { algorithm: null, certificate: null, timeStampedAt: null, evidence: [] };

const asInstant = (moment: number): Instant => instant(new Date(moment).toISOString());

const shown = ({ holder, issuedBy, serial, validFrom, validUntil, raw }: Certificate): SigningCertificate => ({
  holder, issuedBy, serial: Buffer.from(serial).toString('hex'), validFrom: asInstant(validFrom), validUntil: asInstant(validUntil), sha256: fingerprintOf(raw),
});

/** Whether what was signed is what should have been: byte by byte where it came along, else by its hash. */
function contentFaults({ content, contentType }: SignedData, signer: Signer, expected: Uint8Array): readonly SignatureFault[] {
  if (!signer.signedAttributes || !signer.messageDigest || !signer.contentType) return ['attributes-missing'];
  const digest = digestOf(signer.digest, expected);
  const isExpected = digest !== null && isSame(digest, signer.messageDigest) && (content === null || isSame(content, expected));
  return isExpected && contentType === DATA && signer.contentType === DATA ? [] : ['content-differs'];
}

/** Where the signer says which certificate was meant, it is this one (RFC 5035). */
function isBound({ signingCertificate }: Signer, certificate: Certificate): boolean {
  if (!signingCertificate) return true;
  const id = part(part(signingCertificate, 0, TAG.sequence), 0, TAG.sequence);
  const [first] = id.parts;
  const algorithm = first?.tag === TAG.sequence ? oidOf(part(first, 0)) : DEFAULT_DIGEST;
  const hash = part(id, first?.tag === TAG.sequence ? 1 : 0, TAG.octets).content;
  const expected = digestOf(algorithm, certificate.raw);
  return expected !== null && isSame(hash, expected);
}

/** For signing documents, not for signing in: by its key, by its purposes and by its policy. */
function isForSigning(certificate: Certificate, { holders, policies, never }: SigningPurposes): boolean {
  const isUsable = mayBeUsed(certificate, KEY_USAGE.digitalSignature) && mayBeUsed(certificate, KEY_USAGE.contentCommitment) && !certificate.isAuthority;
  return isUsable && certificate.unknownCritical.length === 0
    && certificate.purposes.some((purpose) => holders.includes(purpose)) && !certificate.purposes.some((purpose) => never.includes(purpose))
    && certificate.policies.some((policy) => policies.includes(policy));
}

const isOf = ({ numbers }: Certificate, iin: string): boolean => /^\d{12}$/.test(iin) && numbers.length === 1 && numbers[0] === `IIN${iin}`;

const periodFaults = ({ validFrom, validUntil }: Certificate, moment: number): readonly SignatureFault[] =>
  (moment < validFrom ? ['not-yet-valid'] : moment > validUntil ? ['expired'] : []);

/**
 * Checks signatures without any certified module: CMS with RSA or GOST R 34.10-2015, every rule of ours whatever anybody else says. Its
 * verdict has no certificate of conformity, and has to be shown with that remark.
 */
export class OpenVerifier implements SignatureVerifier {
  constructor(private readonly trust: Trust) {}

  verify(asked: SignatureAsked): Promise<SignatureVerdict> {
    return Promise.resolve(this.judge(asked));
  }

  judge(asked: SignatureAsked): SignatureVerdict {
    try {
      return this.#judge(signedDataOf(readMessage(asked.signature)), asked);
    } catch (error) {
      if (error instanceof Malformed) return { outcome: 'invalid', faults: ['malformed'], ...NOTHING };
      throw error;
    }
  }

  #judge(data: SignedData, asked: SignatureAsked): SignatureVerdict {
    const [signer, ...others] = data.signers;
    const refused = (fault: SignatureFault): SignatureVerdict => ({ outcome: 'invalid', faults: [fault], ...NOTHING });
    if (!signer) return refused('no-signer');
    if (others.length > 0) return refused('several-signers');
    const certificate = findCertificate(data, signer);
    if (!certificate) return refused('certificate-missing');
    const algorithm = findMessageAlgorithm(signer.signatureAlgorithm, signer.digest);
    if (!algorithm || !fits(algorithm, certificate.key)) {
      const isLegacy = [signer.signatureAlgorithm, certificate.signatureAlgorithm].includes(LEGACY_ALGORITHM);
      return { ...refused(isLegacy ? 'algorithm-legacy' : 'algorithm-not-allowed'), certificate: shown(certificate) };
    }
    const moment = Date.parse(asked.at);
    const isGenuine = signer.signedAttributes !== null && isSignedWith(certificate.key, algorithm, signer.signedAttributes, signer.signature);
    const stamp = stampedAt(signer, this.trust, moment);
    const standing = this.#standing(data, certificate, asked);
    const faults: readonly SignatureFault[] = [
      ...contentFaults(data, signer, asked.content), ...(isGenuine || signer.signedAttributes === null ? [] : ['signature-wrong' as const]),
      ...(isBound(signer, certificate) ? [] : ['certificate-not-bound' as const]), ...(isOf(certificate, asked.expectedIin) ? [] : ['other-person' as const]),
      ...(isForSigning(certificate, this.trust.purposes) ? [] : ['not-for-signing' as const]), ...periodFaults(certificate, moment),
      ...standing.faults, ...(stamp === 'wrong' ? ['time-stamp-wrong' as const] : []),
    ];
    const outcome = faults.length === 0 ? 'valid' : faults.every((fault) => fault === 'revocation-unknown') ? 'undetermined' : 'invalid';
    return { outcome, faults, algorithm: algorithm.id, certificate: shown(certificate), timeStampedAt: typeof stamp === 'number' ? asInstant(stamp) : null, evidence: standing.evidence };
  }

  /** Chain and revocation, as of the moment of receipt. */
  #standing(data: SignedData, certificate: Certificate, { at, evidence }: SignatureAsked): Pick<SignatureVerdict, 'faults' | 'evidence'> {
    const moment = Date.parse(at);
    const chain = findChain(certificate, data.certificates, this.trust, moment);
    const [issuer] = chain ?? [];
    if (!chain || !issuer) return { faults: ['issuer-not-trusted'], evidence: [] };
    const { status, used } = revocationOf(certificate, issuer, evidence, moment);
    // Of authorities nobody is obliged to have a list at hand; where one tells that an authority was revoked, it counts.
    const isAuthorityRevoked = chain.slice(0, -1).some((authority, place) => {
      const above = chain[place + 1];
      return above !== undefined && revocationOf(authority, above, evidence, moment).status === 'revoked';
    });
    if (status === 'revoked' || isAuthorityRevoked) return { faults: ['revoked'], evidence: used };
    return { faults: status === null ? ['revocation-unknown'] : [], evidence: used };
  }
}
