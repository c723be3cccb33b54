import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { MAIL } from '../queue/queues.js';
import { sendWaitingMail, type SendMailPorts } from './send-waiting-mail.js';

export const MAIL_PORTS = Symbol('what mail is sent with');

/** How often waiting mail is looked for, in milliseconds. */
const EVERY = 2_000;

/** Sends the mail that waits. What waits stands in the database: the queue only wakes a worker, one pass at a time in each. */
@Processor(MAIL, { concurrency: 1, maxStalledCount: 1_000 })
export class MailProcessor extends WorkerHost implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #stop = new AbortController();
  readonly #logger = new Logger('mail');
  #away = false;

  constructor(@InjectQueue(MAIL) private readonly queue: Queue, @Inject(MAIL_PORTS) private readonly ports: Omit<SendMailPorts, 'log'>) {
    super();
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.queue.upsertJobScheduler('send', { every: EVERY }, { name: 'send', opts: { attempts: 1, removeOnComplete: { count: 20 }, removeOnFail: { count: 100 } } });
  }

  /** A mail that is being handed over is handed over; the next ones wait for the next start. */
  onModuleDestroy(): void {
    this.#stop.abort();
  }

  override async process(): Promise<number> {
    try {
      const { settled, unreachable } = await sendWaitingMail({ ...this.ports, log: (line) => this.#logger.warn(line) }, this.#stop.signal);
      this.#tellOfServer(unreachable, settled);
      return settled;
    } finally {
      this.ports.server.close();
    }
  }

  /** Once when the server goes and once when it comes back, not every two seconds. */
  #tellOfServer(unreachable: string | null, settled: number): void {
    if (unreachable !== null && !this.#away) this.#logger.warn(`The mail server does not take mail: ${unreachable}. All mail waits and is sent later.`);
    if (unreachable === null && settled > 0 && this.#away) this.#logger.warn('The mail server takes mail again.');
    if (unreachable !== null || settled > 0) this.#away = unreachable !== null;
  }
}
