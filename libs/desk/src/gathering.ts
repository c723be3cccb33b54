/** How many go together. */
export interface GatheringLimits {
  /** So many groups are worked on at a time at most. */
  readonly atOnce: number;
  /** So many are in a group at most. */
  readonly most: number;
}

/**
 * Works on things in the order in which they come. While nobody waits each is worked on alone and at once; those that come faster than
 * they can be worked on go along together. Where things have keys, of those with the same one is worked on at a time.
 */
export class Gathering<Item> {
  #waiting: Item[] = [];
  #running = 0;
  readonly #held = new Set<string>();

  /** @param work answers each of the items by itself and never fails */
  constructor(private readonly work: (items: readonly Item[]) => Promise<unknown>, private readonly limits: GatheringLimits, private readonly keyOf?: (item: Item) => string) {}

  add(item: Item): void {
    this.#waiting.push(item);
    this.#begin();
  }

  #begin(): void {
    while (this.#running < this.limits.atOnce) {
      const items = this.#take();
      if (items.length === 0) return;
      this.#running++;
      void this.work(items).finally(() => {
        this.#running--;
        if (this.keyOf) for (const key of items.map(this.keyOf)) this.#held.delete(key);
        this.#begin();
      });
    }
  }

  #take(): readonly Item[] {
    const taken: Item[] = [];
    this.#waiting = this.#waiting.filter((item) => {
      if (taken.length === this.limits.most || !this.#hold(item)) return true;
      taken.push(item);
      return false;
    });
    return taken;
  }

  #hold(item: Item): boolean {
    const key = this.keyOf?.(item);
    if (key === undefined) return true;
    if (this.#held.has(key)) return false;
    this.#held.add(key);
    return true;
  }
}
