import type { DocumentId } from '../rulebook/documents.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { missingDetails, missingDocuments } from './assess.js';
import { unwilling } from './consent.js';
import type { Filing, FilingStatus } from './filing.js';

/** What keeps a filing from being whole: details of people, somebody who does not agree, or a paper. */
export type Gap = 'details' | 'unwilling' | DocumentId;

/** A gap, and of how many people; 1 for what concerns the filing as a whole. */
export interface FoundGap {
  readonly gap: Gap;
  readonly people: number;
}

/** While something can still be added to a filing. Details are sealed once it is handed in. */
const PREPARED: readonly FilingStatus[] = ['draft'];
const SUPPLEMENTED: readonly FilingStatus[] = ['draft', 'submitted', 'in-examination', 'awaiting-cure'];

const lacksDetails = (filing: Filing): number =>
  Math.max(filing.candidates.filter((candidate) => missingDetails({ ...filing, candidates: [candidate] }).length > 0).length, filing.candidates.length === 0 ? 1 : 0);

/**
 * Everything that a filing still lacks, papers of nomination and of registration alike, in the order of the document list. A paper
 * that can come only after the check for compliance is no gap before it.
 */
export function gapsOf(filing: Filing, rulebook: Rulebook): readonly FoundGap[] {
  if (!SUPPLEMENTED.includes(filing.status)) return [];
  const details = PREPARED.includes(filing.status) ? lacksDetails(filing) : 0;
  const papers = missingDocuments(filing, rulebook).filter(({ requirement }) => !requirement.opensAfterCompliance || filing.compliance !== null);
  const missing = new Map<DocumentId, number>();
  for (const { requirement } of papers) missing.set(requirement.id, (missing.get(requirement.id) ?? 0) + 1);
  const found: readonly FoundGap[] = [
    { gap: 'unwilling', people: unwilling(filing).length },
    { gap: 'details', people: details },
    ...rulebook.documents.map(({ id }) => ({ gap: id, people: missing.get(id) ?? 0 })),
  ];
  return found.filter(({ people }) => people > 0);
}
