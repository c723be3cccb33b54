/** Lets so many do something at a time; the others wait in the order in which they came. */
export class Turns {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly atOnce: number) {}

  /** How many wait for their turn. */
  get waiting(): number {
    return this.#waiting.length;
  }

  async take<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#running >= this.atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running++;
    try {
      return await work();
    } finally {
      // A turn is handed on, so that nobody who comes just now slips in before those who wait.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
