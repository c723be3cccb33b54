import { createHmac } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Taken, TokenBuckets } from './token-buckets.js';

/** Between two exchanges a flood is heard by as many processes as there are; nothing waits for one. */
const EVERY_MS = 250;
const LONGEST_MS = 1_000;
/** So many buckets go to Redis in one call, which nobody else's call should wait for. */
const AT_ONCE = 500;

/**
 * A bucket is one number: the moment at which it is full again. Redis keeps it that long and no longer. Who took more than there was is in
 * debt, at most of a whole bucket.
 */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local left = {}
for n, key in ipairs(KEYS) do
  local burst, per_second, times = tonumber(ARGV[3 * n - 2]), tonumber(ARGV[3 * n - 1]), tonumber(ARGV[3 * n])
  local whole = burst * 1000 / per_second
  local full_at = math.min(math.max(now, tonumber(redis.call('GET', key) or 0)) + times * 1000 / per_second, now + 2 * whole)
  redis.call('SET', key, string.format('%.3f', full_at), 'PX', math.max(1, math.ceil(full_at - now)))
  left[n] = tostring(burst - (full_at - now) * per_second / 1000)
end
return left`;

/**
 * Makes the buckets of several processes one, through Redis. Each process decides by its own, at once; several times a second it tells
 * what was taken and hears what is left of all. While Redis is away each counts for itself, and nobody who asks notices.
 */
export class SharedBuckets {
  readonly #redis: Redis;
  readonly #timer: NodeJS.Timeout;
  #exchange: Promise<void> | undefined;

  constructor(private readonly buckets: TokenBuckets, private readonly settings: { readonly redisUrl: string; readonly secret: string }) {
    this.#redis = new Redis(settings.redisUrl, { lazyConnect: true, maxRetriesPerRequest: 0, connectTimeout: LONGEST_MS, commandTimeout: LONGEST_MS, enableOfflineQueue: false, disconnectTimeout: 100 });
    this.#redis.on('error', () => undefined);
    buckets.untold();
    this.#timer = setInterval(() => void this.exchange(), EVERY_MS).unref();
  }

  /** Tells and hears once; one exchange at a time. What cannot be told is forgotten. */
  exchange(): Promise<void> {
    this.#exchange ??= this.#tellAll(this.buckets.untold()).catch(() => undefined).finally(() => (this.#exchange = undefined));
    return this.#exchange;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#redis.disconnect();
  }

  async #tellAll(taken: ReadonlyMap<string, Taken>): Promise<void> {
    if (taken.size === 0) return;
    if (this.#redis.status === 'wait' || this.#redis.status === 'end') await this.#redis.connect();
    const all = [...taken];
    for (let from = 0; from < all.length; from += AT_ONCE) await this.#tell(all.slice(from, from + AT_ONCE));
  }

  async #tell(taken: readonly (readonly [string, Taken])[]): Promise<void> {
    const args = taken.flatMap(([, { allowance, times }]) => [allowance.burst, allowance.perSecond, times]);
    const left = await this.#redis.eval(TAKE, taken.length, ...taken.map(([key]) => this.#named(key)), ...args);
    if (!Array.isArray(left)) return;
    for (const [at, [key]] of taken.entries()) this.buckets.settle(key, Number(left[at]));
  }

  /** Keys hold addresses and accounts; what Redis keeps tells of neither. The braces keep all in one place of a cluster. */
  #named(key: string): string {
    return `{tirkeu-pace}:${createHmac('sha256', this.settings.secret).update(`pace ${key}`).digest('base64url')}`;
  }
}
