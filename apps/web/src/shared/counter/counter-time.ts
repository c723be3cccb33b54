import { PROMPT_MINUTES, atLocal, localDate, localTime, plusMinutes, type AtCounter, type Instant, type ZoneId } from '@tirkeu/domain';
import type { MessageKey } from '@tirkeu/messages';
import type { DateParts } from '@tirkeu/ui';
import { datePartsOf, readDate } from '../date-parts.js';

export interface CounterFault {
  readonly fieldId: string;
  readonly key: MessageKey;
}
export type Reading<Value> = { readonly value: Value } | { readonly faults: readonly CounterFault[] };

/** When a paper came, as typed. */
export interface TimeForm {
  readonly on: DateParts;
  readonly at: string;
  readonly reason: string;
}

const CLOCK = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/u;
const two = (value: number): string => String(value).padStart(2, '0');

/** The form as it begins: now, on the clock of the commission. */
export function timeNow(now: Instant, zone: ZoneId): TimeForm {
  const { hour, minute } = localTime(now, zone);
  return { on: datePartsOf(localDate(now, zone)), at: `${two(hour)}:${two(minute)}`, reason: '' };
}

/** Whether a paper that came so long ago is entered later than typing takes, so that the record says why. */
export const needsReason = (receivedAt: Instant, now: Instant): boolean => now > plusMinutes(receivedAt, PROMPT_MINUTES);

/** The moment at the counter and the reason; or what is missing or impossible. */
export function readTime({ on, at, reason }: TimeForm, zone: ZoneId, now: Instant): Reading<AtCounter> {
  const day = readDate(on);
  const [, hour, minute] = CLOCK.exec(at.trim()) ?? [];
  const receivedAt = day !== null && hour !== undefined && minute !== undefined ? atLocal(day, `${hour.padStart(2, '0')}:${minute}`, zone) : null;
  const faults: readonly CounterFault[] = [
    ...(day === null ? [{ fieldId: 'came-on-day', key: 'counter:time.on.wrong' } as const] : []),
    ...(minute === undefined ? [{ fieldId: 'came-at', key: 'counter:time.at.wrong' } as const] : []),
    ...(receivedAt !== null && receivedAt > now ? [{ fieldId: 'came-at', key: 'counter:time.future' } as const] : []),
    ...(reason.trim() === '' && (receivedAt === null || needsReason(receivedAt, now)) ? [{ fieldId: 'came-reason', key: 'counter:time.reason.missing' } as const] : []),
  ];
  return faults.length > 0 || receivedAt === null ? { faults } : { value: { receivedAt, reason: reason.trim() } };
}
