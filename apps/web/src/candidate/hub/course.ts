import { getWindow, type Filing, type Instant } from '@tirkeu/domain';
import type { FilingCase } from '../case/filing-case.js';

/** The fixed steps of a case. The notice stands among them only where one was served. */
export type CourseStepId = 'received' | 'checked' | 'notice' | 'decision' | 'published';
export type CourseState = 'done' | 'current' | 'ahead' | 'skipped';

export interface CourseStep {
  readonly id: CourseStepId;
  readonly state: CourseState;
  /** When it was done, or by when it is expected. */
  readonly at: Instant | null;
}

const isOver = ({ status }: Filing): boolean => ['withdrawn', 'revoked', 'died', 'late'].includes(status);
const isDecided = ({ decision }: Filing): boolean => decision !== null;

function checked(filing: Filing, expectedBy: Instant): CourseStep {
  const at = filing.compliance?.confirmedAt ?? filing.decision?.at ?? null;
  if (at !== null) return { id: 'checked', state: 'done', at };
  return isOver(filing) ? { id: 'checked', state: 'skipped', at: null } : { id: 'checked', state: 'current', at: expectedBy };
}

function notice(filing: Filing): readonly CourseStep[] {
  const last = filing.notices.at(-1);
  if (!last) return [];
  if (last.answeredAt !== null) return [{ id: 'notice', state: 'done', at: last.answeredAt }];
  const running = filing.status === 'awaiting-cure';
  return [{ id: 'notice', state: running ? 'current' : 'skipped', at: last.cureBy }];
}

function decision(filing: Filing, expectedBy: Instant): CourseStep {
  if (filing.decision) return { id: 'decision', state: 'done', at: filing.decision.at };
  if (isOver(filing)) return { id: 'decision', state: 'skipped', at: null };
  return { id: 'decision', state: filing.compliance && filing.status !== 'awaiting-cure' ? 'current' : 'ahead', at: expectedBy };
}

function published(filing: Filing, { rulebook }: FilingCase): CourseStep {
  if (filing.publishedAt) return { id: 'published', state: 'done', at: filing.publishedAt };
  if (filing.status === 'registered') {
    return { id: 'published', state: 'current', at: filing.decision ? rulebook.publishBy(filing.decision.at, filing.zone) : null };
  }
  return { id: 'published', state: isDecided(filing) || isOver(filing) ? 'skipped' : 'ahead', at: null };
}

/** Where a submitted filing stands on its way: what is done, what goes on, what is ahead, what does not come any more. */
export function courseOf(filingCase: FilingCase): readonly CourseStep[] {
  const { filing, timetable } = filingCase;
  const expectedBy = getWindow(timetable, 'registration').closesAt;
  return [
    { id: 'received', state: 'done', at: filing.submittedAt },
    checked(filing, expectedBy),
    ...notice(filing),
    decision(filing, expectedBy),
    published(filing, filingCase),
  ];
}
