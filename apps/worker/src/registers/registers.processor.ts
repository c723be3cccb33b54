import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { OutboxMessage, RegisterTopic } from '@tirkeu/desk';
import { UnrecoverableError, type Job } from 'bullmq';
import { REGISTER_QUEUE } from '../queue/queues.js';
import { askDueRegisters, askWaitingRegisters, type AskPorts } from './ask-registers.js';

export const ASK_PORTS = Symbol('what registers are asked with');

/** What the asking needs, and when it begins of itself. */
export interface AskSettings {
  readonly ports: Omit<AskPorts, 'log'>;
  readonly onSubmission: boolean;
}

/** Asks registers, apart from everything else: a slow one holds up nobody's notices. */
@Processor(REGISTER_QUEUE, { concurrency: 8, maxStalledCount: 5 })
export class RegistersProcessor extends WorkerHost implements OnModuleDestroy {
  readonly #stop = new AbortController();
  readonly #logger = new Logger('registers');

  constructor(@Inject(ASK_PORTS) private readonly asking: AskSettings) {
    super();
  }

  /** A question on its way is broken off and asked again at the next start. */
  onModuleDestroy(): void {
    this.#stop.abort();
  }

  override async process({ name, data: { key, payload: { filingId, eventType } } }: Job<OutboxMessage>): Promise<void> {
    const ports: AskPorts = { ...this.asking.ports, log: (line) => this.#logger.warn(line) };
    if (typeof filingId !== 'string') throw new UnrecoverableError(`Message ${key} names no filing`);
    switch (name as RegisterTopic) {
      case 'registers.due':
        if (this.asking.onSubmission) await askDueRegisters(ports, { filingId, key, anew: eventType === 'FilingSubmitted' });
        return;
      case 'registers.asked':
        await askWaitingRegisters(ports, filingId, this.#stop.signal);
    }
  }
}
