import type { Readable } from 'node:stream';
import type { Clock } from '@tirkeu/desk';
import { LANGUAGES, type Rulebook } from '@tirkeu/domain';
import { beginExport, finishExport, noteExportProgress, type Database, type ExportRow } from '@tirkeu/persistence';
import { loadWording, type ReportFiles } from '@tirkeu/reports';
import type { DataSource } from 'typeorm';
import { decisionsFile } from './decisions-file.js';
import { figuresFile } from './figures-file.js';

/** What writing a file works with. */
export interface ExportPorts {
  readonly dataSource: Pick<DataSource, 'query' | 'transaction'>;
  readonly files: ReportFiles;
  readonly clock: Clock;
  readonly rulebookOf: (id: string) => Rulebook;
}

/** A file in the making: all that is read for it is of one moment. */
export interface Making extends Pick<ExportPorts, 'clock' | 'rulebookOf'> {
  readonly row: ExportRow;
  /** Sees the database as it was when the making began. */
  readonly snapshot: Database;
  readonly note: (rowsWritten: number, rowsTotal: number) => Promise<void>;
  /** Aborted when the program has to stop: the file is begun anew at the next start. */
  readonly signal: AbortSignal;
}

/** Keeps the bytes of a file while they are made, and tells how many rows they hold. */
export type Keep = (source: Readable | Buffer) => Promise<void>;

/**
 * Writes the file that was asked for and notes that it is there. Repeatable: a file that was cut off is written anew from its first
 * row, one that is finished stays.
 */
export async function writeExport(id: string, { dataSource, files, clock, rulebookOf }: ExportPorts, signal: AbortSignal): Promise<void> {
  const row = await beginExport(dataSource, id, clock.now());
  if (!row) return;
  let bytes = 0;
  const keep: Keep = async (source) => { bytes = await files.write(id, source, signal); };
  const note: Making['note'] = (rowsWritten, rowsTotal) => noteExportProgress(dataSource, id, { rowsWritten, rowsTotal, at: clock.now() });
  const wording = await loadWording(LANGUAGES.find((language) => language === row.language) ?? 'kk');
  const rowsWritten = await dataSource.transaction('REPEATABLE READ', (manager) => {
    const making: Making = { row, snapshot: inTurn(manager), note, signal, clock, rulebookOf };
    return row.content === 'decisions' ? decisionsFile(making, wording, keep) : figuresFile(making, wording, keep);
  });
  await finishExport(dataSource, id, { rowsWritten, bytes, at: clock.now() });
}

/** One connection answers one question at a time; those who ask two at once need not know. */
function inTurn(database: Database): Database {
  let last: Promise<unknown> = Promise.resolve();
  const query: Database['query'] = (sql, values) => {
    const answer = last.then(() => database.query(sql, values));
    last = answer.catch(() => undefined);
    return answer;
  };
  return { query };
}
