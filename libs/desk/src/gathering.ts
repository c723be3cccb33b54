/** How many go together. */
export interface GatheringLimits {
  /** So many groups are worked on at a time at most. */
  readonly atOnce: number;
  /** So many are in a group at most. */
  readonly most: number;
}

/**
 * Works on things in the order in which they come. While nobody waits each is worked on alone and at once; those that come faster than
 * they can be worked on go along together, where they have keys no two with the same one.
 */
export class Gathering<Item> {
  #waiting: Item[] = [];
  #running = 0;

  /** @param work answers each of the items by itself and never fails */
  constructor(private readonly work: (items: readonly Item[]) => Promise<unknown>, private readonly limits: GatheringLimits, private readonly keyOf?: (item: Item) => string) {}

  /** How many wait to be worked on. */
  get waiting(): number {
    return this.#waiting.length;
  }

  add(item: Item): void {
    this.#waiting.push(item);
    this.#begin();
  }

  #begin(): void {
    while (this.#running < this.limits.atOnce && this.#waiting.length > 0) {
      this.#running++;
      void this.work(this.#take()).finally(() => {
        this.#running--;
        this.#begin();
      });
    }
  }

  #take(): readonly Item[] {
    const taken: Item[] = [];
    const keys = new Set<string>();
    this.#waiting = this.#waiting.filter((item) => {
      const key = this.keyOf?.(item);
      if (taken.length === this.limits.most || (key !== undefined && keys.has(key))) return true;
      if (key !== undefined) keys.add(key);
      taken.push(item);
      return false;
    });
    return taken;
  }
}
