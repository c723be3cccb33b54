import type { FilingStatus, Instant, Route, Text } from '@tirkeu/domain';
import { Conditions } from './conditions.js';
import { pageOf, readCursor, writeCursor, type Cursor, type Page } from './cursor.js';
import { findRow, findRows, type Database } from './database.js';

const queues = {
  'to-check': `f.status IN ('submitted', 'in-examination')`,
  mine: `f.status IN ('submitted', 'in-examination', 'awaiting-cure', 'proposed') AND f.holder_id = `,
  'awaiting-candidate': `f.status = 'awaiting-cure'`,
  'for-decision': `f.status = 'proposed'`,
  decided: `f.status IN ('registered', 'refused', 'withdrawn', 'revoked', 'cancelled', 'died')`,
  late: `f.status = 'late'`,
  all: 'true',
} as const;
export type QueueName = keyof typeof queues;

const NAMES = Object.keys(queues) as readonly QueueName[];

/** Whose queues: those of some commissions, seen by one account. */
export interface QueueScope {
  /** All elections when not given. */
  readonly electionIds?: readonly string[];
  readonly commissionIds: readonly string[];
  readonly accountId: string;
}
export interface QueueFilter extends QueueScope {
  readonly queue: QueueName;
  readonly route?: Route;
  readonly district?: number;
  /** Null: in nobody's hands. */
  readonly holderId?: string | null;
  /** A name in any script, or the last four digits of an IIN. */
  readonly q?: string;
  readonly cursor?: Cursor;
  readonly limit: number;
}

export interface QueueEntry {
  readonly filingId: string;
  readonly version: number;
  readonly candidate: string;
  readonly iinLastFour: string;
  readonly route: Route;
  readonly nominator: Text | null;
  readonly contestId: string;
  readonly district: number | null;
  readonly commissionId: string;
  readonly submittedAt: Instant;
  readonly decideBy: Instant;
  readonly cureBy: Instant | null;
  readonly checks: { readonly met: number; readonly of: number; readonly toLookAt: number };
  readonly holder: { readonly accountId: string; readonly name: string; readonly since: Instant } | null;
  readonly waitingFor: 'clerk' | 'candidate' | 'decision' | 'nobody';
  readonly status: FilingStatus;
}

type Row = Omit<QueueEntry, 'checks' | 'holder'> & {
  readonly met: number; readonly of: number; readonly toLookAt: number;
  readonly holderId: string | null; readonly holderName: string | null; readonly holderSince: Instant | null;
};

const LIST = 'queue';
const ROW = `
  f.id AS "filingId", f.version, f.candidate, f.iin_last_four AS "iinLastFour", f.route, f.nominator, f.contest_id AS "contestId", f.district,
  f.commission_id AS "commissionId", f.submitted_at AS "submittedAt", f.decide_by AS "decideBy", f.cure_by AS "cureBy", f.status,
  f.checks_met AS met, f.checks_of AS of, f.checks_to_look_at AS "toLookAt",
  f.holder_id AS "holderId", f.holder_name AS "holderName", f.holder_since AS "holderSince",
  CASE WHEN f.status IN ('submitted', 'in-examination') THEN 'clerk' WHEN f.status = 'awaiting-cure' THEN 'candidate'
    WHEN f.status = 'proposed' THEN 'decision' ELSE 'nobody' END AS "waitingFor"`;

const inScope = ({ electionIds, commissionIds }: QueueScope): Conditions => new Conditions()
  .add(commissionIds, (value) => `f.commission_id = ANY(${value})`)
  .add(electionIds, (value) => `f.election_id = ANY(${value})`)
  .always('f.submitted_at IS NOT NULL');

const inQueue = (where: Conditions, queue: QueueName, accountId: string): string =>
  queue === 'mine' ? queues.mine + where.parameter(accountId) : queues[queue];

function searched(where: Conditions, q: string | undefined): Conditions {
  return q && /^\d{4}$/.test(q.trim()) ? where.add(q.trim(), (value) => `f.iin_last_four = ${value}`) : where.search(q, 'f.search_key');
}

/** One queue in the order in which decisions are due, then of submission. */
export async function findQueue(database: Database, filter: QueueFilter): Promise<Page<QueueEntry>> {
  const where = searched(inScope(filter), filter.q)
    .add(filter.route, (value) => `f.route = ${value}`)
    .add(filter.district, (value) => `f.district = ${value}`)
    .add(filter.holderId, (value) => `f.holder_id = ${value}`);
  if (filter.holderId === null) where.always('f.holder_id IS NULL');
  where.always(inQueue(where, filter.queue, filter.accountId));
  const count = await findRow<{ total: number }>(database, `SELECT count(*) AS total FROM filing f WHERE ${where.sql}`, where.values);
  if (filter.cursor !== undefined) {
    const after = readCursor(LIST, filter.cursor, 3).map((key) => where.parameter(key));
    where.always(`(f.decide_by, f.submitted_at, f.id) > (${after[0]}::timestamptz, ${after[1]}::timestamptz, ${after[2]})`);
  }
  const rows = await findRows<Row>(database, `
    SELECT ${ROW} FROM filing f WHERE ${where.sql} ORDER BY f.decide_by, f.submitted_at, f.id LIMIT ${where.parameter(filter.limit + 1)}`, where.values);
  return pageOf(rows.map(entry), filter.limit, count?.total ?? 0, (last) => writeCursor(LIST, [last.decideBy, last.submittedAt, last.filingId]));
}

function entry({ met, of, toLookAt, holderId, holderName, holderSince, ...row }: Row): QueueEntry {
  const holder = holderId && holderName && holderSince ? { accountId: holderId, name: holderName, since: holderSince } : null;
  return { ...row, checks: { met, of, toLookAt }, holder };
}

/** How many filings each queue holds. */
export async function countQueues(database: Database, scope: QueueScope): Promise<Readonly<Record<QueueName, number>>> {
  const where = inScope(scope);
  const counts = NAMES.map((name) => `count(*) FILTER (WHERE ${inQueue(where, name, scope.accountId)}) AS "${name}"`);
  const row = await findRow<Record<QueueName, number>>(database, `SELECT ${counts.join(', ')} FROM filing f WHERE ${where.sql}`, where.values);
  if (!row) throw new Error('Counting gives one row');
  return row;
}
