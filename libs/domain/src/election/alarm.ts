import { plusMinutes, type Instant } from '../kernel/time.js';
import type { DueKind } from './due.js';

/** How long before a legal moment people are alarmed, in hours, the nearest last. An operating rule: no law speaks of it. */
export const ALARM_HOURS = { '3-days': 72, '1-day': 24, '3-hours': 3 } as const;
export const ALARM_LEVELS = ['3-days', '1-day', '3-hours', 'missed'] as const;
export type AlarmLevel = (typeof ALARM_LEVELS)[number];

/** For whom a moment is looked at: whoever stands or files for others, or the commission and those above it. */
export type DeadlineSide = 'applicant' | 'commission';

/** What each side has to do by a moment; of other moments it only needs to know. */
const TASKS: Readonly<Record<DeadlineSide, readonly DueKind[]>> = {
  applicant: ['nomination-closes', 'cure-by', 'appeal-by'],
  commission: ['informal-check-by', 'decide-by', 'registration-closes', 'publish-by', 'declarations-checked-by', 'appeal-decided-by', 'deposit-returned-by', 'data-answered-by'],
};

/** Moments after which nothing can be done any more, and nothing has been missed either: a right that was not used. */
export const LAPSING_KINDS = ['informal-check-by', 'appeal-by', 'nomination-closes'] as const satisfies readonly DueKind[];

/** A legal moment as one side sees it. */
export interface Awaited {
  readonly kind: DueKind;
  readonly at: Instant;
  /** Filings that wait for it. */
  readonly waiting: number;
}

/** The alarm that a moment gives at an instant; null when it is far, concerns nobody, or is not this side's to do. */
export function alarmOf({ kind, at, waiting }: Awaited, side: DeadlineSide, now: Instant): AlarmLevel | null {
  if (waiting === 0 || !TASKS[side].includes(kind)) return null;
  if (at <= now) return LAPSING_KINDS.some((lapsing) => lapsing === kind) ? null : 'missed';
  return (['3-hours', '1-day', '3-days'] as const).find((level) => at <= plusMinutes(now, ALARM_HOURS[level] * 60)) ?? null;
}
