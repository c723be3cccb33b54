import type { FilingView } from '@tirkeu/contracts';
import {
  available, compareNames, findConsent, gapsOf, isDocumentOpen, missingDetails, missingDocuments, type Actor, type Candidate, type Circumstances, type DocumentRequirement,
  type Filing, type FilingActionType, type FoundGap, type Instant, type RequiredDocument, type Rulebook, type Timetable,
} from '@tirkeu/domain';
import { timetableFor } from '../../shared/rulebook.js';

/** A filing of a nominator with all that its pages need. */
export interface Nomination {
  readonly view: FilingView;
  readonly filing: Filing;
  readonly isList: boolean;
  /** In the order of the state language, as they will be printed. */
  readonly people: readonly Candidate[];
  readonly rulebook: Rulebook;
  readonly timetable: Timetable;
  readonly circumstances: Circumstances;
  readonly now: Instant;
  readonly allowed: readonly FilingActionType[];
  readonly gaps: readonly FoundGap[];
  /** The papers that are missing and can come now. */
  readonly papersMissing: readonly RequiredDocument[];
}

export function nominationOf(view: FilingView, rulebook: Rulebook, actor: Actor, now: Instant): Nomination {
  const { filing, contest } = view;
  const timetable = timetableFor(rulebook, contest);
  const circumstances: Circumstances = { actor, receivedAt: now, rulebook, timetable };
  return {
    view, filing, isList: filing.form === 'party-list', people: filing.candidates.toSorted((a, b) => compareNames(a.nameKk, b.nameKk)),
    rulebook, timetable, circumstances, now, allowed: available(filing, circumstances), gaps: gapsOf(filing, rulebook),
    papersMissing: missingDocuments(filing, rulebook).filter(({ requirement }) => !requirement.opensAfterCompliance || filing.compliance !== null),
  };
}

export const nominationHref = (filingId: string, page = ''): string => `/nominator/filings/${encodeURIComponent(filingId)}${page === '' ? '' : `/${page}`}`;
export const personHref = (filingId: string, candidateId: string): string => nominationHref(filingId, `people/${encodeURIComponent(candidateId)}`);

/** The page of a nomination that was handed in: its course, notices and decision. */
export const caseHref = (filingId: string, page = ''): string => `/candidate/filings/${encodeURIComponent(filingId)}${page === '' ? '' : `/${page}`}`;

/** Which of a person's details are not stated yet. */
export const detailsMissingOf = (filing: Filing, candidate: Candidate): readonly string[] => missingDetails({ ...filing, candidates: [candidate] });

/** Whether a paper can be handed in at this moment. */
export const canAttach = ({ filing, circumstances, allowed }: Nomination, requirement: DocumentRequirement): boolean =>
  allowed.includes('attach-document') && isDocumentOpen(requirement, filing, circumstances);

export type ConsentState = 'given' | 'on-paper' | 'refused' | 'awaited';

/** Whether a person agrees to be nominated: said in the own account, or on paper. */
export function consentOf(filing: Filing, { id }: Candidate): ConsentState {
  const answer = findConsent(filing, id)?.answer;
  if (answer === 'given') return 'given';
  if (answer !== undefined) return 'refused';
  const onPaper = filing.documents.some(({ requirement, candidateId }) => candidateId === id && (requirement === 'consent-to-stand' || requirement === 'consent-to-list'));
  return onPaper ? 'on-paper' : 'awaited';
}
