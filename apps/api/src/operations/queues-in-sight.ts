import type { OnModuleDestroy } from '@nestjs/common';
import { openQueues, type OpenQueues, type QueueFigures } from '@tirkeu/persistence';
import type { Settings } from '../platform/settings.js';

const LONGEST_MS = 2_000;

/** The queue as far as it answers. It is opened when somebody looks for the first time, and anew after it was away; nothing else of the API waits for it. */
export class QueuesInSight implements OnModuleDestroy {
  readonly backend: 'redis' | 'postgresql';
  #open: Promise<OpenQueues> | undefined;
  #asked: Promise<readonly QueueFigures[] | undefined> | undefined;

  constructor(private readonly settings: Pick<Settings, 'redisUrl' | 'databaseUrl'>) {
    this.backend = settings.redisUrl === undefined ? 'postgresql' : 'redis';
  }

  async onModuleDestroy(): Promise<void> {
    await this.#forget();
  }

  /** Null when the queue does not answer soon. Whoever asks meanwhile gets the same answer. */
  async findFigures(): Promise<readonly QueueFigures[] | null> {
    this.#asked ??= this.within((queues) => queues.figures()).finally(() => { this.#asked = undefined; });
    return (await this.#asked) ?? null;
  }

  /** What is read of the queues; undefined when they do not answer soon, and then they are opened anew the next time. */
  async within<Read>(read: (queues: OpenQueues) => Promise<Read>): Promise<Read | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => { timer = setTimeout(() => resolve(undefined), LONGEST_MS); });
    const found = await Promise.race([this.#opened().then(read).catch(() => undefined), late]);
    clearTimeout(timer);
    if (found === undefined) void this.#forget();
    return found;
  }

  #opened(): Promise<OpenQueues> {
    return (this.#open ??= openQueues(this.settings));
  }

  async #forget(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    await open?.then((queues) => queues.close()).catch(() => undefined);
  }
}
