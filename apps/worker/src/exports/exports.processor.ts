import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { OutboxMessage } from '@tirkeu/desk';
import { failExport, systemClock } from '@tirkeu/persistence';
import { UnrecoverableError, type Job } from 'bullmq';
import type { DataSource } from 'typeorm';
import { EXPORTS } from '../queue/queues.js';
import type { RunExport } from './export-threads.js';

export const RUN_EXPORT = Symbol('writes a file to its end');

/** Has the files written that people ask for, one at a time, so that they never stand in the way of anything else. */
@Processor(EXPORTS, { concurrency: 1, maxStalledCount: 3 })
export class ExportsProcessor extends WorkerHost implements OnModuleDestroy {
  readonly #stop = new AbortController();

  constructor(@InjectDataSource() private readonly dataSource: DataSource, @Inject(RUN_EXPORT) private readonly run: RunExport) {
    super();
  }

  /** A long file does not hold up the end of the program: it is begun anew at the next start. */
  onModuleDestroy(): void {
    this.#stop.abort();
  }

  override async process({ data, attemptsMade, opts: { attempts = 1 } }: Job<OutboxMessage>): Promise<void> {
    const { exportId } = data.payload;
    if (typeof exportId !== 'string') throw new UnrecoverableError(`Message ${data.key} names no export`);
    try {
      await this.run(exportId, this.#stop.signal);
    } catch (error) {
      if (attemptsMade + 1 >= attempts && !this.#stop.signal.aborted) await failExport(this.dataSource, exportId, systemClock.now());
      throw error;
    }
  }
}
