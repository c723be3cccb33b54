import { Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { faultOf } from '../effects/hopeless.js';

/** Tells the operator once when the queue goes and once when it is back. */
export class QueueWatch {
  readonly #logger = new Logger('queue');
  #away = false;

  constructor(queues: readonly Pick<Queue, 'on'>[]) {
    for (const queue of queues) queue.on('error', (error) => this.failed(error));
  }

  get isAway(): boolean {
    return this.#away;
  }

  failed(error: unknown): void {
    if (this.#away) return;
    this.#away = true;
    this.#logger.warn(`The queue does not answer: ${faultOf(error)}. Work waits in the database and goes on by itself.`);
  }

  answered(): void {
    if (!this.#away) return;
    this.#away = false;
    this.#logger.warn('The queue answers again.');
  }
}
