import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { OutboxMessage } from '@tirkeu/desk';
import { failDryRun, systemClock } from '@tirkeu/persistence';
import { UnrecoverableError, type Job } from 'bullmq';
import type { DataSource } from 'typeorm';
import { DRY_RUNS } from '../queue/queues.js';
import type { RunDry } from './dry-run-threads.js';

export const RUN_DRY = Symbol('works a dry run to its end');

/** Tries versions of the law on campaigns, one at a time. */
@Processor(DRY_RUNS, { concurrency: 1, maxStalledCount: 3 })
export class DryRunsProcessor extends WorkerHost implements OnModuleDestroy {
  readonly #stop = new AbortController();

  constructor(@InjectDataSource() private readonly dataSource: DataSource, @Inject(RUN_DRY) private readonly run: RunDry) {
    super();
  }

  /** It does not hold up the end of the program: it is begun anew at the next start. */
  onModuleDestroy(): void {
    this.#stop.abort();
  }

  override async process({ data, attemptsMade, opts: { attempts = 1 } }: Job<OutboxMessage>): Promise<void> {
    const { dryRunId } = data.payload;
    if (typeof dryRunId !== 'string') throw new UnrecoverableError(`Message ${data.key} names no dry run`);
    try {
      await this.run(dryRunId, this.#stop.signal);
    } catch (error) {
      if (attemptsMade + 1 >= attempts && !this.#stop.signal.aborted) await failDryRun(this.dataSource, dryRunId, systemClock.now());
      throw error;
    }
  }
}
