import { localDate, plusMinutes, type Instant, type Language, type ZoneId } from '@tirkeu/domain';
import { formatDate, formatDateWithYear, formatTime } from '@tirkeu/messages';
import type { WordsInUse } from '../shared/language.js';

/** "8 ақпан 18:00" on the clocks of the commission: for lists and cards, where the head of the page gives the year. */
export const shortMoment = (at: Instant, zone: ZoneId, { language }: Pick<WordsInUse, 'language'>): string => `${formatDate(localDate(at, zone), language)} ${formatTime(at, zone)}`;

/** The last day of a term that ends at the midnight after it: a deadline is the first instant that is too late. */
export const lastDay = (deadline: Instant, zone: ZoneId, language: Language): string => formatDateWithYear(localDate(plusMinutes(deadline, -1), zone), language);
