import type { ChangedOutcome, Filing, Instant, Text } from '@tirkeu/domain';
import type { DryRunRow, DryRunSummary } from '../tables/dry-run.table.js';
import { findRow, findRows, type Database } from './database.js';
import { currentTrace } from '../trace.js';
import { stateOf } from './sealed-columns.js';

/** The topic by which the worker hears of a dry run. It is asked for by a person and is no event of a stream. */
export const DRY_RUN_ASKED = 'dry-run.asked';

/** A dry run with the title of its election. */
export interface DryRunEntry extends DryRunRow {
  readonly election: Text;
}

const RUN = `
  r.id, r.election_id AS "electionId", r.recorded_rulebook_id AS "recordedRulebookId", r.rulebook_id AS "rulebookId", r.status, r.done, r.total, r.summary, r.asked_by AS "askedBy",
  r.asked_at AS "askedAt", r.moved_at AS "movedAt", r.finished_at AS "finishedAt", e.title AS election`;
const RUNS = `SELECT ${RUN} FROM dry_run r JOIN election e ON e.id = r.election_id`;
/** The changes of a whole campaign are many: older runs give way to newer ones. */
const KEPT = 20;

export type NewDryRun = Pick<DryRunRow, 'id' | 'electionId' | 'recordedRulebookId' | 'rulebookId' | 'askedBy' | 'askedAt'>;

/** Notes what is asked for and tells the worker, both or neither. The oldest of too many go. */
export async function addDryRun(database: Database, { id, electionId, recordedRulebookId, rulebookId, askedBy, askedAt }: NewDryRun): Promise<DryRunEntry> {
  await database.query(`
    WITH told AS (
      INSERT INTO outbox (topic, key, payload, recorded_at) VALUES ($7, 'dry-run-' || $1::text, jsonb_strip_nulls(jsonb_build_object('dryRunId', $1::text, 'traceId', $8::text)), $6))
    INSERT INTO dry_run (id, election_id, recorded_rulebook_id, rulebook_id, status, done, total, asked_by, asked_at, moved_at)
    VALUES ($1, $2, $3, $4, 'waiting', 0, (SELECT count(*) FROM filing WHERE election_id = $2 AND submitted_at IS NOT NULL), $5, $6, $6)`,
  [id, electionId, recordedRulebookId, rulebookId, JSON.stringify(askedBy), askedAt, DRY_RUN_ASKED, currentTrace() ?? null]);
  await database.query(`DELETE FROM dry_run WHERE id IN (SELECT id FROM dry_run WHERE status IN ('finished', 'failed') ORDER BY asked_at DESC, id OFFSET ${KEPT - 1})`);
  const run = await findDryRun(database, id);
  if (!run) throw new Error('A dry run that was added is there');
  return run;
}

export const findDryRun = (database: Database, id: string): Promise<DryRunEntry | undefined> => findRow(database, `${RUNS} WHERE r.id = $1`, [id]);

/** The latest dry runs, the newest first. */
export const findDryRuns = (database: Database): Promise<readonly DryRunEntry[]> => findRows(database, `${RUNS} ORDER BY r.asked_at DESC, r.id LIMIT ${KEPT}`);

/** How many wait or run now. */
export async function countUnfinishedDryRuns(database: Database): Promise<number> {
  const row = await findRow<{ n: number }>(database, `SELECT count(*) AS n FROM dry_run WHERE status IN ('waiting', 'running')`);
  return row?.n ?? 0;
}

/** Begins a dry run, from its first filing whatever was done before; undefined when it is finished, failed or gone. */
export async function beginDryRun(database: Database, id: string, at: Instant): Promise<DryRunRow | undefined> {
  await database.query('DELETE FROM dry_run_change WHERE run_id = $1', [id]);
  await database.query(`
    UPDATE dry_run SET status = 'running', done = 0, moved_at = $2, total = (SELECT count(*) FROM filing f WHERE f.election_id = dry_run.election_id AND f.submitted_at IS NOT NULL)
    WHERE id = $1 AND status IN ('waiting', 'running')`, [id, at]);
  const run = await findDryRun(database, id);
  return run?.status === 'running' ? run : undefined;
}

/** Filings that were handed in, in the order of their ids. Restricted: they hold personal data. */
export async function findFiledAfter(database: Database, electionId: string, after: string, limit: number): Promise<readonly Filing[]> {
  const rows = await findRows<{ state: Filing }>(database, `
    SELECT ${stateOf('f')} AS state FROM filing f WHERE f.election_id = $1 AND f.submitted_at IS NOT NULL AND f.id > $2 ORDER BY f.id LIMIT $3`, [electionId, after, limit]);
  return rows.map(({ state }) => state);
}

/** Keeps changed outcomes from a place on, and notes how far the run is. */
export async function noteDryRun(database: Database, id: string, { done, changes, from, at }: { readonly done: number; readonly changes: readonly ChangedOutcome[]; readonly from: number; readonly at: Instant }): Promise<void> {
  await database.query(`
    INSERT INTO dry_run_change (run_id, place, content) SELECT $1, $2 + c.place, c.value FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY c(value, place)`, [id, from, JSON.stringify(changes)]);
  await database.query(`UPDATE dry_run SET done = $2, moved_at = $3 WHERE id = $1 AND status = 'running'`, [id, done, at]);
}

export async function finishDryRun(database: Database, id: string, summary: DryRunSummary, at: Instant): Promise<void> {
  await database.query(`UPDATE dry_run SET status = 'finished', summary = $2, moved_at = $3, finished_at = $3 WHERE id = $1 AND status = 'running'`, [id, JSON.stringify(summary), at]);
}

/** Notes that there will be no result. */
export async function failDryRun(database: Database, id: string, at: Instant): Promise<void> {
  await database.query(`UPDATE dry_run SET status = 'failed', moved_at = $2 WHERE id = $1 AND status IN ('waiting', 'running')`, [id, at]);
}

/** Notes as failed what nothing has happened to since a moment: its job was lost. */
export async function failSilentDryRuns(database: Database, { since, at }: { readonly since: Instant; readonly at: Instant }): Promise<void> {
  await database.query(`UPDATE dry_run SET status = 'failed', moved_at = $2 WHERE status IN ('waiting', 'running') AND moved_at < $1`, [since, at]);
}

/** A changed outcome with the names of its place. */
export interface DryRunChangeEntry {
  readonly place: number;
  readonly content: ChangedOutcome;
  readonly contest: Text;
  readonly maslikhat: Text;
}

/** Changed outcomes after a place, in the order of the filings. */
export const findDryRunChanges = (database: Database, id: string, after: number, limit: number): Promise<readonly DryRunChangeEntry[]> => findRows(database, `
  SELECT d.place, d.content, c.title AS contest, m.names AS maslikhat
  FROM dry_run_change d JOIN contest c ON c.id = d.content ->> 'contestId' JOIN maslikhat m ON m.id = c.maslikhat_id
  WHERE d.run_id = $1 AND d.place > $2 ORDER BY d.place LIMIT $3`, [id, after, limit]);
