import { isCivilDate, type CivilDate } from '@tirkeu/domain';
import type { DateParts } from '@tirkeu/ui';

export const NO_DATE: DateParts = { day: '', month: '', year: '' };

export const datePartsOf = (date: CivilDate | null | undefined): DateParts =>
  (date ? { year: date.slice(0, 4), month: date.slice(5, 7), day: date.slice(8, 10) } : NO_DATE);

export const isBlankDate = ({ day, month, year }: DateParts): boolean => `${day}${month}${year}`.trim() === '';

/** The day that three fields name; null when there is no such day in the calendar. A one-digit day or month is as good as two. */
export function readDate({ day, month, year }: DateParts): CivilDate | null {
  const text = `${year.trim()}-${day.trim() === '' ? '' : month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  return isCivilDate(text) ? text : null;
}
