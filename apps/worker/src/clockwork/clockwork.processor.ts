import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Desk } from '@tirkeu/desk';
import { relayOutbox, systemClock } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { UnrecoverableError, type Job, type Queue } from 'bullmq';
import type { DataSource } from 'typeorm';
import { sweep } from '../deadlines/sweep.js';
import { CLOCKWORK, EFFECTS, effectJobId } from '../queue/queues.js';

export const DESK = Symbol('desk');

/** Work that recurs, by name, with its interval in milliseconds. The schedule lives in the queue, so that several workers share one. */
const SCHEDULE = { relay: 500, sweep: 5_000 } as const;

const RELAY_BATCH = 500;

/** Relays the outbox to the queue and sweeps due moments. */
@Processor(CLOCKWORK, { concurrency: 2, maxStalledCount: 1_000 })
export class ClockworkProcessor extends WorkerHost implements OnApplicationBootstrap {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(DESK) private readonly desk: Desk,
    @InjectQueue(CLOCKWORK) private readonly clockwork: Queue,
    @InjectQueue(EFFECTS) private readonly effects: Queue,
  ) {
    super();
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const [name, every] of Object.entries(SCHEDULE)) {
      await this.clockwork.upsertJobScheduler(name, { every }, { name, opts: { attempts: 1, removeOnComplete: { count: 20 }, removeOnFail: { count: 100 } } });
    }
  }

  override async process(job: Job): Promise<number> {
    switch (job.name) {
      case 'relay':
        return this.relay();
      case 'sweep':
        return sweep({ database: this.dataSource, desk: this.desk, clock: systemClock, rulebookOf: getRulebook });
      default:
        throw new UnrecoverableError(`No recurring work is called ${job.name}`);
    }
  }

  /** Everything that waits, in batches; a batch that the queue does not take stays in the outbox. */
  private async relay(): Promise<number> {
    let relayed = 0;
    for (;;) {
      const sent = await relayOutbox(this.dataSource, { now: systemClock.now(), limit: RELAY_BATCH }, async (messages) => {
        await this.effects.addBulk(messages.map(({ id, topic, key, payload }) => ({ name: topic, data: { topic, key, payload }, opts: { jobId: effectJobId(String(id)) } })));
      });
      relayed += sent;
      if (sent < RELAY_BATCH) return relayed;
    }
  }
}
