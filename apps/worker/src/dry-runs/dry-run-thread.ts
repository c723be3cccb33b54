import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { dataSourceOptions, systemClock } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { DataSource } from 'typeorm';
import type { DryRunTask } from './dry-run-threads.js';
import { runDry } from './run-dry.js';

const { dryRunId, databaseUrl, role, secret } = workerData as DryRunTask;
const stop = new AbortController();
parentPort?.once('message', () => stop.abort()).unref();

const dataSource = await new DataSource(dataSourceOptions(databaseUrl, { poolSize: 1, role, secret })).initialize();
try {
  await runDry(dryRunId, { database: dataSource, clock: systemClock, rulebookOf: getRulebook }, stop.signal);
} finally {
  await dataSource.destroy();
}
