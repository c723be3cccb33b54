import type { Writable } from 'node:stream';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { DiscoveryService, MetadataScanner, NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock } from '@tirkeu/desk';
import { PostgresAccounts } from '@tirkeu/persistence';
import { LogController, type FastifyInstance } from 'fastify';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { acceptParts } from './documents/accept-parts.js';
import { LARGEST_FILE } from './documents/limits.js';
import { PageImages } from './documents/page-images.js';
import { PageLinks } from './documents/page-links.js';
import { servePages } from './documents/serve-pages.js';
import { fromLogAddress } from './log/log-address.js';
import { noteReads } from './reads/note-reads.js';
import { PersonalReads } from './reads/personal-reads.js';
import { ApiMetrics } from './metrics/api-metrics.js';
import { measureRequests } from './metrics/measure-requests.js';
import { ArrivalTickets } from './platform/arrival-tickets.js';
import { takeBrowserReports } from './platform/browser-reports.js';
import { currentLaw } from './platform/current-election.js';
import { Draining } from './platform/draining.js';
import { BOARD_PATH } from './operations/board.js';
import { allowEmptyBodies } from './platform/empty-bodies.js';
import { createValidation } from './platform/invalid-fields.js';
import { allowLargerBodies } from './platform/larger-bodies.js';
import { describeApi } from './platform/openapi.js';
import { requirePolicies } from './platform/policy.js';
import { ProblemFilter } from './platform/problem.filter.js';
import { ProgramLog } from './platform/program-log.js';
import { limitPace } from './platform/rate-limits.js';
import { logRequests, traceOf } from './platform/request-log.js';
import { stampReceipt } from './platform/request-times.js';
import { addSecurityHeaders, answerNoRequest, answerUnreadable } from './platform/security-headers.js';
import type { Settings } from './platform/settings.js';
import { acceptJsonAlone } from './platform/strict-json.js';
import { QueryGuard, requireOwnHost } from './platform/strict-requests.js';
import { ActionPatience, openUrgentLane } from './platform/urgent.js';
import { serveWebApp } from './platform/web-app.js';

/** The largest action is a refusal on many grounds with its words in three languages; files go another way. */
const LARGEST_BODY = 256 * 1024;

/** How long a request may take to come, in milliseconds: its headers, and all of it. A connection that nobody uses outlasts the edge's. */
const HEADERS_MS = 20_000;
const PATIENCE = { requestTimeout: 300_000, keepAliveTimeout: 72_000 } as const;
const CHECKED_EVERY_MS = 5_000;
const LARGEST_HEADERS = 16 * 1024;

export interface AppOptions {
  readonly settings: Settings;
  readonly clock: Clock;
  /** Where the log goes, one JSON object a line. */
  readonly log: Writable;
}

/** The API and the web app as one application, ready to listen. */
export async function createApp({ settings, clock, log }: AppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    logger: { level: 'info', formatters: { level: (level) => ({ level }) }, stream: log, base: null, timestamp: () => `,"at":"${clock.now()}"` },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'traceId' }),
    genReqId: traceOf(settings.edgeToken),
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    bodyLimit: LARGEST_BODY,
    ...PATIENCE,
    http: { requireHostHeader: false, maxHeaderSize: LARGEST_HEADERS, headersTimeout: HEADERS_MS, connectionsCheckingInterval: CHECKED_EVERY_MS },
    clientErrorHandler: answerNoRequest(settings),
    rewriteUrl: ({ url = '/' }) => fromLogAddress(url),
    routerOptions: { maxParamLength: 120, ignoreTrailingSlash: false },
    forceCloseConnections: 'idle',
    frameworkErrors: answerUnreadable(settings),
    return503OnClosing: false,
  });
  const server = adapter.getInstance() as unknown as FastifyInstance;
  addSecurityHeaders(server, settings);
  stampReceipt(server, clock, settings.edgeToken);
  logRequests(server);
  requireOwnHost(server, settings);
  acceptJsonAlone(server);
  allowEmptyBodies(server);
  allowLargerBodies(server);
  acceptParts(server);
  openUrgentLane(server);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.for(settings, clock), adapter, { logger: new ProgramLog(server.log), bodyParser: false });
  measureRequests(server, app.get(ApiMetrics));
  noteReads(server, app.get(PersonalReads));
  await server.register(cookie);
  limitPace(server, settings);
  takeBrowserReports(server, (directive) => app.get(ApiMetrics).countBrowserReport(directive));
  await server.register(multipart, { throwFileSizeLimit: false, limits: { fileSize: LARGEST_FILE, files: 1, fields: 0, parts: 1, headerPairs: 20 } });
  app.setGlobalPrefix('api');
  app.useGlobalGuards(new QueryGuard([BOARD_PATH]));
  app.useGlobalPipes(createValidation());
  app.useGlobalInterceptors(new ActionPatience());
  app.useGlobalFilters(new ProblemFilter(app.get(ArrivalTickets)));
  app.get(Draining).partFrom(server);
  requirePolicies({ discovery: app.get(DiscoveryService), scanner: app.get(MetadataScanner), reflector: app.get(Reflector) });
  describeApi(app);
  if (settings.filesUrl !== undefined) servePages(server, { filesUrl: settings.filesUrl, links: app.get(PageLinks), images: app.get(PageImages), accounts: new PostgresAccounts(app.get(DataSource)), database: app.get(DataSource), clock });
  await serveWebApp(server, settings.webRoot, () => currentLaw(app.get(DataSource)), settings.filesUrl === undefined ? [] : [settings.filesUrl]);
  await app.init();
  return app;
}

