import type { FilingView } from '@tirkeu/contracts';
import {
  getWindow, isDocumentOpen, type Actor, type Candidate, type Circumstances, type DocumentRequirement, type Filing, type FilingActionType, type Instant, type Language, type Rulebook,
  type Timetable,
} from '@tirkeu/domain';
import { timetableFor } from '../../shared/rulebook.js';

/** A filing with everything its pages need: the law it falls under, the moment, and what its person may do now. */
export interface FilingCase {
  readonly view: FilingView;
  readonly filing: Filing;
  /** Absent until the identity is recorded. */
  readonly candidate: Candidate | undefined;
  readonly rulebook: Rulebook;
  readonly timetable: Timetable;
  readonly circumstances: Circumstances;
  readonly now: Instant;
  readonly allowed: readonly FilingActionType[];
}

export function filingCaseOf(view: FilingView, rulebook: Rulebook, actor: Actor, now: Instant): FilingCase {
  const { filing, contest } = view;
  const timetable = timetableFor(rulebook, contest);
  const circumstances: Circumstances = { actor, receivedAt: now, rulebook, timetable };
  return { view, filing, candidate: filing.candidates[0], rulebook, timetable, circumstances, now, allowed: view.allowed };
}

/** Whether a paper can be handed in at this moment: the procedure allows it at all, and this paper is open. */
export const canAttach = ({ filing, circumstances, allowed }: FilingCase, requirement: DocumentRequirement): boolean =>
  allowed.includes('attach-document') && isDocumentOpen(requirement, filing, circumstances);

/** Whether handing in now would be late: kept and receipted, and no nomination. */
export const wouldBeLate = ({ allowed, now, timetable }: FilingCase): boolean => allowed.includes('submit') && now >= getWindow(timetable, 'nomination').closesAt;

/** A draft, or what came late and may be completed and handed in again: its pages can be filled in. */
export const isOpenToApplicant = ({ filing, allowed }: FilingCase): boolean => filing.submittedAt === null || allowed.includes('submit');

/** Handed in, and what was handed in can be replaced still. */
export const isReplaceable = ({ filing, allowed }: FilingCase): boolean => filing.status === 'submitted' && allowed.includes('record-identity');

export const hrefOf = (filingId: string, page = ''): string => `/candidate/filings/${filingId}${page === '' ? '' : `/${page}`}`;

/** The page of a paper; of a list also whose it is. */
export const documentHref = ({ id, route }: Pick<Filing, 'id' | 'route'>, requirement: string, candidateId: string | null): string =>
  hrefOf(id, `documents/${requirement}${route === 'party-list' && candidateId !== null ? `?of=${candidateId}` : ''}`);

/** The deadlines of a filing as a file for the calendar of a phone. */
export const calendarHref = (filingId: string, language: Language): string => `/api/filings/${filingId}/calendar.ics?language=${language}`;

/** A draft has no number in law; these letters of its id are what people read to the help desk. */
export const draftNumber = (filingId: string): string => filingId.replace(/-/gu, '').slice(0, 8);
