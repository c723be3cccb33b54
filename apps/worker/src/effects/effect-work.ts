import { Logger, type OnModuleDestroy } from '@nestjs/common';
import type { OutboxMessage } from '@tirkeu/desk';
import { beginEffect, markDone, markFailed, markGivenUp, putBack, type Attempt } from '@tirkeu/persistence';
import type { DataSource } from 'typeorm';
import type { EffectHandler, HandlerTable } from './effect-handler.js';
import { Hopeless, faultOf } from './hopeless.js';

/** What a job of the outbox carries: the number of its row and ids, never anybody's data. */
export interface EffectJob {
  readonly name: string;
  readonly data: OutboxMessage & { readonly id: number };
}

/** A message that has taken its worker down so often is not tried again by itself. */
const MOST_LOST = 3;

/**
 * Does what the outbox asks for and leaves a trace of it there: who has it in hand, how often it was tried, that it is done. The trace is
 * the truth; the job in the queue only wakes somebody.
 */
export class EffectWork implements OnModuleDestroy {
  readonly #inHand = new Map<number, Promise<void>>();
  readonly #stop = new AbortController();
  readonly #logger = new Logger('effects');

  constructor(private readonly dataSource: Pick<DataSource, 'query' | 'transaction'>, private readonly handlers: HandlerTable, readonly workerId: string) {}

  /** Messages that are being worked on now. */
  get inHand(): readonly number[] {
    return [...this.#inHand.keys()];
  }

  /** Ends when what is in hand now is done, put back or put aside. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#inHand.values());
  }

  /** Long work is broken off and begun anew at the next start; what takes moments is finished. */
  onModuleDestroy(): void {
    this.#stop.abort();
  }

  async do({ name, data }: EffectJob): Promise<void> {
    const attempt = await beginEffect(this.dataSource, data.id, this.workerId);
    if (typeof attempt === 'string') return;
    const trying = this.#try(attempt, data, this.handlers.get(name));
    this.#inHand.set(attempt.id, trying);
    try {
      await trying;
    } finally {
      this.#inHand.delete(attempt.id);
    }
  }

  async #try(attempt: Attempt, message: OutboxMessage, handler: EffectHandler | undefined): Promise<void> {
    if (!handler) return this.#giveUp(attempt, message, undefined, 'NoHandler');
    if (attempt.lost >= MOST_LOST) return this.#giveUp(attempt, message, handler, null);
    try {
      await handler.handle(message, this.#stop.signal);
    } catch (error) {
      return this.#note(attempt, message, handler, error);
    }
    await markDone(this.dataSource, attempt);
  }

  async #note(attempt: Attempt, message: OutboxMessage, handler: EffectHandler, error: unknown): Promise<void> {
    if (this.#stop.signal.aborted) return putBack(this.dataSource, attempt);
    const fault = faultOf(error);
    if (error instanceof Hopeless || attempt.tries >= handler.tries) return this.#giveUp(attempt, message, handler, fault);
    this.#logger.warn(`Message ${attempt.id} (${message.topic}) failed in try ${attempt.tries} and is tried again: ${fault}.`);
    await markFailed(this.dataSource, attempt, fault, handler.firstWaitMs * 2 ** (attempt.tries - 1));
  }

  async #giveUp(attempt: Attempt, message: OutboxMessage, handler: EffectHandler | undefined, fault: string | null): Promise<void> {
    await handler?.giveUp?.(message);
    await markGivenUp(this.dataSource, attempt, fault);
    this.#logger.error(`Message ${attempt.id} (${message.topic}) is put aside after ${attempt.tries} tries: ${fault ?? 'WorkerLost'}. The page of operations lists it.`);
  }
}
