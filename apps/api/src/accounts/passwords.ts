import { hash, needsRehash, verify, argon2id } from 'argon2';
import { problem } from '../platform/problem.js';
import { Turns } from '../platform/turns.js';

/** Argon2id with 19 MiB and two passes, the least that OWASP recommends: stronger would make the last hour of nomination a queue. */
const COST = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Hashing is the dearest thing that a stranger can ask for: few at a time, and a short queue. */
const AT_ONCE = 2;
const LONGEST_QUEUE = 500;

const normal = (password: string): string => password.normalize('NFKC');

/** Makes and checks password hashes, a bounded number at a time. */
export class Passwords {
  readonly #turns = new Turns(AT_ONCE);
  /** What a wrong login is compared with, so that it takes as long as a wrong password. */
  #nobody: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.#bounded(() => hash(normal(password), COST));
  }

  /** Whether the password is right. Without a hash (nobody has that login) it takes the same time and is always wrong. */
  async matches(known: string | undefined, password: string): Promise<boolean> {
    this.#nobody ??= this.hash('nobody has this password');
    const nobody = await this.#nobody;
    const right = await this.#bounded(() => verify(known ?? nobody, normal(password)));
    return right && known !== undefined;
  }

  /** A new hash where the known one was made with other parameters than we use now; null where it is as it should be. */
  async renewed(known: string, password: string): Promise<string | null> {
    return needsRehash(known, COST) ? this.hash(password) : null;
  }

  async #bounded<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#turns.waiting >= LONGEST_QUEUE) throw problem('too-many-requests', { retryAfterSeconds: 10 });
    return this.#turns.take(work);
  }
}
