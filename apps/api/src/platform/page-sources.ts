import type { PageSources } from './security-headers.js';

/** Pages that connect to something besides ourselves, each asked for by its own address. Every other page connects to us alone. */
export const PAGE_SOURCES: readonly PageSources[] = [
  // NCALayer signs on the candidate's own computer and is spoken to by the page; the page has an address of its own.
  { path: /^\/candidate\/filings\/[A-Za-z0-9-]+\/signature$/, connect: ['wss://127.0.0.1:13579'] },
];
