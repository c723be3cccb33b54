import type { Instant, ZoneId } from '@tirkeu/domain';

/** When something ends first, and on whose clocks. */
export interface Closing {
  readonly at: Instant;
  readonly zone: ZoneId;
}

/** The earliest closing among zones: where the sun rises first the day ends first. Throws without a zone. */
export function closingOf(zones: readonly ZoneId[], closesAt: (zone: ZoneId) => Instant): Closing {
  const closings = [...new Set(zones)].map((zone): Closing => ({ zone, at: closesAt(zone) }));
  const [first, ...rest] = closings;
  if (first === undefined) throw new Error('A closing needs a zone');
  return rest.reduce((earliest, closing) => (closing.at < earliest.at ? closing : earliest), first);
}
