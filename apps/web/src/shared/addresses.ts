import type { ContestView } from '@tirkeu/contracts';
import type { Language } from '@tirkeu/domain';

/** In an address: the region's own maslikhat rather than one of its cities or districts. */
export const OWN_MASLIKHAT = 'region';

/** Where somebody begins: their area asks for sign-in and opens the draft for this contest, already chosen. Agents nominate others, everybody else themselves. */
export function newFilingHref({ id, electionId, regionId, localityId, form }: Pick<ContestView, 'id' | 'electionId' | 'regionId' | 'localityId' | 'form'>, isAgent = false): string {
  const chosen = new URLSearchParams({ election: electionId, region: regionId, place: localityId ?? OWN_MASLIKHAT, contest: id });
  return isAgent ? `/nominator/new?form=${form}&${chosen.toString()}` : `/candidate/new?${chosen.toString()}`;
}

/** Where anybody reads the public entry of a candidate. */
export const registerEntryHref = (entryId: string): string => `/register/${encodeURIComponent(entryId)}`;

/** Everything of a filing as one archive, for those who may read it. */
export const completeFileHref = (filingId: string, language: Language): string => `/api/filings/${filingId}/complete-file?language=${language}`;

/** Only an address of this site, so that a link cannot lead away after sign-in. */
export const safeReturn = (wanted: string | null): string | null =>
  (wanted !== null && /^\/(?!\/)[^\\\s\p{Cc}]*$/u.test(wanted) ? wanted : null);
