import { millisBetween, plusMinutes, type Instant } from '../kernel/time.js';
import { PROBED, type Probed, type Reading } from './reading.js';

/** What one probe says of one minute. `degraded`: something failed without which a filing can be handed in all the same. */
export type MinuteState = 'up' | 'degraded' | 'down';

/** When a minute counts as lost, as the rulebook has it. */
export interface LossRule {
  /** Without any of these nobody can hand in a filing. */
  readonly needed: readonly Probed[];
}

/** What one probe saw of one minute: what did not answer. */
export interface Seen extends Pick<Reading, 'probe' | 'minute'> {
  readonly failed: readonly Probed[];
}

/** What did not answer in a reading. */
export const failedIn = ({ tried }: Pick<Reading, 'tried'>): readonly Probed[] => PROBED.filter((what) => !tried[what].ok);

export function stateOf({ failed }: Pick<Seen, 'failed'>, { needed }: LossRule): MinuteState {
  if (failed.length === 0) return 'up';
  return failed.some((what) => needed.includes(what)) ? 'down' : 'degraded';
}

/** A probe beside the product sees what the product sees, and not the way to people. Its id says so. */
export const isOnSameMachine = (probe: string): boolean => probe.startsWith('same-machine');

/** One minute in the view of all probes that reported it. A probe that is silent says nothing: its silence is no outage. */
export interface LedgerMinute {
  readonly minute: Instant;
  readonly reported: number;
  readonly down: number;
  /** More than half of those that reported could not hand in a filing. */
  readonly lost: boolean;
}

/** Those outside, where any reported; else whoever did. */
function voicesOf(probes: ReadonlyMap<string, boolean>): readonly boolean[] {
  const outside = [...probes].filter(([probe]) => !isOnSameMachine(probe));
  return (outside.length > 0 ? outside : [...probes]).map(([, isDown]) => isDown);
}

/** The minutes of which anything is known, in order. Two readings of one probe on one minute are one; the bad one, so that no repetition hides an outage. */
export function ledgerMinutes(readings: readonly Seen[], rule: LossRule): readonly LedgerMinute[] {
  const minutes = new Map<Instant, Map<string, boolean>>();
  for (const reading of readings) {
    const { probe, minute } = reading;
    const probes = minutes.get(minute) ?? new Map<string, boolean>();
    minutes.set(minute, probes);
    probes.set(probe, stateOf(reading, rule) === 'down' || probes.get(probe) === true);
  }
  return [...minutes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([minute, probes]) => {
    const voices = voicesOf(probes);
    const down = voices.filter(Boolean).length;
    return { minute, reported: voices.length, down, lost: down * 2 > voices.length };
  });
}

/** A span in which every minute was lost. It holds its first instant and not its last. */
export interface LostInterval {
  readonly from: Instant;
  readonly until: Instant;
  readonly minutes: number;
}

/** Lost minutes that follow each other, as spans. */
export function lostIntervals(minutes: readonly LedgerMinute[]): readonly LostInterval[] {
  const spans: LostInterval[] = [];
  for (const { minute, lost } of minutes) {
    if (!lost) continue;
    const last = spans.at(-1);
    if (last?.until === minute) spans[spans.length - 1] = { ...last, until: plusMinutes(minute, 1), minutes: last.minutes + 1 };
    else spans.push({ from: minute, until: plusMinutes(minute, 1), minutes: 1 });
  }
  return spans;
}

/** The minutes of a span that were lost. */
export const lostWithin = (minutes: readonly LedgerMinute[], from: Instant, until: Instant): number =>
  minutes.filter(({ minute, lost }) => lost && from <= minute && minute < until).length;

/** How far apart two clocks are at most for a minute to be told from the next. */
export const isFuture = (minute: Instant, now: Instant): boolean => millisBetween(now, minute) > 120_000;
