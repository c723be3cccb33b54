import { createServer, type Server } from 'node:http';
import { findLogAge, findNextDues, findOperationFigures, findOutboxFigures, findRecurringWork, findWorkers, measureClockOffset, poolFigures } from '@tirkeu/persistence';
import { collectDefaultMetrics } from 'prom-client';
import type { DataSource } from 'typeorm';
import { within } from '../queue/within.js';
import type { JobWatch } from './job-watch.js';
import type { Look, WorkerMetrics } from './worker-metrics.js';

const LONGEST_MS = 4_000;

/** What the worker shows to the machine that it runs on. */
export interface WorkerFigures {
  readonly metrics: WorkerMetrics;
  readonly jobs: Pick<JobWatch, 'countQueues'>;
  readonly dataSource: DataSource;
}

async function look(dataSource: DataSource): Promise<Look> {
  const [outbox, operations, nextDues, recurring, workers, clockOffset, logAge] = await Promise.all([
    findOutboxFigures(dataSource), findOperationFigures(dataSource), findNextDues(dataSource), findRecurringWork(dataSource), findWorkers(dataSource), measureClockOffset(dataSource, Date.now), findLogAge(dataSource),
  ]);
  return { outbox, operations, nextDues, recurring, workersAlive: workers.filter(({ alive }) => alive).length, clockOffset, logAge };
}

async function figures({ metrics, jobs, dataSource }: WorkerFigures): Promise<string> {
  const [counts, found] = await Promise.all([jobs.countQueues(), within(LONGEST_MS, look(dataSource)).catch(() => undefined)]);
  metrics.showQueues(counts);
  metrics.showLook(found);
  metrics.showConnections(poolFigures(dataSource));
  return metrics.registry.metrics();
}

/**
 * Answers on a port for the monitoring alone: `/metrics`; `/live` while the process turns; `/ready` while the database answers too.
 * A worker whose database is away is not to be started anew: it waits and goes on.
 */
export async function serveWorker(shown: WorkerFigures, { host, port }: { readonly host: string; readonly port: number }): Promise<Server> {
  collectDefaultMetrics({ register: shown.metrics.registry });
  const pages: Readonly<Record<string, () => Promise<string>>> = {
    '/metrics': () => figures(shown),
    '/live': async () => 'live\n',
    '/ready': async () => within(LONGEST_MS, shown.dataSource.query('SELECT 1')).then(() => 'ready\n'),
  };
  const server = createServer((request, response) => {
    const page = request.method === 'GET' ? pages[request.url ?? ''] : undefined;
    if (!page) return void response.writeHead(404).end();
    const type = request.url === '/metrics' ? shown.metrics.registry.contentType : 'text/plain';
    page().then((text) => response.writeHead(200, { 'content-type': type }).end(text), () => response.writeHead(503).end());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  server.unref();
  return server;
}
