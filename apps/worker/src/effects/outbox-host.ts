import { Inject } from '@nestjs/common';
import type { Job } from 'bullmq';
import { inJob, traceOf } from '../logging/job-context.js';
import { QueueWatch } from '../queue/queue-watch.js';
import { WatchedHost } from '../queue/watched-host.js';
import { EffectWork, type EffectJob } from './effect-work.js';

/** A queue that carries rows of the outbox; each of them is done by the handler of its topic. */
export abstract class OutboxHost extends WatchedHost {
  constructor(@Inject(QueueWatch) watch: QueueWatch, @Inject(EffectWork) private readonly work: EffectWork) {
    super(watch);
  }

  override async process({ id, name, data, queueName }: Job<EffectJob['data']>): Promise<void> {
    await inJob({ queue: queueName, job: id, topic: name, traceId: traceOf(data.payload) }, () => this.work.do({ name, data }));
  }
}
