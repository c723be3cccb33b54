import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Allow } from './policy.js';
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
}

@ApiTags('platform')
@Controller('health')
export class HealthController {
  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(QueueProbe) private readonly queue: QueueProbe) {}

  /** The process runs and answers. */
  @Get('live')
  @Allow('public')
  live(): Health {
    return { status: 'ok' };
  }

  /** Filings can be taken in: the database answers and has the schema of this version. */
  @Get('ready')
  @Allow('public')
  async ready(): Promise<Readiness> {
    const isBehind = await this.#isBehind().catch(() => true);
    if (isBehind) throw problem('not-ready');
    return { status: 'ok', database: 'up', migrations: 'applied', queue: (await this.queue.isUp()) ? 'up' : 'down' };
  }

  async #isBehind(): Promise<boolean> {
    const rows: readonly { readonly name: string }[] = await this.database.query('SELECT name FROM migration');
    const applied = new Set(rows.map(({ name }) => name));
    return this.database.migrations.some(({ name, constructor }) => !applied.has(name ?? constructor.name));
  }
}
