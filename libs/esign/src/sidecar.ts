import type { SignatureAsked } from './verdict.js';

const PATIENCE = 8000;
const MOST_CHARACTERS = 1_000_000;

export interface SecondOpinion {
  readonly outcome: 'valid' | 'invalid';
  readonly faults: readonly string[];
}

interface Answer {
  readonly valid?: unknown;
  readonly signers?: unknown;
}

/**
 * A verifier of its own beside ours, as NCANode offers it over a certified module: `POST …/cms/verify`. It says whether a message is valid;
 * whose it is and of what stays our own question. Null: it did not answer.
 */
export async function askSidecar(address: string, { signature, content }: SignatureAsked): Promise<SecondOpinion | null> {
  try {
    const body = JSON.stringify({ cms: Buffer.from(signature).toString('base64'), data: Buffer.from(content).toString('base64'), revocationCheck: ['OCSP'] });
    const response = await fetch(`${address.replace(/\/$/, '')}/cms/verify`, { method: 'POST', headers: { 'content-type': 'application/json' }, body, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
    const text = await response.text();
    if (response.status >= 500 || text.length > MOST_CHARACTERS) return null;
    const answer: Answer = JSON.parse(text);
    if (typeof answer?.valid !== 'boolean') return null;
    const isOne = Array.isArray(answer.signers) && answer.signers.length === 1;
    return answer.valid && isOne ? { outcome: 'valid', faults: [] } : { outcome: 'invalid', faults: [answer.valid ? 'several-signers' : 'not-valid'] };
  } catch {
    return null;
  }
}
