import { ACTIVE_STATUSES, getWindow, type Filing, type FilingStatus, type Rulebook, type Timetable } from '@tirkeu/domain';
import type { Deadline } from './deadline.js';

const UNDECIDED: readonly FilingStatus[] = ['submitted', 'in-examination', 'awaiting-cure', 'proposed'];

/**
 * The deadlines of one filing, for whoever opened it: those that apply, and those that did and do not any more, so that a calendar
 * that has them strikes them out.
 */
export function filingDeadlines(filing: Filing, { limits }: Rulebook, timetable: Timetable): readonly Deadline[] {
  const { id, status, notices, decision, cancellation, submittedAt } = filing;
  const closing = (what: Deadline['what'], { at, citation }: Pick<Deadline, 'at' | 'citation'>, applies: boolean, number = ''): Deadline =>
    ({ id: `${what}${number}.${id}`, what, form: 'closes', at, citation, place: null, over: !applies });
  const end = (window: 'nomination' | 'registration' | 'withdrawal') => ({ at: getWindow(timetable, window).closesAt, citation: getWindow(timetable, window).citation });
  const appealOf = (at: Deadline['at'] | null | undefined, applies: boolean, number: string) =>
    (at ? [closing('appeal-by', { at, citation: limits.appealDays.citation }, applies, number)] : []);
  return [
    closing('nomination-closes', end('nomination'), status === 'draft'),
    ...notices.map(({ number, cureBy, answeredAt }) =>
      closing('cure-by', { at: cureBy, citation: limits.cureMinimumHours.citation }, status === 'awaiting-cure' && answeredAt === null, `-${number}`)),
    ...(submittedAt === null ? [] : [
      closing('decide-by', end('registration'), UNDECIDED.includes(status)),
      closing('withdrawal-closes', end('withdrawal'), ACTIVE_STATUSES.some((active) => active === status)),
    ]),
    ...appealOf(decision?.appealBy, status === 'refused', '-1'),
    ...appealOf(cancellation?.appealBy, status === 'cancelled', '-2'),
  ];
}
