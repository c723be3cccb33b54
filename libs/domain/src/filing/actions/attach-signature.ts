import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { happened, objection } from '../happened.js';
import { MOST_SIGNATURES, type FilingSignature } from '../signature.js';

/**
 * Attaches a national electronic signature of the candidate to what was handed in, with what verifiers say of it. Whether the election
 * offers it, and the verdict, are looked up by whoever records it. A wrong signature is kept as well: it changes nothing of the filing.
 */
export interface AttachSignature {
  readonly type: 'attach-signature';
  readonly signature: Omit<FilingSignature, 'at' | 'by'>;
}

export const attachSignature: ActionDefinition<AttachSignature> = {
  type: 'attach-signature',
  roles: ['candidate'],
  capacities: ['applicant'],
  when: during('always', ['submitted', 'late', 'in-examination', 'awaiting-cure', 'proposed']),
  decide({ signatures = [] }, { signature }, circumstances) {
    const isKnown = signatures.some(({ sha256, textSha256 }) => sha256 === signature.sha256 && textSha256 === signature.textSha256);
    if (isKnown || signatures.length >= MOST_SIGNATURES) return objection('already-recorded');
    return ok([{ type: 'SignatureAttached', ...happened(circumstances), signature }]);
  },
};
