import type { Writable } from 'node:stream';
import type { LoggerService } from '@nestjs/common';
import { systemClock } from '@tirkeu/persistence';
import { currentJob } from './job-context.js';

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug';

/** Where an error happened, without what it happened to: messages of a database can repeat what people typed. */
function traceable(error: Error): { readonly error: string; readonly stack: readonly string[] } {
  return { error: error.constructor.name, stack: (error.stack ?? '').split('\n').map((line) => line.trim()).filter((line) => line.startsWith('at ')).slice(0, 12) };
}

/** The framework tells of each of its parts when it starts; nobody who runs a worker wants to know. */
const CHATTER: readonly unknown[] = ['InstanceLoader', 'NestFactory', 'NestApplicationContext'];

function partsOf(message: unknown): Readonly<Record<string, unknown>> {
  if (message instanceof Error) return { ...traceable(message), msg: 'failed' };
  if (typeof message !== 'object' || message === null) return { msg: String(message) };
  const { message: msg, ...fields } = message as Readonly<Record<string, unknown>>;
  return { ...fields, msg: String(msg ?? '') };
}

/** The log of the worker: one JSON object a line, in the shape of the API's, with the job that was worked on. */
export class WorkerLog implements LoggerService {
  constructor(private readonly out: Writable = process.stdout, private readonly clock = systemClock) {}

  log(message: unknown, ...more: readonly unknown[]): void {
    if (!CHATTER.includes(more.at(-1))) this.#write('info', message, more);
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

  debug(): void {
    // What only a developer wants to know is not kept.
  }

  verbose(): void {
    // The same.
  }

  /** The last of what follows the message names who speaks; a stack before it is left out, for the message says enough. */
  #write(level: Level, message: unknown, more: readonly unknown[]): void {
    const from = more.at(-1);
    this.out.write(`${JSON.stringify({ level, at: this.clock.now(), ...currentJob(), ...(typeof from === 'string' && { from }), ...partsOf(message) })}\n`);
  }
}
