/** So many at once, and so many a second for ever. */
export interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const MOST_BUCKETS = 50_000;

/** Slows down those who ask too often; each key drains by itself and nobody is locked out. Kept by each process for itself. */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();

  constructor(private readonly milliseconds: () => number) {}

  /** Seconds to wait before the key may take once more; 0: now. */
  wait(key: string, allowance: Allowance): number {
    const { tokens } = this.#refilled(key, allowance);
    return tokens >= 1 ? 0 : (1 - tokens) / allowance.perSecond;
  }

  take(key: string, allowance: Allowance): void {
    const bucket = this.#refilled(key, allowance);
    this.#buckets.delete(key);
    keepWithin(this.#buckets, MOST_BUCKETS);
    this.#buckets.set(key, { ...bucket, tokens: Math.max(0, bucket.tokens - 1) });
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
