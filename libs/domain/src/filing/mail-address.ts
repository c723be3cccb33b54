import type { Filing } from './filing.js';

const ADDRESS = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]+$/u;

/** A self-nominee who signs in with a telephone number has an e-mail address in the filing. An agent is never written to at a candidate's. */
const statedAddress = ({ route, applicantId, candidates }: Pick<Filing, 'route' | 'applicantId' | 'candidates'>, accountId: string): string | null =>
  (route === 'self' && applicantId === accountId ? candidates[0]?.email.trim() || null : null);

/** Where an account is written to about a filing: its own address, or else the one that a self-nominee stated. Null where there is none that can be. */
export function findMailAddress(filing: Pick<Filing, 'route' | 'applicantId' | 'candidates'>, account: { readonly id: string; readonly address: string | null }): string | null {
  const address = account.address ?? statedAddress(filing, account.id);
  return address !== null && ADDRESS.test(address) ? address : null;
}
