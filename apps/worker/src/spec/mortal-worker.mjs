// A worker like any other, but for one topic whose effect kills the process it is in. For the specs, from what was built.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { connectQueue } from '@tirkeu/persistence';
import { ASKED_FOR, PATIENT } from '../../dist/effects/effect-handler.js';
import { HANDLERS, WorkerModule } from '../../dist/worker.module.js';

const DEADLY = 'filing.died';
const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, DATA_DIR: dataDir } = process.env;
const settings = { databaseUrl, redisUrl: redisUrl || undefined, dataDir, secret: 'the secret of the tests, 32 or more', mail: null, registers: { connected: {}, ask: 'on-request', timeoutMs: 1, retryWaitsMs: [1] }, version: 'mortal' };

const handler = {
  ...PATIENT, topics: ASKED_FOR, queue: 'effects',
  async handle({ topic, payload: { takesMs } }) {
    if (topic === DEADLY) process.kill(process.pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, takesMs ?? 0));
  },
};

const module = WorkerModule.with(settings, 'app', await connectQueue(settings));
module.providers = module.providers.map((provider) => (provider.provide === HANDLERS ? { provide: HANDLERS, useValue: new Map(ASKED_FOR.map((topic) => [topic, handler])) } : provider));
const worker = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
worker.enableShutdownHooks();
process.stdout.write('runs\n');
