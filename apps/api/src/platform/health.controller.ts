import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { FileStore } from '../documents/file-store.js';
import { Answers } from './answers.js';
import { ClockWatch } from './clock-watch.js';
import { Draining } from './draining.js';
import { Allow } from './policy.js';
import { FILE_STORE } from './ports.js';
import { problem } from './problem.js';
import { QueueProbe } from './queue-probe.js';

interface Health {
  readonly status: 'ok';
}
interface Readiness extends Health {
  readonly database: 'up';
  readonly migrations: 'applied';
  /** Told, and no condition: filings are taken in with the queue away, only letters wait. */
  readonly queue: 'up' | 'down';
  /** Told, and no condition: filings are taken in without it, only papers cannot be added or looked at. */
  readonly storage: 'up' | 'down';
  /** By how many milliseconds our clock may be wrong; 0 while nothing speaks against it. Filings are taken in all the same, and told so. */
  readonly clockDoubtMs: number;
}

const status = { type: 'string', enum: ['ok'] };
const LIVE = { json: { type: 'object', required: ['status'], properties: { status } } };
const READY = {
  json: {
    type: 'object', required: ['status', 'database', 'migrations', 'queue', 'storage', 'clockDoubtMs'],
    properties: { status, database: { type: 'string', enum: ['up'] }, migrations: { type: 'string', enum: ['applied'] }, queue: { type: 'string', enum: ['up', 'down'] }, storage: { type: 'string', enum: ['up', 'down'] }, clockDoubtMs: { type: 'integer', minimum: 0 } },
  },
};

@ApiTags('platform')
@Controller('health')
export class HealthController {
  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(QueueProbe) private readonly queue: QueueProbe, @Inject(FILE_STORE) private readonly store: FileStore, @Inject(ClockWatch) private readonly clock: ClockWatch, @Inject(Draining) private readonly draining: Draining) {}

  /** The process runs and answers. */
  @Get('live')
  @Allow('public')
  @Answers(LIVE)
  live(): Health {
    return { status: 'ok' };
  }

  /** Filings can be taken in: the database answers and has the schema of this version, and this process is not about to end. */
  @Get('ready')
  @Allow('public')
  @Answers(READY)
  async ready(): Promise<Readiness> {
    if (this.draining.hasBegun) throw problem('not-ready');
    const isBehind = await this.#isBehind().catch(() => true);
    if (isBehind) throw problem('not-ready');
    const [queue, storage] = await Promise.all([this.queue.isUp(), this.store.isReachable()]);
    return { status: 'ok', database: 'up', migrations: 'applied', queue: queue ? 'up' : 'down', storage: storage ? 'up' : 'down', clockDoubtMs: this.clock.reading.doubtMs };
  }

  async #isBehind(): Promise<boolean> {
    const rows: readonly { readonly name: string }[] = await this.database.query('SELECT name FROM migration');
    const applied = new Set(rows.map(({ name }) => name));
    return this.database.migrations.some(({ name, constructor }) => !applied.has(name ?? constructor.name));
  }
}
