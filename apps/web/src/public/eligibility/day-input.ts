import { isBefore, plusMonths, type CivilDate, type PersonQuestion } from '@tirkeu/domain';
import type { MessageKey } from '@tirkeu/messages';
import type { DatePart, DateParts } from '@tirkeu/ui';
import { isBlankDate, readDate } from '../../shared/date-parts.js';

/** What is wrong with three fields, in words, and in which of them. */
export interface DayFault {
  readonly key: MessageKey;
  readonly parts: readonly DatePart[];
}

const PARTS = ['day', 'month', 'year'] as const satisfies readonly DatePart[];
const LONG_AGO_MONTHS = 12 * 120;

/** A birth and a change of residence have happened; a conviction may be spent on a day to come. */
function meaningFault(question: PersonQuestion, day: CivilDate, today: CivilDate, birthDate: CivilDate | null): DayFault | null {
  if (question === 'birth-date') {
    if (isBefore(today, day)) return { key: 'eligibility:fault.birth-date.future', parts: PARTS };
    return isBefore(day, plusMonths(today, -LONG_AGO_MONTHS)) ? { key: 'eligibility:fault.birth-date.long-ago', parts: ['year'] } : null;
  }
  if (question === 'residence' && isBefore(today, day)) return { key: 'eligibility:fault.residence.future', parts: PARTS };
  return birthDate !== null && isBefore(day, birthDate) ? { key: 'eligibility:fault.before-birth', parts: PARTS } : null;
}

/** The day that a visitor typed as the answer to a question, or what is wrong with it. */
export function readDay(question: PersonQuestion, typed: DateParts, today: CivilDate, birthDate: CivilDate | null):
  { readonly day: CivilDate } | { readonly fault: DayFault } {
  const fault = (key: MessageKey, parts: readonly DatePart[]) => ({ fault: { key, parts } });
  if (isBlankDate(typed)) return fault('eligibility:fault.date.missing', PARTS);
  const missing = PARTS.filter((part) => typed[part].trim() === '');
  if (missing.length > 0) return fault('eligibility:fault.date.part-missing', missing);
  const unreadable = PARTS.filter((part) => !/^\d+$/u.test(typed[part].trim()));
  if (unreadable.length > 0) return fault('eligibility:fault.date.digits', unreadable);
  if (typed.year.trim().length !== 4) return fault('eligibility:fault.date.year', ['year']);
  const day = readDate(typed);
  if (day === null) return fault('eligibility:fault.date.no-such-day', ['day', 'month']);
  const wrong = meaningFault(question, day, today, birthDate);
  return wrong === null ? { day } : { fault: wrong };
}
