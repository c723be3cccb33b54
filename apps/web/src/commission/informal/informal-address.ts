/** The drafts to look at, and one of them. */
export const informalHref = (filingId = ''): string => `/commission/informal${filingId === '' ? '' : `/${encodeURIComponent(filingId)}`}`;
