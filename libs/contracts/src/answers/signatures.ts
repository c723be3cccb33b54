import { ESIGNATURE_TERMS, SIGNATURE_OUTCOMES, type SignatureJudgement } from '@tirkeu/domain';
import type { SignatureView, SignaturesView, SignerCertificateView } from '../signature-views.js';
import { instant } from './parts.js';
import { choice, flag, formed, list, named, nullable, object, text } from './schema.js';

const sha256 = formed<string>({ pattern: '^[0-9a-f]{64}$' });
const judgement = object<SignatureJudgement>({ outcome: choice(SIGNATURE_OUTCOMES), faults: list(text) });
const certificate = object<SignerCertificateView>({ holder: nullable(text), issuedBy: nullable(text), serial: text, validFrom: instant, validUntil: instant });

export const signaturesAnswer = named('SignaturesView', object<SignaturesView>({
  term: nullable(choice(ESIGNATURE_TERMS)), toSign: nullable(object<NonNullable<SignaturesView['toSign']>>({ text, sha256 })),
  signatures: list(object<SignatureView>({
    id: text, sha256, judgement, second: nullable(judgement), at: instant, isCurrent: flag, isDisputed: flag, certificate: nullable(certificate), algorithm: nullable(text), timeStampedAt: nullable(instant),
    evidence: list(object<SignatureView['evidence'][number]>({ kind: choice(['crl', 'ocsp']), sha256, producedAt: instant })),
  })),
}));
