import type { Writable } from 'node:stream';
import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { ConsoleLogger } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock } from '@tirkeu/desk';
import { LogController, type FastifyInstance } from 'fastify';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { acceptParts } from './documents/accept-parts.js';
import { LARGEST_FILE } from './documents/limits.js';
import { currentLaw } from './platform/current-election.js';
import { allowEmptyBodies } from './platform/empty-bodies.js';
import { createValidation } from './platform/invalid-fields.js';
import { allowLargerBodies } from './platform/larger-bodies.js';
import { describeApi } from './platform/openapi.js';
import { requirePolicies } from './platform/policy.js';
import { ProblemFilter } from './platform/problem.filter.js';
import { logRequests } from './platform/request-log.js';
import { stampReceipt } from './platform/request-times.js';
import { addSecurityHeaders, answerUnreadable } from './platform/security-headers.js';
import type { Settings } from './platform/settings.js';
import { serveWebApp } from './platform/web-app.js';

/** The largest action is a refusal on many grounds with its words in three languages; files go another way. */
const LARGEST_BODY = 256 * 1024;

export interface AppOptions {
  readonly settings: Settings;
  readonly clock: Clock;
  /** Where the log goes, one JSON object a line. */
  readonly log: Writable;
}

/** The API and the web app as one application, ready to listen. */
export async function createApp({ settings, clock, log }: AppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    logger: { level: 'info', stream: log, base: null, timestamp: () => `,"at":"${clock.now()}"` },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'traceId' }),
    genReqId: () => randomBytes(16).toString('hex'),
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    bodyLimit: LARGEST_BODY,
    routerOptions: { maxParamLength: 120, ignoreTrailingSlash: false },
    forceCloseConnections: 'idle',
    frameworkErrors: answerUnreadable,
    return503OnClosing: false,
  });
  const server = adapter.getInstance() as unknown as FastifyInstance;
  stampReceipt(server, clock);
  logRequests(server);
  allowEmptyBodies(server);
  allowLargerBodies(server);
  acceptParts(server);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.for(settings, clock), adapter, { logger: new ConsoleLogger({ json: true, logLevels: ['fatal', 'error', 'warn'] }) });
  await addSecurityHeaders(server, settings);
  await server.register(cookie);
  await server.register(multipart, { throwFileSizeLimit: false, limits: { fileSize: LARGEST_FILE, files: 1, fields: 0, parts: 1, headerPairs: 20 } });
  app.setGlobalPrefix('api');
  app.useGlobalPipes(createValidation());
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks();
  requirePolicies({ discovery: app.get(DiscoveryService), scanner: app.get(MetadataScanner), reflector: app.get(Reflector) });
  describeApi(app);
  await serveWebApp(server, settings.webRoot, () => currentLaw(app.get(DataSource)));
  await app.init();
  return app;
}

