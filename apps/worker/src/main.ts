import 'reflect-metadata';
import { constants, setPriority } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SecretFileError, connectQueue, findAppRole, onceReachable, withSecretFiles } from '@tirkeu/persistence';
import { DataSource } from 'typeorm';
import { WorkerLog } from './logging/worker-log.js';
import { JobWatch } from './metrics/job-watch.js';
import { serveWorker } from './metrics/serve-worker.js';
import { WorkerMetrics } from './metrics/worker-metrics.js';
import { AT_START } from './platform/at-start.js';
import { SettingError } from './platform/setting-error.js';
import { readWorkerSettings } from './platform/worker-settings.js';
import { WorkerModule } from './worker.module.js';

/** A little longer than the pulse waits for what is in hand, a little shorter than those who stop processes do. */
const LONGEST_STOP_MS = 28_000;

/**
 * Rubbish is cleared away once it is half of what is in use. Left to itself Node lets it grow to three times as much before it looks, and
 * a process that leaks cannot be told from one that waits.
 */
setFlagsFromString('--heap-growing-percent=50');

const log = new WorkerLog();
Logger.overrideLogger(log);

async function start(): Promise<void> {
  // On a machine that they share, whoever hands in goes before what may happen a little later.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const settings = readWorkerSettings(withSecretFiles(process.env));
  const role = (await onceReachable(() => findAppRole(settings.databaseUrl), AT_START)) ? 'app' : 'owner';
  const connection = await onceReachable(() => connectQueue(settings), AT_START);
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(settings, role, connection), { logger: log, abortOnError: false });
  worker.enableShutdownHooks();
  // Connections to a queue that is away are not closed in good time; nothing is in hand then that others would not take up.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => setTimeout(() => process.exit(0), LONGEST_STOP_MS).unref());
  const shown = { metrics: worker.get(WorkerMetrics), jobs: worker.get(JobWatch), dataSource: worker.get(DataSource) };
  if (settings.shown) await serveWorker(shown, settings.shown);
  log.log(`The worker runs, queue on ${settings.redisUrl ? 'Redis' : 'PostgreSQL'}.`);
  if (!settings.mail) log.log('No e-mail is sent: SMTP_URL is not set. People find their messages in the product.');
}

start().catch((error: unknown) => {
  const isSetting = error instanceof SettingError || error instanceof SecretFileError;
  console.error(isSetting ? error.message : error);
  process.exitCode = isSetting ? 2 : 1;
});
