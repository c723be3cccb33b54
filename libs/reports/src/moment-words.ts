import type { Instant, ZoneId } from '@tirkeu/domain';
import { formatMomentWithYear, formatZone } from '@tirkeu/messages';
import type { Wording } from './wording.js';

/** The zone of the Central Election Commission: documents of the whole country are dated by its clocks. */
const CAPITAL_ZONE: ZoneId = 'Asia/Almaty';

export const momentWords = (asOf: Instant, { language }: Pick<Wording, 'language'>): string => `${formatMomentWithYear(asOf, CAPITAL_ZONE, language)} (${formatZone(asOf, CAPITAL_ZONE)})`;
