import { TOLD_KINDS, type DueKind } from '@tirkeu/domain';
import { findRow, findRows, type Database } from './database.js';
import { TO_ANNOUNCE, untoldAt } from './dues.js';

/** What waits to be done besides the outbox, in numbers: nothing of it says who. Ages are in seconds by the clock of the database; 0 when nothing waits. */
export interface OperationFigures {
  /** Legal moments that have come and were not told of. */
  readonly duesOverdue: number;
  readonly duesAge: number;
  readonly mailWaiting: number;
  readonly mailAge: number;
  /** Of the last day. */
  readonly mailFailed: number;
}

const NOTHING: OperationFigures = { duesOverdue: 0, duesAge: 0, mailWaiting: 0, mailAge: 0, mailFailed: 0 };

const age = (since: string): string => `coalesce(greatest(extract(epoch FROM clock_timestamp() - min(${since})), 0), 0)::double precision`;

/** Read in one statement, from indexes over what waits. */
export const findOperationFigures = async (database: Database): Promise<OperationFigures> => (await findRow<OperationFigures>(database, `
  SELECT * FROM
    (WITH ${untoldAt('clock_timestamp()')} SELECT count(*) AS "duesOverdue", ${age('at')} AS "duesAge" FROM untold) AS d,
    (SELECT count(*) AS "mailWaiting", ${age('created_at')} AS "mailAge" FROM mail WHERE status = 'waiting') AS m,
    (SELECT count(*) AS "mailFailed" FROM mail WHERE status = 'failed' AND settled_at > clock_timestamp() - interval '1 day') AS f`)) ?? NOTHING;

/** The next legal moment of a kind anywhere. */
export interface NextDue {
  readonly kind: DueKind;
  /** Seconds since 1970. */
  readonly at: number;
}

export const findNextDues = (database: Database): Promise<readonly NextDue[]> =>
  findRows(database, `
    SELECT k.kind, extract(epoch FROM n.at)::double precision AS at FROM unnest($1::text[]) AS k(kind)
    CROSS JOIN LATERAL (SELECT min(at) AS at FROM due WHERE ${TO_ANNOUNCE} AND kind = k.kind AND at > statement_timestamp()) n WHERE n.at IS NOT NULL`, [TOLD_KINDS]);

/** How far the clock of this process is ahead of the database's, in seconds, give or take half the time that asking took. */
export async function measureClockOffset(database: Database, nowMs: () => number): Promise<number> {
  const before = nowMs();
  const row = await findRow<{ at: number }>(database, 'SELECT extract(epoch FROM clock_timestamp())::double precision AS at');
  const after = nowMs();
  return (before + after) / 2_000 - (row?.at ?? (before + after) / 2_000);
}
