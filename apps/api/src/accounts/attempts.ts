import { createHash } from 'node:crypto';
import { SharedBuckets } from '../platform/shared-buckets.js';
import { TokenBuckets, keepWithin, type Allowance } from '../platform/token-buckets.js';

/** Wrong passwords for one account from everywhere, and from one address for anybody; new accounts and questions to passkeys from one address. */
const ALLOWED = {
  account: { burst: 20, perSecond: 1 / 5 },
  address: { burst: 50, perSecond: 1 / 2 },
  // Many share one address behind a telephone network.
  signUp: { burst: 100, perSecond: 1 / 5 },
  question: { burst: 100, perSecond: 1 },
} as const satisfies Record<string, Allowance>;

/** So many in a row are heard at once; after that each wait is twice as long as the one before, up to the longest. */
const AT_ONCE = 5;
const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 640_000;
/** After so long without a wrong one they count from the beginning. */
const FORGIVEN_AFTER_MS = 3_600_000;
const MOST_KEPT = 50_000;

interface Row {
  readonly failures: number;
  readonly at: number;
  readonly until: number;
}

const keyOf = (kind: string, ...parts: readonly string[]): string => `${kind}:${createHash('sha256').update(parts.join('\n')).digest('base64url')}`;

/**
 * Slows down guessing without locking anybody out: only wrong passwords are counted, and nobody's guesses count for a browser or an
 * address from which the account signed in before. Whoever has another proof passes over the waits besides. What is guessed at an account from
 * everywhere, and from one address at anybody, counts in all processes together where they share it; waits in a row each process keeps for itself.
 */
export class SignInAttempts {
  readonly #buckets: TokenBuckets;
  readonly #rows = new Map<string, Row>();
  readonly #trusted = new Map<string, number>();

  #shared: SharedBuckets | undefined;

  constructor(private readonly milliseconds: () => number) {
    this.#buckets = new TokenBuckets(milliseconds);
  }

  /** Makes the buckets one with those of the other processes, until the module is closed. */
  shareThrough(settings: { readonly redisUrl: string; readonly secret: string }): this {
    this.#shared = new SharedBuckets(this.#buckets, settings);
    return this;
  }

  /** Tells the other processes now, and hears of them. */
  async exchange(): Promise<void> {
    await this.#shared?.exchange();
  }

  onModuleDestroy(): void {
    this.#shared?.close();
  }

  /** Seconds to wait before another attempt is heard; 0: now. `device`: a browser that the account signed in from before. */
  wait(login: string, address: string, device?: string): number {
    if (device !== undefined) return this.#waitInRow(keyOf('device', login, device));
    const pair = keyOf('pair', login, address);
    const waits = [
      this.#waitInRow(pair),
      this.#buckets.wait(keyOf('address', address), ALLOWED.address),
      this.#trusted.has(pair) ? 0 : this.#buckets.wait(keyOf('account', login), ALLOWED.account),
    ];
    return Math.ceil(Math.max(...waits));
  }

  failed(login: string, address: string, device?: string): void {
    if (device !== undefined) return this.#failInRow(keyOf('device', login, device));
    this.#failInRow(keyOf('pair', login, address));
    this.#buckets.take(keyOf('account', login), ALLOWED.account);
    this.#buckets.take(keyOf('address', address), ALLOWED.address);
  }

  succeeded(login: string, address: string, device?: string): void {
    const pair = keyOf('pair', login, address);
    this.#rows.delete(pair);
    if (device !== undefined) this.#rows.delete(keyOf('device', login, device));
    keepWithin(this.#trusted, MOST_KEPT);
    this.#trusted.set(pair, this.milliseconds());
  }

  /** Seconds to wait before another proof is heard of somebody who has shown a right one already: a code after the password, a password within a session. */
  waitForProof(who: string): number {
    return this.#waitInRow(keyOf('proof', who));
  }

  proofFailed(who: string): void {
    this.#failInRow(keyOf('proof', who));
  }

  proofSucceeded(who: string): void {
    this.#rows.delete(keyOf('proof', who));
  }

  /** Seconds to wait before another account can be made from an address; 0: now, and it is counted. */
  waitToSignUp(address: string): number {
    return this.#counted(keyOf('sign-up', address), ALLOWED.signUp);
  }

  /** The same for a question to a passkey of somebody who is not signed in. */
  waitToAsk(address: string): number {
    return this.#counted(keyOf('question', address), ALLOWED.question);
  }

  #counted(key: string, allowance: Allowance): number {
    const wait = this.#buckets.wait(key, allowance);
    if (wait === 0) this.#buckets.take(key, allowance);
    return Math.ceil(wait);
  }

  #rowOf(key: string): Row {
    const row = this.#rows.get(key);
    return row === undefined || this.milliseconds() - row.at > FORGIVEN_AFTER_MS ? { failures: 0, at: 0, until: 0 } : row;
  }

  #waitInRow(key: string): number {
    const { at, until } = this.#rowOf(key);
    // A clock that was set back holds nobody up.
    return this.milliseconds() < at ? 0 : Math.ceil(Math.max(0, until - this.milliseconds()) / 1000);
  }

  #failInRow(key: string): void {
    const now = this.milliseconds();
    const failures = this.#rowOf(key).failures + 1;
    const wait = failures < AT_ONCE ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - AT_ONCE));
    this.#rows.delete(key);
    keepWithin(this.#rows, MOST_KEPT);
    this.#rows.set(key, { failures, at: now, until: now + wait });
  }
}
