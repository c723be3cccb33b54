import { localDate, type Instant, type ZoneId } from '@tirkeu/domain';
import { formatDate, formatTime } from '@tirkeu/messages';
import type { WordsInUse } from '../shared/language.js';

/** "8 ақпан 18:00" on the clocks of the commission: for lists and cards, where the head of the page gives the year. */
export const shortMoment = (at: Instant, zone: ZoneId, { language }: Pick<WordsInUse, 'language'>): string => `${formatDate(localDate(at, zone), language)} ${formatTime(at, zone)}`;
