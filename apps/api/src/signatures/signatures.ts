import type { SignatureView, SignaturesView } from '@tirkeu/contracts';
import type { RevocationEvidence, SecondOpinion, SignatureAsked, SignatureVerdict } from '@tirkeu/esign';
import { available, signedText, type Actor, type EsignatureTerm, type Filing, type FilingAction, type FilingSignature, type Instant } from '@tirkeu/domain';
import { addSignature, findElection, findSignatures, type FilingRecord } from '@tirkeu/persistence';
import type { DataSource } from 'typeorm';
import { circumstancesOf } from '../filings/filing-reader.js';
import type { EsignSettings } from '../platform/esign-settings.js';
import { denied } from '../platform/problem.js';
import { sha256, type KeptSignature } from './kept-signature.js';
import { signatureFiles, textOf, type SignatureFile } from './signature-files.js';
import { loadVerifier, type Verifier } from './verifier.js';

interface Asked {
  readonly record: FilingRecord;
  readonly actor: Actor;
  readonly actionId: string;
  readonly message: string;
  readonly receivedAt: Instant;
}

const differ = ({ judgement, second }: Pick<FilingSignature, 'judgement' | 'second'>): boolean => second !== null && second.outcome !== judgement.outcome;

/** National electronic signatures of what was handed in: checked, kept and shown. */
export class Signatures {
  #verifier: Promise<Verifier> | undefined;

  constructor(private readonly database: DataSource, private readonly settings: EsignSettings | undefined, private readonly now: () => number) {}

  /** What is to be recorded of a signed message. A wrong one is recorded too: who handed in keeps their filing whatever it says. */
  async asAction({ record, actor, actionId, message, receivedAt }: Asked): Promise<FilingAction> {
    const { filing, submission } = record;
    const known = filing.signatures?.find(({ id }) => id === actionId);
    if (known) return { type: 'attach-signature', signature: withoutMoment(known) };
    const [signer] = filing.candidates;
    const isReady = available(filing, circumstancesOf(record, actor, receivedAt)).includes('attach-signature');
    if (!(await this.#termOf(filing)) || !submission || !signer || !isReady) throw denied({ code: 'signature-not-offered', allowed: [] });
    const text = signedText(filing, submission.hash);
    const bytes = new Uint8Array(Buffer.from(message, 'base64'));
    const { verdict, second, evidence } = await this.#judge({ signature: bytes, content: Buffer.from(text, 'utf8'), at: receivedAt, expectedIin: signer.iin });
    const parts: KeptSignature = { message, text, verdict, evidence: evidence.map((one) => ({ kind: one.kind, bytes: Buffer.from(one.bytes).toString('base64') })) };
    await addSignature(this.database, { id: actionId, filingId: filing.id, attachedAt: receivedAt, parts });
    return { type: 'attach-signature', signature: { id: actionId, sha256: sha256(bytes), textSha256: sha256(text), judgement: { outcome: verdict.outcome, faults: verdict.faults }, second } };
  }

  async show(record: FilingRecord, actor: Actor, at: Instant): Promise<SignaturesView> {
    const { filing, submission } = record;
    const term = await this.#termOf(filing);
    const text = submission && signedText(filing, submission.hash);
    const current = text && sha256(text);
    const isReady = term !== null && available(filing, circumstancesOf(record, actor, at)).includes('attach-signature');
    const kept = await this.#keptOf(filing.id);
    return {
      term, toSign: isReady && text && current ? { text, sha256: current } : null,
      signatures: (filing.signatures ?? []).toReversed().map((signature) => shown(signature, kept.get(signature.id), current)),
    };
  }

  /** Everything that proves the signatures of a filing by itself, for the complete file; nothing where there are none or they were erased. */
  async filesOf({ filing, submission }: FilingRecord, names: { readonly folder: string; readonly howTo: string }): Promise<readonly SignatureFile[]> {
    if (!filing.signatures?.length) return [];
    const current = submission && signedText(filing, submission.hash);
    const kept = await this.#keptOf(filing.id);
    const proofs = filing.signatures.flatMap((signature) => {
      const parts = kept.get(signature.id);
      return parts ? [{ signature, kept: parts, text: textOf(signature, parts, current) }] : [];
    });
    return signatureFiles(proofs, this.settings ?? { roots: '', intermediates: '' }, names);
  }

  async #keptOf(filingId: string): Promise<ReadonlyMap<string, KeptSignature>> {
    return new Map((await findSignatures(this.database, filingId)).map(({ id, parts }) => [id, parts as KeptSignature]));
  }

  /** Nothing is offered that could not be checked. */
  async #termOf({ electionId, route }: Filing): Promise<EsignatureTerm | null> {
    if (!this.settings || route !== 'self') return null;
    return (await findElection(this.database, electionId))?.esignature ?? null;
  }

  async #judge(asked: Omit<SignatureAsked, 'evidence'>): Promise<{ readonly verdict: SignatureVerdict; readonly second: SecondOpinion | null; readonly evidence: readonly RevocationEvidence[] }> {
    if (!this.settings) throw new Error('No roots are configured');
    this.#verifier ??= loadVerifier(this.settings, this.now);
    return (await this.#verifier).judge(asked);
  }
}

const withoutMoment = ({ id, sha256: hash, textSha256, judgement, second }: FilingSignature): Omit<FilingSignature, 'at' | 'by'> => ({ id, sha256: hash, textSha256, judgement, second });

function shown(signature: FilingSignature, kept: KeptSignature | undefined, current: string | null): SignatureView {
  const { id, sha256: hash, judgement, second, at } = signature;
  const { certificate = null, algorithm = null, timeStampedAt = null, evidence = [] } = kept?.verdict ?? {};
  const shownCertificate = certificate && { holder: certificate.holder, issuedBy: certificate.issuedBy, serial: certificate.serial, validFrom: certificate.validFrom, validUntil: certificate.validUntil };
  return { id, sha256: hash, judgement, second, at, isCurrent: signature.textSha256 === current, isDisputed: differ(signature), certificate: shownCertificate, algorithm, timeStampedAt, evidence };
}
