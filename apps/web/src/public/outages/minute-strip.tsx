import type { MinuteState } from '@tirkeu/domain';
import { minutesIn, within, type Span } from './outages-data.js';

const DAY_MINUTES = 1440;
const HEIGHT = 24;
const HEIGHTS: Readonly<Record<MinuteState, number>> = { up: 6, degraded: 14, down: HEIGHT };

export interface StripSpan extends Span {
  readonly state: MinuteState;
}

/** One day of one probe, a column for each minute; height and colour tell the same. The words stand in the label and in the table below. */
export function MinuteStrip({ day, spans, label }: { readonly day: Span; readonly spans: readonly StripSpan[]; readonly label: string }) {
  return (
    <svg className="outages-strip" viewBox={`0 0 ${DAY_MINUTES} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
      {within(spans, day).map(({ from, until, state }) => (
        <rect key={from} className={`outages-strip__${state}`} x={minutesIn({ from: day.from, until: from })} y={HEIGHT - HEIGHTS[state]} width={minutesIn({ from, until })} height={HEIGHTS[state]} />
      ))}
    </svg>
  );
}
