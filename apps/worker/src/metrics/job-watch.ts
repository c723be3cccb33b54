import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { WorkerHost } from '@nestjs/bullmq';
import { OUTBOX_QUEUES } from '@tirkeu/persistence';
import { Queue, type Job } from 'bullmq';
import { inJob, traceOf } from '../logging/job-context.js';
import { within } from '../queue/within.js';
import { WorkerMetrics, type QueueCounts } from './worker-metrics.js';

const LONGEST_MS = 2_000;
const STATES = ['waiting', 'prioritized', 'active', 'delayed', 'failed'] as const;
const CARRY_MESSAGES: readonly string[] = OUTBOX_QUEUES;

/** Counts what every queue of this worker ends, and writes a line for each message of the outbox; what recurs every second is only counted. */
@Injectable()
export class JobWatch implements OnApplicationBootstrap {
  readonly #logger = new Logger('jobs');

  constructor(@Inject(DiscoveryService) private readonly discovery: DiscoveryService, @Inject(WorkerMetrics) private readonly metrics: WorkerMetrics) {}

  onApplicationBootstrap(): void {
    for (const { worker } of this.#instancesOf(WorkerHost)) {
      worker.on('completed', (job) => this.#ended(job, 'completed'));
      worker.on('failed', (job) => job && this.#ended(job, 'failed'));
      worker.on('stalled', () => this.metrics.countJob(worker.name, 'stalled'));
    }
  }

  /** Undefined while the queue does not answer. */
  async countQueues(): Promise<ReadonlyMap<string, QueueCounts> | undefined> {
    const queues = this.#instancesOf(Queue);
    const counted = Promise.all(queues.map(async (queue) => [queue.name, await queue.getJobCounts(...STATES)] as const));
    return within(LONGEST_MS, counted).then((counts) => new Map(counts), () => undefined);
  }

  #ended(job: Job, outcome: 'completed' | 'failed'): void {
    const ms = (job.finishedOn ?? Date.now()) - (job.processedOn ?? Date.now());
    this.metrics.countJob(job.queueName, outcome, ms / 1_000);
    if (!CARRY_MESSAGES.includes(job.queueName)) return;
    inJob({ queue: job.queueName, job: job.id, topic: job.name, traceId: traceOf(payloadOf(job)) }, () => this.#logger.log({ message: outcome === 'completed' ? 'worked on' : 'broken off', ms }));
  }

  #instancesOf<Kind>(kind: abstract new (...given: never[]) => Kind): readonly Kind[] {
    return this.discovery.getProviders().map(({ instance }): unknown => instance).filter((instance): instance is Kind => instance instanceof kind);
  }
}

/** What the row of the outbox carries, ids alone. */
const payloadOf = ({ data }: Job<{ readonly payload?: Readonly<Record<string, unknown>> } | undefined>): Readonly<Record<string, unknown>> => data?.payload ?? {};
