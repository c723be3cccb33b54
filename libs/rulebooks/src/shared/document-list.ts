import type { DocumentId, DocumentRequirement, DocumentSubject } from '@tirkeu/domain';
import { DOCUMENT_TEXTS } from './document-texts.js';

type Entry = Pick<DocumentRequirement, 'requiredOf' | 'citation'> & Partial<Pick<DocumentRequirement, 'opensAfterCompliance'>>;

const paper = (id: DocumentId, stage: DocumentRequirement['stage'], { requiredOf, citation, opensAfterCompliance = false }: Entry): DocumentRequirement =>
  ({ id, ...DOCUMENT_TEXTS[id], requiredOf, stage, opensAfterCompliance, citation });

/** A paper without which there is no nomination: due when nomination closes. */
export const nominationPaper = (id: DocumentId, entry: Entry): DocumentRequirement => paper(id, 'nomination', entry);

/** A paper that may follow until registration closes. */
export const registrationPaper = (id: DocumentId, entry: Entry): DocumentRequirement => paper(id, 'registration', entry);

/** Papers of the list as a whole, or of the candidate in a district. Without a scope both are meant. */
export const ofFiling = ({ route, scope }: DocumentSubject): boolean => route !== 'party-list' || scope !== 'person';

/** Papers of each person: everybody on a list, the candidate in a district. */
export const ofPerson = ({ route, scope }: DocumentSubject): boolean => route !== 'party-list' || scope !== 'list';

/** The spouse's declaration is asked for only while the marriage lasts. */
export const isMarried = ({ maritalStatus }: DocumentSubject): boolean => maritalStatus === 'married';

/** An entry of a document list that must be there. */
export function getPaper(documents: readonly DocumentRequirement[], id: DocumentId): DocumentRequirement {
  const requirement = documents.find((entry) => entry.id === id);
  if (!requirement) throw new Error(`The document list has no "${id}"`);
  return requirement;
}
