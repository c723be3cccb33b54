import type { Instant, ZoneId } from '@tirkeu/domain';

/** When something is over everywhere, and on whose clocks. */
export interface Closing {
  readonly at: Instant;
  readonly zone: ZoneId;
}

/** The last closing among zones: where the sun rises last the day ends last. Throws without a zone. */
export function lastClosingOf(zones: readonly ZoneId[], closesAt: (zone: ZoneId) => Instant): Closing {
  const closings = [...new Set(zones)].map((zone): Closing => ({ zone, at: closesAt(zone) }));
  const [first, ...rest] = closings;
  if (first === undefined) throw new Error('A closing needs a zone');
  return rest.reduce((latest, closing) => (closing.at > latest.at ? closing : latest), first);
}
