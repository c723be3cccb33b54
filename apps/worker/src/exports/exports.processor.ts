import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, type OnModuleDestroy } from '@nestjs/common';
import { failExport } from '@tirkeu/persistence';
import type { OutboxMessage } from '@tirkeu/desk';
import { UnrecoverableError, type Job } from 'bullmq';
import { EXPORTS } from '../queue/queues.js';
import { writeExport, type ExportPorts } from './write-export.js';

export const EXPORT_PORTS = Symbol('what exports are written with');

/** Writes the files that people ask for, one at a time, so that they never stand in the way of anything else. */
@Processor(EXPORTS, { concurrency: 1, maxStalledCount: 3 })
export class ExportsProcessor extends WorkerHost implements OnModuleDestroy {
  readonly #stop = new AbortController();

  constructor(@Inject(EXPORT_PORTS) private readonly ports: ExportPorts) {
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
      await writeExport(exportId, this.ports, this.#stop.signal);
    } catch (error) {
      if (attemptsMade + 1 >= attempts && !this.#stop.signal.aborted) await failExport(this.ports.dataSource, exportId, this.ports.clock.now());
      throw error;
    }
  }
}
