import { plusMinutes, type Instant } from '../kernel/time.js';
import type { WindowId } from '../rulebook/timetable.js';
import { lostWithin, type LedgerMinute, type LossRule } from './ledger.js';

/** Windows whose closing lost minutes can move. */
export const RESTORABLE = ['nomination', 'registration'] as const satisfies readonly WindowId[];
export type RestorableWindow = (typeof RESTORABLE)[number];

/** Whether and how lost minutes may move a closing. The product proposes; the commission decides. */
export interface LostTimeRule extends LossRule {
  readonly windows: readonly RestorableWindow[];
  /** Only what was lost in so many hours before the closing counts. */
  readonly hoursBeforeClosing: number;
  /** Fewer lost minutes move nothing. */
  readonly atLeastMinutes: number;
  /** The closing moves by no more than so many minutes. */
  readonly atMostMinutes: number;
}

/** What the ledger supports for one closing. */
export interface Restoration {
  /** The stretch before the closing that is looked at, and the closing as it stood. */
  readonly from: Instant;
  readonly closesAt: Instant;
  /** Lost in that stretch. */
  readonly lostMinutes: number;
  /** By how much the closing may move at most: as many minutes as were lost, and as many again as were lost after the closing while they ran. */
  readonly minutes: number;
  readonly until: Instant;
}

/** The end of the time after a closing in which so many minutes were not lost, or of the most that may be given. */
function restoredMinutes(lost: ReadonlySet<Instant>, closesAt: Instant, owed: number, most: number): number {
  let given = 0;
  let minutes = 0;
  while (given < owed && minutes < most) {
    if (!lost.has(plusMinutes(closesAt, minutes))) given += 1;
    minutes += 1;
  }
  return minutes;
}

/** What lost minutes before a closing may give back; null when they are too few. */
export function findRestoration(minutes: readonly LedgerMinute[], closesAt: Instant, rule: LostTimeRule): Restoration | null {
  const from = plusMinutes(closesAt, -rule.hoursBeforeClosing * 60);
  const lostMinutes = lostWithin(minutes, from, closesAt);
  if (lostMinutes < Math.max(1, rule.atLeastMinutes)) return null;
  const lost = new Set(minutes.filter((each) => each.lost && each.minute >= closesAt).map(({ minute }) => minute));
  const restored = restoredMinutes(lost, closesAt, lostMinutes, rule.atMostMinutes);
  return { from, closesAt, lostMinutes, minutes: restored, until: plusMinutes(closesAt, restored) };
}

/** What a resolution on lost time rests on, as it is kept with it. */
export interface LostTimeEvidence extends Restoration {
  /** SHA-256 over the hashes of all readings from `from` to `until`, one on each line, by probe and number: lower-case hex. */
  readonly readingsHash: string;
}
