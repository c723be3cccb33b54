import { hasRush, type Database } from '@tirkeu/persistence';

/** So long notices and letters may wait for people who hand in. */
const LONGEST_MS = 15_000;

/** Lets what events entail wait while very many people hand in at once: they need the database more. Never for long, and only once in each rush. */
export class Rush {
  #since: number | undefined;

  constructor(private readonly database: Database, private readonly now: () => number = () => performance.now()) {}

  /** Whether to wait still. */
  async holds(): Promise<boolean> {
    if (!(await hasRush(this.database))) {
      this.#since = undefined;
      return false;
    }
    this.#since ??= this.now();
    return this.now() - this.#since < LONGEST_MS;
  }
}
