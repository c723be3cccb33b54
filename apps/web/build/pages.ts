/** What the server tells a browser to fetch at once when a page is asked for, instead of letting it find out step by step. */
export interface PageNeeds {
  /** The address; `:name` stands for one part of it. The first that fits counts. */
  readonly path: string;
  /** Modules that the page fetches by itself otherwise, below `src`. */
  readonly modules: readonly string[];
  /** Areas of words besides those of every page. */
  readonly areas: readonly string[];
  /** The law of the current election is applied in the browser. */
  readonly law?: true;
  /** What it asks of the API for whoever is signed in; parts of the address may stand in it. */
  readonly data?: readonly string[];
}

const CANDIDATE = 'candidate/candidate-routes.tsx';
const FILING = ['/api/filings/:filingId'];

/** The pages that people open on phones. Others find their parts by themselves. */
export const PAGES: readonly PageNeeds[] = [
  { path: '/candidate', modules: [CANDIDATE, 'candidate/entry/my-filings-page.tsx'], areas: ['candidate'], data: ['/api/filings'] },
  { path: '/candidate/filings/:filingId', modules: [CANDIDATE, 'candidate/hub/hub-page.tsx'], areas: ['candidate'], law: true, data: FILING },
  { path: '/candidate/filings/:filingId/documents/:requirement', modules: [CANDIDATE, 'candidate/documents/document-page.tsx'], areas: ['candidate'], law: true, data: FILING },
  { path: '/candidate/filings/:filingId/identity', modules: [CANDIDATE, 'candidate/details/identity-page.tsx'], areas: ['candidate'], law: true, data: FILING },
  { path: '/candidate/filings/:filingId/check', modules: [CANDIDATE, 'candidate/finish/check-page.tsx'], areas: ['candidate'], law: true, data: FILING },
  { path: '/candidate/filings/:filingId/:page', modules: [CANDIDATE], areas: ['candidate'], law: true, data: FILING },
  { path: '/named/:filingId', modules: ['named/named-routes.tsx'], areas: ['named'], data: ['/api/named/:filingId'] },
  { path: '/messages', modules: ['notices/notices-routes.tsx'], areas: ['notices'] },
  { path: '/register/:filingId', modules: ['public/public-routes.tsx'], areas: ['public', 'accounts'] },
  { path: '/', modules: ['public/public-routes.tsx'], areas: ['public', 'accounts'] },
  { path: '/:page', modules: ['public/public-routes.tsx'], areas: ['public', 'accounts'] },
];
