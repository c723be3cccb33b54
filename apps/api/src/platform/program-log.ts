import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';

type Level = 'fatal' | 'error' | 'warn';

/** What parts of the program say for themselves, in the log of the requests and in its shape. */
export class ProgramLog implements LoggerService {
  constructor(private readonly requests: FastifyBaseLogger) {}

  log(): void {
    // The framework tells of every route when it starts; nobody who runs the API wants to know.
  }

  fatal(message: unknown, ...more: readonly unknown[]): void {
    this.#write('fatal', message, more);
  }

  error(message: unknown, ...more: readonly unknown[]): void {
    this.#write('error', message, more);
  }

  warn(message: unknown, ...more: readonly unknown[]): void {
    this.#write('warn', message, more);
  }

  #write(level: Level, message: unknown, more: readonly unknown[]): void {
    const from = more.at(-1);
    const speaker = typeof from === 'string' ? { from } : {};
    if (typeof message !== 'object' || message === null) return this.requests[level](speaker, String(message));
    const { message: text, ...fields } = message as Readonly<Record<string, unknown>>;
    this.requests[level](message instanceof Error ? { ...speaker, error: message.constructor.name } : { ...speaker, ...fields }, message instanceof Error ? 'failed' : String(text ?? ''));
  }
}
