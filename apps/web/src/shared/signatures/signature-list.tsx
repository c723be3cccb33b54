import type { SignatureView } from '@tirkeu/contracts';
import type { SignatureJudgement, SignatureOutcome, ZoneId } from '@tirkeu/domain';
import { formatMomentWithYear, type MessageKey } from '@tirkeu/messages';
import { Card, Facts, Hash, Identifier, ListBullets, Notice, Stack, Text } from '@tirkeu/ui';
import { useQuery } from '@tanstack/react-query';
import type { SignaturesView } from '@tirkeu/contracts';
import { apiGet } from '../api.js';
import { useWords, type WordsInUse } from '../language.js';

export const signaturesKey = (filingId: string) => ['filing', filingId, 'signatures'];

export const useSignatures = (filingId: string) => useQuery({
  queryKey: signaturesKey(filingId),
  queryFn: ({ signal }) => apiGet<SignaturesView>(`/api/filings/${encodeURIComponent(filingId)}/signatures`, signal),
});

export const TONES = { valid: 'ok', invalid: 'bad', undetermined: 'warn' } as const satisfies Readonly<Record<SignatureOutcome, string>>;

/** Codes of this installation; a second verifier may have words of its own. */
const REASONS = [
  'malformed', 'no-signer', 'several-signers', 'certificate-missing', 'algorithm-not-allowed', 'algorithm-legacy', 'attributes-missing', 'content-differs', 'signature-wrong', 'certificate-not-bound',
  'other-person', 'not-for-signing', 'not-yet-valid', 'expired', 'issuer-not-trusted', 'revoked', 'revocation-unknown', 'time-stamp-wrong',
] as const;
const reasonKey = (code: string): MessageKey | null => {
  const known = REASONS.find((reason) => reason === code);
  return known ? `signatures:reason.${known}` : null;
};

/** Why a signature does not count, in words. */
export const reasonsOf = ({ faults }: SignatureJudgement, { t }: Pick<WordsInUse, 't'>): string[] => faults.map((fault) => { const key = reasonKey(fault); return key ? t(key) : fault; });

/** Each signature with what was found out about it. That no check is certified stands above all of them. */
export function SignatureList({ signatures, zone }: { readonly signatures: readonly SignatureView[]; readonly zone: ZoneId }) {
  const { t } = useWords();
  if (signatures.length === 0) return <Text>{t('signatures:list.none')}</Text>;
  return (
    <Stack gap={4}>
      <Notice tone="info" title={t('signatures:not-certified')}><p>{t('signatures:not-certified.text')}</p></Notice>
      {signatures.map((signature) => <OneSignature key={signature.id} signature={signature} zone={zone} />)}
    </Stack>
  );
}

function OneSignature({ signature, zone }: { readonly signature: SignatureView; readonly zone: ZoneId }) {
  const words = useWords();
  const { t } = words;
  const { judgement, isDisputed, isCurrent } = signature;
  const reasons = reasonsOf(judgement, words);
  return (
    <Card as="section">
      <Stack gap={3}>
        <Notice tone={isDisputed ? 'warn' : TONES[judgement.outcome]} title={t(`signatures:outcome.${judgement.outcome}`)}>
          {isDisputed && <p><strong>{t('signatures:disputed')}</strong></p>}
          {reasons.length > 0 && <ListBullets items={reasons} />}
          {!isCurrent && <p>{t('signatures:replaced')}</p>}
        </Notice>
        <SignatureFacts signature={signature} zone={zone} />
      </Stack>
    </Card>
  );
}

function SignatureFacts({ signature: { at, certificate, algorithm, evidence, second, sha256 }, zone }: { readonly signature: SignatureView; readonly zone: ZoneId }) {
  const { t, language } = useWords();
  const moment = (when: SignatureView['at']) => formatMomentWithYear(when, zone, language);
  const ofCertificate = certificate === null ? [] : [
    { key: 'holder', label: t('signatures:fact.holder'), value: certificate.holder ?? '—' },
    { key: 'issuer', label: t('signatures:fact.issuer'), value: certificate.issuedBy ?? '—' },
    { key: 'serial', label: t('signatures:fact.serial'), value: <Identifier value={certificate.serial} /> },
    { key: 'period', label: t('signatures:fact.period'), value: `${moment(certificate.validFrom)} – ${moment(certificate.validUntil)}` },
  ];
  return (
    <Facts
      items={[
        { key: 'at', label: t('signatures:fact.at'), value: moment(at) },
        ...ofCertificate,
        ...(algorithm === null ? [] : [{ key: 'algorithm', label: t('signatures:fact.algorithm'), value: algorithm }]),
        ...(evidence.length === 0 ? [] : [{ key: 'revocation', label: t('signatures:fact.revocation'), value: <ListBullets items={evidence.map(({ kind, producedAt }) => `${t(`signatures:evidence.${kind}`)}, ${moment(producedAt)}`)} /> }]),
        ...(second === null ? [] : [{ key: 'second', label: t('signatures:fact.second'), value: t(`signatures:outcome.${second.outcome}`) }]),
        { key: 'hash', label: t('signatures:fact.hash'), value: <Hash value={sha256} /> },
      ]}
    />
  );
}
