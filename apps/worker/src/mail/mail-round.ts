import { Logger, type OnModuleDestroy } from '@nestjs/common';
import { MAIL } from '@tirkeu/persistence';
import type { RecurringWork } from '../clockwork/recurring-work.js';
import { sendWaitingMail, type SendMailPorts } from './send-waiting-mail.js';

/** Looks every two seconds for mail that waits, and sends it. */
export class MailRound implements RecurringWork, OnModuleDestroy {
  readonly name = 'send-mail';
  readonly everyMs = 2_000;
  readonly queue = MAIL;
  readonly #stop = new AbortController();
  readonly #logger = new Logger('mail');
  #away = false;

  constructor(private readonly ports: Omit<SendMailPorts, 'log'>) {}

  /** A mail that is being handed over is handed over; the next ones wait for the next start. */
  onModuleDestroy(): void {
    this.#stop.abort();
  }

  async run(): Promise<number> {
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
