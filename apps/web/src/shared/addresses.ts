/** Where a self-nominee begins: the candidate's area asks for sign-in and opens the draft for this contest. */
export const newFilingHref = (contestId: string): string => `/candidate/new?contest=${encodeURIComponent(contestId)}`;

/** Where anybody reads the public entry of a candidate. */
export const registerEntryHref = (entryId: string): string => `/register/${encodeURIComponent(entryId)}`;

/** Only an address of this site, so that a link cannot lead away after sign-in. */
export const safeReturn = (wanted: string | null): string | null =>
  (wanted !== null && /^\/(?![/\\])/u.test(wanted) ? wanted : null);
