import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import type { QueueWatch } from './queue-watch.js';

/** A worker of a queue that may go away: it waits and goes on. */
export abstract class WatchedHost extends WorkerHost {
  constructor(protected readonly watch: QueueWatch) {
    super();
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.watch.failed(error);
  }
}
