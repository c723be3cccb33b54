/** So many at once, and so many a second for ever. */
export interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** What was taken from a bucket and not yet told to the other processes. */
export interface Taken {
  readonly allowance: Allowance;
  readonly times: number;
}

const MOST_BUCKETS = 50_000;

/** Slows down those who ask too often; each key drains by itself and nobody is locked out. Kept by each process for itself, until somebody tells the others. */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();
  #untold: Map<string, Taken> | undefined;

  constructor(private readonly milliseconds: () => number) {}

  /** Seconds to wait before the key may take once more; 0: now. */
  wait(key: string, allowance: Allowance): number {
    const { tokens } = this.#refilled(key, allowance);
    return tokens >= 1 ? 0 : (1 - tokens) / allowance.perSecond;
  }

  /** How often the key may still take at once. */
  left(key: string, allowance: Allowance): number {
    return Math.max(0, this.#refilled(key, allowance).tokens);
  }

  take(key: string, allowance: Allowance): void {
    const bucket = this.#refilled(key, allowance);
    this.#buckets.delete(key);
    keepWithin(this.#buckets, MOST_BUCKETS);
    this.#buckets.set(key, { ...bucket, tokens: Math.max(Math.min(0, bucket.tokens), bucket.tokens - 1) });
    if (!this.#untold) return;
    keepWithin(this.#untold, MOST_BUCKETS);
    this.#untold.set(key, { allowance, times: (this.#untold.get(key)?.times ?? 0) + 1 });
  }

  /** What was taken since the last time; from the first time on it is kept. */
  untold(): ReadonlyMap<string, Taken> {
    const told = this.#untold ?? new Map<string, Taken>();
    this.#untold = new Map();
    return told;
  }

  /** What a bucket of all processes holds, less what was taken here meanwhile; below nothing where several took at once. */
  settle(key: string, tokens: number): void {
    keepWithin(this.#buckets, MOST_BUCKETS);
    this.#buckets.set(key, { tokens: tokens - (this.#untold?.get(key)?.times ?? 0), at: this.milliseconds() });
  }

  /** Gives the key its whole allowance again. */
  forget(key: string): void {
    this.#buckets.delete(key);
  }

  #refilled(key: string, { burst, perSecond }: Allowance): Bucket {
    const now = this.milliseconds();
    const bucket = this.#buckets.get(key) ?? { tokens: burst, at: now };
    // A clock that is set back takes nothing away.
    const seconds = Math.max(0, now - bucket.at) / 1000;
    return { tokens: Math.min(burst, bucket.tokens + seconds * perSecond), at: now };
  }
}

/** Forgets the oldest entries, so that nobody fills our memory with made-up keys. */
export function keepWithin(entries: Map<string, unknown>, most: number): void {
  for (const key of entries.keys()) {
    if (entries.size < most) return;
    entries.delete(key);
  }
}
