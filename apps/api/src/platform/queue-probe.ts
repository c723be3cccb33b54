import { Redis } from 'ioredis';
import type { DataSource } from 'typeorm';
import type { Settings } from './settings.js';

const LONGEST_MS = 1_000;

/** Looks whether the queue's store is there: Redis, or BullMQ's schema in PostgreSQL. */
export class QueueProbe {
  readonly #redis: Redis | undefined;

  constructor({ redisUrl }: Settings, private readonly database: DataSource) {
    if (redisUrl === undefined) return;
    this.#redis = new Redis(redisUrl, { lazyConnect: true, maxRetriesPerRequest: 0, connectTimeout: LONGEST_MS, commandTimeout: LONGEST_MS, enableOfflineQueue: false });
    this.#redis.on('error', () => undefined);
  }

  async isUp(): Promise<boolean> {
    try {
      return this.#redis ? await this.#isRedisUp(this.#redis) : await this.#hasSchema();
    } catch {
      return false;
    }
  }

  close(): void {
    this.#redis?.disconnect();
  }

  async #isRedisUp(redis: Redis): Promise<boolean> {
    if (redis.status === 'wait' || redis.status === 'end') await redis.connect();
    return (await redis.ping()) === 'PONG';
  }

  async #hasSchema(): Promise<boolean> {
    const [row]: readonly { readonly known: boolean }[] = await this.database.query(`SELECT to_regnamespace('bullmq') IS NOT NULL AS known`);
    return row?.known ?? false;
  }
}
