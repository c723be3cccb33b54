import type { LogSource } from './check-log.js';

/** A text of the log; null where it holds nothing of the kind (yet). */
async function textAt(path: string): Promise<string | null> {
  const answer = await fetch(`/api/log/${path}`, { credentials: 'same-origin', cache: 'no-store' });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`The log answered ${answer.status}`);
  return answer.text();
}

/** The proof that what a receipt states stands in the log. */
export const proofOfReceipt = (number: string): Promise<string | null> => textAt(`proof/receipt/${number}`);

export const proofHref = (number: string): string => `/api/log/proof/receipt/${number}`;
export const CHECKPOINT_HREF = '/api/log/checkpoint';

/** The log of this server. Sizes are all that it is told. */
export const publishedLog: LogSource = {
  checkpoint: async () => await textAt('checkpoint') ?? '',
  keys: async () => await textAt('keys') ?? '',
  consistency: (from, to) => textAt(`consistency/${from}/${to}`),
};
