import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { dataSourceOptions, systemClock } from '@tirkeu/persistence';
import { ReportFiles } from '@tirkeu/reports';
import { getRulebook } from '@tirkeu/rulebooks';
import { DataSource } from 'typeorm';
import type { ThreadTask } from './export-threads.js';
import { writeExport } from './write-export.js';

/** One for reading in a snapshot, one for noting progress. */
const CONNECTIONS = 2;

const { exportId, databaseUrl, role, secret, dataDir } = workerData as ThreadTask;
const stop = new AbortController();
parentPort?.once('message', () => stop.abort()).unref();

const dataSource = await new DataSource(dataSourceOptions(databaseUrl, { poolSize: CONNECTIONS, role, secret })).initialize();
try {
  await writeExport(exportId, { dataSource, files: new ReportFiles(dataDir), clock: systemClock, rulebookOf: getRulebook }, stop.signal);
} finally {
  await dataSource.destroy();
}
