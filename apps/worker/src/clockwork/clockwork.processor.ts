import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { REGISTER_TOPICS, type Desk } from '@tirkeu/desk';
import { DRY_RUN_ASKED, EXPORT_ASKED, dropLapsedCopies, foldTallies, relayOutbox, systemClock, type MessageToSend } from '@tirkeu/persistence';
import type { ReportFiles } from '@tirkeu/reports';
import { getRulebook } from '@tirkeu/rulebooks';
import { UnrecoverableError, type Job, type Queue } from 'bullmq';
import type { DataSource } from 'typeorm';
import { remind } from '../deadlines/remind.js';
import { sweep } from '../deadlines/sweep.js';
import { clearExports } from '../exports/clear-exports.js';
import type { TellPorts } from '../notices/tell.js';
import { CLOCKWORK, DRY_RUNS, EFFECTS, EXPORTS, REGISTER_QUEUE, effectJobId } from '../queue/queues.js';

export const DESK = Symbol('desk');
export const REPORT_FILES = Symbol('finished files');
export const TELL_PORTS = Symbol('what people are told with');

/** Work that recurs, by name, with its interval in milliseconds. The schedule lives in the queue, so that several workers share one. */
const SCHEDULE = { relay: 500, sweep: 5_000, remind: 15_000, fold: 5_000, 'clear-exports': 600_000, 'forget-copies': 3_600_000 } as const;

const RELAY_BATCH = 500;

const jobOf = ({ id, topic, key, payload }: MessageToSend) => ({ name: topic, data: { topic, key, payload }, opts: { jobId: effectJobId(String(id)) } });

/** Relays the outbox to the queues, sweeps due moments, reminds people of those to come, folds tallies, clears away files whose time is over and forgets what was typed in filings that have lapsed. */
@Processor(CLOCKWORK, { concurrency: 2, maxStalledCount: 1_000 })
export class ClockworkProcessor extends WorkerHost implements OnApplicationBootstrap {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(DESK) private readonly desk: Desk,
    @InjectQueue(CLOCKWORK) private readonly clockwork: Queue,
    @InjectQueue(EFFECTS) private readonly effects: Queue,
    @InjectQueue(EXPORTS) private readonly exports: Queue,
    @InjectQueue(REGISTER_QUEUE) private readonly registers: Queue,
    @InjectQueue(DRY_RUNS) private readonly dryRuns: Queue,
    @Inject(REPORT_FILES) private readonly files: ReportFiles,
    @Inject(TELL_PORTS) private readonly telling: TellPorts,
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
      case 'remind':
        return remind({ ...this.telling, clock: systemClock, rulebookOf: getRulebook });
      case 'clear-exports':
        return clearExports({ database: this.dataSource, files: this.files, clock: systemClock });
      case 'forget-copies':
        return dropLapsedCopies(this.dataSource, systemClock.now());
      case 'fold':
        return foldTallies(this.dataSource);
      default:
        throw new UnrecoverableError(`No recurring work is called ${job.name}`);
    }
  }

  #queueOf(topic: string): Queue {
    if (topic === EXPORT_ASKED) return this.exports;
    if (topic === DRY_RUN_ASKED) return this.dryRuns;
    return (REGISTER_TOPICS as readonly string[]).includes(topic) ? this.registers : this.effects;
  }

  /** Everything that waits, in batches; a batch that the queue does not take stays in the outbox. */
  private async relay(): Promise<number> {
    let relayed = 0;
    for (;;) {
      const sent = await relayOutbox(this.dataSource, { now: systemClock.now(), limit: RELAY_BATCH }, async (messages) => {
        for (const queue of [this.exports, this.dryRuns, this.registers, this.effects]) {
          const own = messages.filter(({ topic }) => this.#queueOf(topic) === queue);
          if (own.length > 0) await queue.addBulk(own.map(jobOf));
        }
      });
      relayed += sent;
      if (sent < RELAY_BATCH) return relayed;
    }
  }
}
