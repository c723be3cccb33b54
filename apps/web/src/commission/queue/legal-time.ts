import type { QueueRow } from '@tirkeu/contracts';
import { localDate, millisBetween, type Instant, type ZoneId } from '@tirkeu/domain';

/** The groups of the queue in their order: by the legal time that is left, then by who is waited for. */
export const LEGAL_TIMES = ['overdue', 'today', 'soon', 'later', 'candidate', 'decision', 'late', 'done'] as const;
export type LegalTime = (typeof LEGAL_TIMES)[number];

type Timed = Pick<QueueRow, 'status' | 'waitingFor' | 'decideBy' | 'cureBy'>;

const SOON_MS = 48 * 60 * 60_000;

/**
 * In which group a filing stands at a moment. `decideBy` is the first instant that is too late. A candidate is waited for
 * only while the time to mend runs; after it the commission is at work again.
 */
export function legalTimeOf({ status, waitingFor, decideBy, cureBy }: Timed, now: Instant, zone: ZoneId): LegalTime {
  if (status === 'late') return 'late';
  if (waitingFor === 'nobody') return 'done';
  if (waitingFor === 'candidate' && cureBy !== null && now < cureBy) return 'candidate';
  if (now >= decideBy) return 'overdue';
  if (waitingFor === 'decision') return 'decision';
  if (localDate(now, zone) === localDate(decideBy, zone)) return 'today';
  return millisBetween(now, decideBy) <= SOON_MS ? 'soon' : 'later';
}

export interface LegalTimeGroup<Row> {
  readonly id: LegalTime;
  readonly rows: readonly Row[];
}

/** The rows by group, in the order they came in; a group without rows is left out. */
export function groupByLegalTime<Row extends Timed>(rows: readonly Row[], now: Instant, zoneOf: (row: Row) => ZoneId): readonly LegalTimeGroup<Row>[] {
  const timed = rows.map((row) => ({ row, id: legalTimeOf(row, now, zoneOf(row)) }));
  return LEGAL_TIMES
    .map((id) => ({ id, rows: timed.filter((entry) => entry.id === id).map(({ row }) => row) }))
    .filter((group) => group.rows.length > 0);
}
