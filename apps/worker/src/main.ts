import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { findAppRole } from '@tirkeu/persistence';
import { SettingError } from './platform/setting-error.js';
import { readWorkerSettings } from './platform/worker-settings.js';
import { connectQueue } from './queue/queue-connection.js';
import { WorkerModule } from './worker.module.js';

async function start(): Promise<void> {
  const settings = readWorkerSettings(process.env);
  const role = (await findAppRole(settings.databaseUrl)) ? 'app' : 'owner';
  const connection = await connectQueue(settings);
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(settings, role, connection), { logger: ['error', 'warn'], abortOnError: false });
  worker.enableShutdownHooks();
  console.log(`The worker runs, queue on ${settings.redisUrl ? 'Redis' : 'PostgreSQL'}.`);
  if (!settings.mail) console.log('No e-mail is sent: SMTP_URL is not set. People find their messages in the product.');
}

start().catch((error: unknown) => {
  console.error(error instanceof SettingError ? error.message : error);
  process.exitCode = error instanceof SettingError ? 2 : 1;
});
