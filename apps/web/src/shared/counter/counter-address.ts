/** What came on paper and is not received yet, or a page below it. */
export const counterHref = (page = ''): string => `/commission/counter${page === '' ? '' : `/${page}`}`;

/** A filing that came on paper, entered on the pages on which candidates enter theirs. */
export const paperHref = (filingId: string): string => `/candidate/filings/${filingId}`;
