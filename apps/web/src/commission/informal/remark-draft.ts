import { requiredDocuments, type DocumentId, type Filing, type Remark, type Rulebook } from '@tirkeu/domain';

/** What a clerk has written of a draft so far: the remarks, and the one being written. */
export interface RemarkDraft {
  readonly remarks: readonly Remark[];
  readonly place: Place;
  readonly text: string;
}

/** What the remark being written is about. */
export interface Place {
  readonly document: DocumentId | null;
  readonly candidateId: string | null;
}

export const WHOLE: Place = { document: null, candidateId: null };
export const EMPTY_REMARKS: RemarkDraft = { remarks: [], place: WHOLE, text: '' };
export const LONGEST_REMARK = 1000;

export const placeKey = ({ document, candidateId }: Place): string => `${document ?? ''}/${candidateId ?? ''}`;

/** Everything a remark can be about: the whole, each person, each paper that the law asks for. */
export const placesOf = (filing: Filing, rulebook: Rulebook): readonly Place[] => [
  WHOLE,
  ...filing.candidates.map(({ id }) => ({ document: null, candidateId: id })),
  ...requiredDocuments(filing, rulebook).map(({ requirement, candidateId }) => ({ document: requirement.id, candidateId })),
];

/** The written remark joins the others; blank words change nothing. */
export function withWritten({ remarks, place, text }: RemarkDraft): RemarkDraft {
  const words = text.trim();
  return words === '' ? { remarks, place, text } : { remarks: [...remarks, { ...place, text: words }], place: WHOLE, text: '' };
}

export const withoutRemark = (draft: RemarkDraft, index: number): RemarkDraft => ({ ...draft, remarks: draft.remarks.filter((_, at) => at !== index) });

/** A remark begun on what the rules observe: in the place of the finding, in its words, which the clerk may change. */
export const begunOn = (draft: RemarkDraft, place: Place, words: string): RemarkDraft => ({ ...draft, place, text: draft.text.trim() === '' ? words : `${draft.text.trim()}\n${words}` });
