import { createHash } from 'node:crypto';
import { TokenBuckets, keepWithin, type Allowance } from '../platform/token-buckets.js';

/** Wrong passwords for one account from one address, for one account from everywhere, and from one address for anybody; new accounts from one address. */
const ALLOWED = {
  pair: { burst: 5, perSecond: 1 / 10 },
  account: { burst: 50, perSecond: 1 / 2 },
  address: { burst: 50, perSecond: 1 / 2 },
  // Many share one address behind a telephone network.
  signUp: { burst: 100, perSecond: 1 / 5 },
} as const satisfies Record<string, Allowance>;
const MOST_TRUSTED = 50_000;

const keyOf = (kind: string, ...parts: readonly string[]): string => `${kind}:${createHash('sha256').update(parts.join('\n')).digest('base64url')}`;

/**
 * Slows down guessing without locking anybody out: only wrong passwords are counted, each kind drains by itself, and an
 * address from which the account signed in before is never held up by guesses made elsewhere. Kept by each process for itself.
 */
export class SignInAttempts {
  readonly #buckets: TokenBuckets;
  readonly #trusted = new Map<string, number>();

  constructor(private readonly milliseconds: () => number) {
    this.#buckets = new TokenBuckets(milliseconds);
  }

  /** Seconds to wait before another attempt is heard; 0: now. */
  wait(login: string, address: string): number {
    const trusted = this.#trusted.has(keyOf('pair', login, address));
    const waits = [
      this.#buckets.wait(keyOf('pair', login, address), ALLOWED.pair),
      this.#buckets.wait(keyOf('address', address), ALLOWED.address),
      trusted ? 0 : this.#buckets.wait(keyOf('account', login), ALLOWED.account),
    ];
    return Math.ceil(Math.max(...waits));
  }

  failed(login: string, address: string): void {
    this.#buckets.take(keyOf('pair', login, address), ALLOWED.pair);
    this.#buckets.take(keyOf('account', login), ALLOWED.account);
    this.#buckets.take(keyOf('address', address), ALLOWED.address);
  }

  succeeded(login: string, address: string): void {
    this.#buckets.forget(keyOf('pair', login, address));
    keepWithin(this.#trusted, MOST_TRUSTED);
    this.#trusted.set(keyOf('pair', login, address), this.milliseconds());
  }

  /** Seconds to wait before another account can be made from an address; 0: now, and it is counted. */
  waitToSignUp(address: string): number {
    const key = keyOf('sign-up', address);
    const wait = this.#buckets.wait(key, ALLOWED.signUp);
    if (wait === 0) this.#buckets.take(key, ALLOWED.signUp);
    return Math.ceil(wait);
  }
}
