import { createHash } from 'node:crypto';

interface Bucket {
  tokens: number;
  at: number;
}
interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

/** Wrong passwords for one account from one address, for one account from everywhere, and from one address for anybody; new accounts from one address. */
const ALLOWED = {
  pair: { burst: 5, perSecond: 1 / 10 },
  account: { burst: 50, perSecond: 1 / 2 },
  address: { burst: 50, perSecond: 1 / 2 },
  // Many share one address behind a telephone network.
  signUp: { burst: 100, perSecond: 1 / 5 },
} as const satisfies Record<string, Allowance>;
const MOST_BUCKETS = 50_000;

const keyOf = (kind: string, ...parts: readonly string[]): string => `${kind}:${createHash('sha256').update(parts.join('\n')).digest('base64url')}`;

/**
 * Slows down guessing without locking anybody out: only wrong passwords are counted, each kind drains by itself, and an
 * address from which the account signed in before is never held up by guesses made elsewhere. Kept by each process for itself.
 */
export class SignInAttempts {
  readonly #buckets = new Map<string, Bucket>();
  readonly #trusted = new Map<string, number>();

  constructor(private readonly milliseconds: () => number) {}

  /** Seconds to wait before another attempt is heard; 0: now. */
  wait(login: string, address: string): number {
    const trusted = this.#trusted.has(keyOf('pair', login, address));
    const waits = [
      this.#waitFor(keyOf('pair', login, address), ALLOWED.pair),
      this.#waitFor(keyOf('address', address), ALLOWED.address),
      trusted ? 0 : this.#waitFor(keyOf('account', login), ALLOWED.account),
    ];
    return Math.ceil(Math.max(...waits));
  }

  failed(login: string, address: string): void {
    this.#take(keyOf('pair', login, address), ALLOWED.pair);
    this.#take(keyOf('account', login), ALLOWED.account);
    this.#take(keyOf('address', address), ALLOWED.address);
  }

  succeeded(login: string, address: string): void {
    this.#buckets.delete(keyOf('pair', login, address));
    keepWithin(this.#trusted, MOST_BUCKETS);
    this.#trusted.set(keyOf('pair', login, address), this.milliseconds());
  }

  /** Seconds to wait before another account can be made from an address; 0: now, and it is counted. */
  waitToSignUp(address: string): number {
    const key = keyOf('sign-up', address);
    const wait = this.#waitFor(key, ALLOWED.signUp);
    if (wait === 0) this.#take(key, ALLOWED.signUp);
    return Math.ceil(wait);
  }

  #refilled(key: string, { burst, perSecond }: Allowance): Bucket {
    const now = this.milliseconds();
    const bucket = this.#buckets.get(key) ?? { tokens: burst, at: now };
    // A clock that is set back takes nothing away.
    const seconds = Math.max(0, now - bucket.at) / 1000;
    return { tokens: Math.min(burst, bucket.tokens + seconds * perSecond), at: now };
  }

  #waitFor(key: string, allowance: Allowance): number {
    const { tokens } = this.#refilled(key, allowance);
    return tokens >= 1 ? 0 : (1 - tokens) / allowance.perSecond;
  }

  #take(key: string, allowance: Allowance): void {
    const bucket = this.#refilled(key, allowance);
    this.#buckets.delete(key);
    keepWithin(this.#buckets, MOST_BUCKETS);
    this.#buckets.set(key, { ...bucket, tokens: Math.max(0, bucket.tokens - 1) });
  }
}

/** Forgets the oldest entries, so that nobody fills our memory with made-up logins. */
function keepWithin(entries: Map<string, unknown>, most: number): void {
  for (const key of entries.keys()) {
    if (entries.size < most) return;
    entries.delete(key);
  }
}
