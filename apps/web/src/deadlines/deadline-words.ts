import type { DeadlineRow } from '@tirkeu/contracts';
import type { AlarmLevel, Instant, Language } from '@tirkeu/domain';
import { formatClosingWithYear, formatElapsed, formatMomentWithYear, formatTimeLeft, formatZone } from '@tirkeu/messages';
import type { Tone } from '@tirkeu/ui';

export const ALARM_TONES: Readonly<Record<AlarmLevel, Tone>> = { 'missed': 'bad', '3-hours': 'bad', '1-day': 'warn', '3-days': 'info' };

const OPENINGS: readonly DeadlineRow['kind'][] = ['nomination-opens', 'registration-opens'];

/** The moment on the clocks of the commission, with their distance from UTC. */
export const momentWords = ({ kind, at, zone }: DeadlineRow, language: Language): string =>
  `${(OPENINGS.includes(kind) ? formatMomentWithYear : formatClosingWithYear)(at, zone, language)} (${formatZone(at, zone)})`;

/** How long it is until then, or since then. */
export const distanceWords = ({ at }: Pick<DeadlineRow, 'at'>, now: Instant, language: Language): string => formatTimeLeft(now, at, language) ?? formatElapsed(at, now, language);
