import type { ContestView } from '@tirkeu/contracts';

/** In an address: the region's own maslikhat rather than one of its cities or districts. */
export const OWN_MASLIKHAT = 'region';

/** Where a self-nominee begins: the candidate's area asks for sign-in and opens the draft for this contest, already chosen. */
export function newFilingHref({ id, electionId, regionId, localityId }: Pick<ContestView, 'id' | 'electionId' | 'regionId' | 'localityId'>): string {
  const chosen = new URLSearchParams({ election: electionId, region: regionId, place: localityId ?? OWN_MASLIKHAT, contest: id });
  return `/candidate/new?${chosen.toString()}`;
}

/** Where anybody reads the public entry of a candidate. */
export const registerEntryHref = (entryId: string): string => `/register/${encodeURIComponent(entryId)}`;

/** Only an address of this site, so that a link cannot lead away after sign-in. */
export const safeReturn = (wanted: string | null): string | null =>
  (wanted !== null && /^\/(?![/\\])/u.test(wanted) ? wanted : null);
