import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { RECURRING_OPTIONS, findRecurringWork, freeForgotten, noteAlive, noteStopped, type WorkerIdentity } from '@tirkeu/persistence';
import type { Queue } from 'bullmq';
import type { DataSource } from 'typeorm';
import type { RecurringTable } from '../clockwork/recurring-work.js';
import { faultOf } from '../effects/hopeless.js';
import type { EffectWork } from '../effects/effect-work.js';
import type { QueueWatch } from '../queue/queue-watch.js';
import type { WatchedHost } from '../queue/watched-host.js';
import { within } from '../queue/within.js';

/** What keeps a worker going. */
export interface PulsePorts {
  readonly dataSource: DataSource;
  readonly identity: WorkerIdentity;
  readonly works: RecurringTable;
  /** The queues that wake recurring work, by their names. */
  readonly queues: ReadonlyMap<string, Queue>;
  readonly hosts: readonly WatchedHost[];
  readonly effects: EffectWork;
  readonly watch: QueueWatch;
}

const EVERY_MS = 3_000;
/** How long the queue may take to answer before it counts as away. */
const LONGEST_MS = 4_000;
/** How long a stop waits for what is in hand; then it is left to others, who find it without a worker. */
const LONGEST_STOP_MS = 22_000;
/** How long a stop waits besides for a queue that is away, which could tell nobody of an end. */
const LONGEST_STOP_AWAY_MS = 3_000;

/**
 * Tells every few seconds that the worker lives, and looks whether recurring work still recurs: with a wiped queue its schedule is gone
 * too, and nobody starts the workers anew for that. It needs no queue to beat, so it beats while the queue is away.
 */
export class Pulse implements OnApplicationBootstrap, OnModuleDestroy, BeforeApplicationShutdown {
  readonly #logger = new Logger('pulse');
  #timer: NodeJS.Timeout | undefined;
  #closing: Promise<unknown> = Promise.resolve();
  #winding: Promise<void> | undefined;
  #silent = false;

  constructor(private readonly ports: PulsePorts) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.beat();
    this.#timer = setInterval(() => void this.beat(), EVERY_MS);
  }

  /** Beats no more. */
  rest(): void {
    clearInterval(this.#timer);
  }

  /** From now on nothing new is taken; what is in hand is finished. */
  onModuleDestroy(): void {
    this.rest();
    const { effects, hosts, watch } = this.ports;
    const closed = Promise.all(hosts.map(({ worker }) => worker.close()));
    this.#closing = watch.isAway ? within(LONGEST_STOP_MS, effects.settled()).then(() => within(LONGEST_STOP_AWAY_MS, closed)) : within(LONGEST_STOP_MS, closed);
    this.#closing.catch(() => undefined);
  }

  async beforeApplicationShutdown(): Promise<void> {
    try {
      await this.#closing;
      await noteStopped(this.ports.dataSource, this.ports.identity.id);
    } catch (error) {
      this.#logger.warn(`Stopped with work in hand, which others take up: ${faultOf(error)}.`);
    }
  }

  /** One beat. Rejects never: what is away is looked for at the next one. */
  async beat(): Promise<void> {
    const { dataSource, identity, effects } = this.ports;
    try {
      await noteAlive(dataSource, identity);
      await freeForgotten(dataSource, identity.id, effects.inHand);
      this.#silent = false;
    } catch (error) {
      if (!this.#silent) this.#logger.warn(`The database does not answer: ${faultOf(error)}. The worker waits for it.`);
      this.#silent = true;
      return;
    }
    // One at a time: commands to a queue that is away are kept until it is back.
    this.#winding ??= this.#wind().catch((error: unknown) => this.ports.watch.failed(error)).finally(() => { this.#winding = undefined; });
    await within(LONGEST_MS, this.#winding).catch((error: unknown) => this.ports.watch.failed(error));
  }

  /** Winds the clockwork up again where it does not know all recurring work, or where some of it is overdue though it knows it. */
  async #wind(): Promise<void> {
    const overdue = new Set((await findRecurringWork(this.ports.dataSource)).filter((work) => work.overdue).map(({ name }) => name));
    for (const [id, queue] of this.ports.queues) {
      const own = [...this.ports.works.values()].filter((work) => work.queue === id);
      const known = new Set((await queue.getJobSchedulers()).map(({ key }) => key));
      for (const { name, everyMs } of own) {
        if (!known.has(name) || overdue.has(name)) await queue.upsertJobScheduler(name, { every: everyMs }, { name, opts: RECURRING_OPTIONS });
      }
      // What an earlier version had recur and this one does not know would fail for ever.
      for (const name of known) if (!own.some((work) => work.name === name)) await queue.removeJobScheduler(name);
    }
    this.ports.watch.answered();
  }
}
