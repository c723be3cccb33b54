import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject } from '@nestjs/common';
import type { OutboxMessage, Topic } from '@tirkeu/desk';
import { UnrecoverableError, type Job } from 'bullmq';
import { EFFECTS } from '../queue/queues.js';
import type { HandlerTable } from './effect-handler.js';

export const HANDLERS = Symbol('handlers of topics');

/** Does what the rows of the outbox ask for, each by the handler of its topic. */
@Processor(EFFECTS, { concurrency: 8, maxStalledCount: 5 })
export class EffectsProcessor extends WorkerHost {
  constructor(@Inject(HANDLERS) private readonly handlers: HandlerTable) {
    super();
  }

  override async process(job: Job<OutboxMessage>): Promise<void> {
    const handler = this.handlers.get(job.name as Topic);
    if (!handler) throw new UnrecoverableError(`No handler for topic ${job.name}`);
    await handler.handle(job.data);
  }
}
