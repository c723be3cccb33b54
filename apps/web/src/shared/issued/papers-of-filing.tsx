import { Suspense, lazy } from 'react';

const FilingPapers = lazy(async () => ({ default: (await import('./filing-papers.js')).FilingPapers }));

/** The papers of a filing on pages that many open on a telephone: what draws them comes after the rest. */
export const PapersOfFiling = (props: { readonly filingId: string; readonly version: number }) => <Suspense fallback={null}><FilingPapers {...props} /></Suspense>;
