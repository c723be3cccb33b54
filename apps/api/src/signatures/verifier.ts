import type { RevocationEvidence, SecondOpinion, SignatureAsked, SignatureVerdict } from '@tirkeu/esign';
import type { EsignSettings } from '../platform/esign-settings.js';

/** Both opinions on a message, with what was fetched for ours. */
export interface Verifier {
  judge(asked: Omit<SignatureAsked, 'evidence'>): Promise<{ readonly verdict: SignatureVerdict; readonly second: SecondOpinion | null; readonly evidence: readonly RevocationEvidence[] }>;
}

/** Loaded with the first signature: most installations never need it. */
export async function loadVerifier({ roots, intermediates, ocsp, lists, sidecar }: EsignSettings, now: () => number): Promise<Verifier> {
  const { EvidenceSource, NATIONAL_PURPOSES, OpenVerifier, askSidecar, certificatesOfPem } = await import('@tirkeu/esign');
  const trust = { roots: certificatesOfPem(roots), intermediates: certificatesOfPem(intermediates), purposes: NATIONAL_PURPOSES };
  const verifier = new OpenVerifier(trust);
  const source = new EvidenceSource({ ocsp, lists }, trust, now);
  return {
    judge: async (asked) => {
      const [evidence, second] = await Promise.all([source.about(asked.signature, Date.parse(asked.at)), sidecar === null ? null : askSidecar(sidecar, { ...asked, evidence: [] })]);
      return { verdict: await verifier.verify({ ...asked, evidence }), second, evidence };
    },
  };
}
