import type { QueueRow } from '@tirkeu/contracts';
import { localDate, millisBetween, plusDays, type Instant, type ZoneId } from '@tirkeu/domain';
import { formatDuration, formatElapsed } from '@tirkeu/messages';
import type { Tone } from '@tirkeu/ui';
import type { WordsInUse } from '../../shared/language.js';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** Whole days beyond two, whole hours beyond one: a list needs no minutes until the last hour. Never rounded up. */
function coarse(milliseconds: number, { language }: WordsInUse): string {
  const grain = milliseconds >= 2 * DAY_MS ? DAY_MS : milliseconds >= HOUR_MS ? HOUR_MS : 1;
  return formatDuration(milliseconds - (milliseconds % grain), language);
}

export interface Reading {
  readonly words: string;
  readonly tone: Tone | undefined;
}

/** How the legal time left reads under its date: coloured only on the last day and after it. */
export function timeLeft(until: Instant, now: Instant, zone: ZoneId, words: WordsInUse): Reading {
  const { t } = words;
  const length = millisBetween(now, until);
  if (length <= 0) return { words: t('commission:queue.overdue-by', { time: coarse(-length, words) }), tone: 'bad' };
  const today = localDate(now, zone);
  const day = localDate(until, zone);
  const time = coarse(length, words);
  if (day === today) return { words: t('commission:queue.today', { time }), tone: 'warn' };
  if (day === plusDays(today, 1)) return { words: t('commission:queue.tomorrow', { time: t('commission:queue.hours', { count: Math.floor(length / HOUR_MS) }) }), tone: undefined };
  return { words: time, tone: undefined };
}

/** How long somebody has had a filing in hand. */
export const heldFor = ({ since }: NonNullable<QueueRow['holder']>, now: Instant, { language }: WordsInUse): string => formatElapsed(since, now, language);
