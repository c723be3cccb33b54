import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { findAppRole } from '@tirkeu/persistence';
import { SettingError, readWorkerSettings } from './platform/worker-settings.js';
import { connectQueue } from './queue/queue-connection.js';
import { WorkerModule } from './worker.module.js';

async function start(): Promise<void> {
  const settings = readWorkerSettings(process.env);
  const role = (await findAppRole(settings.databaseUrl)) ? 'app' : 'owner';
  const connection = await connectQueue(settings);
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(settings, role, connection), { logger: ['error', 'warn'], abortOnError: false });
  worker.enableShutdownHooks();
  console.log(`The worker runs, queue on ${settings.redisUrl ? 'Redis' : 'PostgreSQL'}.`);
}

start().catch((error: unknown) => {
  console.error(error instanceof SettingError ? error.message : error);
  process.exitCode = error instanceof SettingError ? 2 : 1;
});
