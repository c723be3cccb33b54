import type { Instant } from '../kernel/time.js';
import { getWindow, type Timetable } from '../rulebook/timetable.js';

/** The span of legal time in which an action may be done. Half-open: the first instant is in, the last is out. */
export const PERIODS = ['until-nomination-closes', 'nomination', 'nomination-or-late', 'until-registration-closes', 'until-withdrawal-closes', 'until-voting-opens', 'always'] as const;
export type Period = (typeof PERIODS)[number];

export interface Span {
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
}

/** The span of a period in a timetable. Null ends are unbounded. */
export function spanOf(period: Period, timetable: Timetable): Span {
  switch (period) {
    case 'until-nomination-closes':
      return { opensAt: null, closesAt: getWindow(timetable, 'nomination').closesAt };
    case 'nomination': {
      const { opensAt, closesAt } = getWindow(timetable, 'nomination');
      return { opensAt, closesAt };
    }
    case 'nomination-or-late':
      return { opensAt: getWindow(timetable, 'nomination').opensAt, closesAt: getWindow(timetable, 'registration').closesAt };
    case 'until-registration-closes':
      return { opensAt: null, closesAt: getWindow(timetable, 'registration').closesAt };
    case 'until-withdrawal-closes':
      return { opensAt: null, closesAt: getWindow(timetable, 'withdrawal').closesAt };
    case 'until-voting-opens':
      return { opensAt: null, closesAt: getWindow(timetable, 'voting').opensAt };
    case 'always':
      return { opensAt: null, closesAt: null };
  }
}

export const contains = ({ opensAt, closesAt }: Span, at: Instant): boolean =>
  (opensAt === null || opensAt <= at) && (closesAt === null || at < closesAt);
